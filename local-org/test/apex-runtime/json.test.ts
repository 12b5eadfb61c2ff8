/** JSON. Source of all: Apex Reference Guide, "JSON Class". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, print, run } from './support.ts';
import type { TestOrg } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Order: `public class Order {
        public String name; public Decimal amount; public List<Line> lines; public Map<String, Integer> counts;
        public Datetime at; public Colour colour; public transient String secret = 'x'; public static String shared = 's';
        public enum Colour { RED, GREEN }
        public class Line { public Integer quantity = 7; public Date due; }
      }`,
    },
  });
});
after(() => org.close());

test('objects are written with their fields, without transient and static ones', () => {
  const [text] = run(
    org,
    `Order o = new Order(); o.name = 'A "b"'; o.amount = 1.50; o.lines = new List<Order.Line>{ new Order.Line() };
     o.at = Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5); o.colour = Order.Colour.GREEN; System.debug(JSON.serialize(o));`,
  );
  assert.equal(
    text,
    '{"name":"A \\"b\\"","amount":1.50,"lines":[{"quantity":7,"due":null}],"counts":null,"at":"2026-01-02T03:04:05.000Z","colour":"GREEN"}',
  );
});

test('nulls can be left out, and pretty text has one member a line', () => {
  assert.equal(print(org, "JSON.serialize(new Map<String, Object>{'a' => null, 'b' => 1}, true)"), '{"b":1}');
  assert.equal(print(org, "JSON.serializePretty(new Map<String, Object>{'a' => 1})"), '{\n  "a" : 1\n}');
});

test('records carry attributes', () => {
  assert.equal(
    print(org, "JSON.serialize(new Account(Name = 'Acme'))"),
    '{"attributes":{"type":"Account"},"Name":"Acme"}',
  );
  assert.match(
    print(org, 'JSON.serialize(new Event(StartDateTime = Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5)))'),
    /"StartDateTime":"2026-01-02T03:04:05\.000\+0000"/,
  );
});

test('typed reading fills fields without running initialisers, and ignores names it does not know', () => {
  const logs = run(
    org,
    `Order o = (Order) JSON.deserialize('{"name":"n","amount":12.30,"lines":[{"due":"2026-02-03"}],"counts":{"x":3},"at":"2026-01-02T03:04:05Z","colour":"RED","other":1}', Order.class);
     System.debug(o.amount); System.debug(o.lines[0].quantity); System.debug(o.lines[0].due.day()); System.debug(o.counts.get('x')); System.debug(o.colour);`,
  );
  assert.deepEqual(logs, ['12.30', 'null', '3', '3', 'RED']);
  assert.match(failure(org, `JSON.deserializeStrict('{"other":1}', Order.class);`)!, /^System\.JSONException: /);
});

test('untyped reading gives maps, lists, Integers, Longs and Decimals', () => {
  const logs = run(
    org,
    `Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped('{"i":1,"l":12345678901,"d":1.5,"a":[true,null],"s":"x"}');
     System.debug(m.get('i') instanceof Integer); System.debug(m.get('l') instanceof Long); System.debug(m.get('d') instanceof Decimal);
     System.debug(((List<Object>) m.get('a')).size());`,
  );
  assert.deepEqual(logs, ['true', 'true', 'true', '2']);
});

test('records are read back, parents and children included', () => {
  const logs = run(
    org,
    `Opportunity o = (Opportunity) JSON.deserialize('{"attributes":{"type":"Opportunity"},"Name":"Deal","Amount":10,"Account":{"Name":"Acme"}}', Opportunity.class);
     System.debug(o.Amount); System.debug(o.Account.Name);`,
  );
  assert.deepEqual(logs, ['10', 'Acme']);
});

test('malformed text is a JSONException', () => {
  assert.match(failure(org, "JSON.deserializeUntyped('{');")!, /^System\.JSONException: Unexpected end-of-input/);
});

test('a generator writes piece by piece', () => {
  const [text] = run(
    org,
    `JSONGenerator g = JSON.createGenerator(false); g.writeStartObject(); g.writeStringField('a', 'b'); g.writeFieldName('l');
     g.writeStartArray(); g.writeNumber(1); g.writeNumber(2.5); g.writeEndArray(); g.writeEndObject(); System.debug(g.getAsString());`,
  );
  assert.equal(text, '{"a":"b","l":[1,2.5]}');
});
