/** JSON piece by piece, one documented behaviour each. Source: Apex Reference Guide, "JSONParser Class", "JSON Class". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({ apex: { Item: 'public class Item { public String name; public Integer amount; }' } });
});
after(() => org.close());

const TEXT = `{"total": 2.5, "2": true, "items": [{"name": "a \\\\"b\\\\"", "amount": 3}, {"name": null}], "done": false}`;
const parse = (statements: string): string[] => run(org, `JSONParser p = JSON.createParser('${TEXT}'); ${statements}`);

// nextToken: "Returns the next token or null if the parser has reached the end of the input stream."
test('nextToken walks through all tokens, in the order of the text', () => {
  const logs =
    parse(`String all = ''; while (p.nextToken() != null) all += p.getCurrentToken() + ' '; System.debug(all.trim());
    System.debug(p.getCurrentToken());`);
  assert.deepEqual(logs, [
    'START_OBJECT FIELD_NAME VALUE_NUMBER_FLOAT FIELD_NAME VALUE_TRUE FIELD_NAME START_ARRAY START_OBJECT FIELD_NAME ' +
      'VALUE_STRING FIELD_NAME VALUE_NUMBER_INT END_OBJECT START_OBJECT FIELD_NAME VALUE_NULL END_OBJECT END_ARRAY ' +
      'FIELD_NAME VALUE_FALSE END_OBJECT',
    'null',
  ]);
});

// nextValue: "Finds the next token that isn't FIELD_NAME and returns a reference to this token."
test('nextValue passes over names; values are read by type', () => {
  const logs = parse(`p.nextToken(); p.nextValue(); System.debug(p.getCurrentName() + ' ' + p.getDecimalValue());
    p.nextValue(); System.debug(p.getCurrentName() + ' ' + p.getBooleanValue() + ' ' + p.getText());`);
  assert.deepEqual(logs, ['total 2.5', '2 true true']);
});

// readValueAs: "Deserializes JSON content into an object of the specified Apex type and returns the deserialized object."
test('readValueAs reads the object that begins at the current token', () => {
  const logs = parse(`List<Item> items = new List<Item>();
    while (p.nextToken() != null) {
      if (p.getCurrentToken() == JSONToken.START_ARRAY) {
        while (p.nextToken() == JSONToken.START_OBJECT) items.add((Item) p.readValueAs(Item.class));
      }
    }
    System.debug(items.size() + ' ' + items[0].name + ' ' + items[0].amount + ' ' + items[1].name);`);
  assert.deepEqual(logs, ['2 a "b" 3 null']);
});

// skipChildren: "Skips all child tokens of type JSONToken.START_ARRAY and JSONToken.START_OBJECT that the parser currently points to."
test('skipChildren goes to the matching end', () => {
  const logs =
    parse(`while (p.nextToken() != JSONToken.START_ARRAY) {} p.skipChildren(); System.debug(p.getCurrentToken());
    p.nextToken(); System.debug(p.getText());`);
  assert.deepEqual(logs, ['END_ARRAY', 'done']);
});

// clearCurrentToken: "Removes the current token." getLastClearedToken: "Returns the last token that was cleared"
test('a cleared token is only known as the last cleared one', () => {
  const logs =
    parse(`p.nextToken(); p.clearCurrentToken(); System.debug(p.hasCurrentToken() + ' ' + p.getLastClearedToken());
    p.nextToken(); System.debug(p.getText());`);
  assert.deepEqual(logs, ['false START_OBJECT', 'total']);
});

test('a value of another kind is a JSONException', () => {
  const message = failure(
    org,
    `JSONParser p = JSON.createParser('["x"]'); p.nextToken(); p.nextToken(); p.getIntegerValue();`,
  );
  assert.match(message!, /^System\.JSONException: /);
});

test('text that is no JSON is refused when it is read', () => {
  const message = failure(org, `JSONParser p = JSON.createParser('{"a":'); while (p.nextToken() != null) {}`);
  assert.match(message!, /^System\.JSONException: /);
});
