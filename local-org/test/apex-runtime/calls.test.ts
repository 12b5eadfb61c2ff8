/** Calls from components and REST clients. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assign, openOrg, permissionSet } from './support.ts';
import type { TestOrg } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      PanelController: `public with sharing class PanelController {
        public class Panel {
          @AuraEnabled public String title; @AuraEnabled public Decimal amount; @AuraEnabled public Datetime at; @AuraEnabled public Date day;
          @AuraEnabled public List<Row> rows; @AuraEnabled public Map<String, Integer> counts; @AuraEnabled public Account record;
          public String hidden = 'no';
        }
        public class Row { @AuraEnabled public String name { get; set; } @AuraEnabled public Boolean isGood { get { return name == 'good'; } } }
        @AuraEnabled(cacheable=true) public static Panel getPanel(Id recordId, List<Row> rows, Date day, Integer size) {
          Panel p = new Panel(); p.title = recordId; p.amount = 1.50; p.at = Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5); p.day = day;
          p.rows = rows; p.counts = new Map<String, Integer>{ 'size' => size }; p.record = new Account(Name = 'Acme', Phone = null);
          return p;
        }
        @AuraEnabled public static void refuse() { throw new AuraHandledException('You may not do this.'); }
        @AuraEnabled public static void fail() { Integer i = 1 / 0; }
        @AuraEnabled public static Account save(Account record) { insert record; return [SELECT Name, Owner.Username FROM Account WHERE Id = :record.Id]; }
        public static void notForComponents() {}
      }`,
      RunsResource: `@RestResource(urlMapping='/runs/*') global with sharing class RunsResource {
        @HttpPost global static Map<String, Object> start(Boolean full, String note) {
          RestContext.response.statusCode = 201; return new Map<String, Object>{ 'full' => full, 'note' => note };
        }
        @HttpGet global static void read() {
          String id = RestContext.request.requestURI.substringAfterLast('/');
          if (id == 'broken') { throw new IllegalArgumentException('Broken'); }
          RestContext.response.addHeader('X-Id', id);
          RestContext.response.responseBody = Blob.valueOf('{"id":"' + id + '","q":"' + RestContext.request.params.get('q') + '"}');
        }
      }`,
    },
    files: {
      'permissionsets/Panel.permissionset-meta.xml': permissionSet(
        '<classAccesses><apexClass>PanelController</apexClass><enabled>true</enabled></classAccesses>',
      ),
    },
  });
});
after(() => org.close());

const call = (method: string, params: Record<string, unknown> = {}, userId = org.adminId) =>
  org.org.engine.invokeStatic('PanelController', method, params, userId);

// LWC Developer Guide, "Call Apex Methods": @AuraEnabled members are passed, parameters go by name
test('arguments become Apex values and results plain JSON', () => {
  assert.deepEqual(
    call('getPanel', { recordId: '001000000000001', rows: [{ name: 'good' }], day: '2026-02-03', size: 2 }),
    {
      title: '001000000000001AAA',
      amount: 1.5,
      at: '2026-01-02T03:04:05.000Z',
      day: '2026-02-03',
      rows: [{ name: 'good', isGood: true }],
      counts: { size: 2 },
      record: { Name: 'Acme' },
    },
  );
});

test('parameters left out are null, wrong ones are named', () => {
  const panel = call('getPanel', {}) as Record<string, unknown>;
  assert.equal(panel.title, null);
  assert.throws(() => call('getPanel', { recordId: 'nonsense' }), { code: 'INVALID_ARGUMENT', message: /recordId/ });
});

// Apex Developer Guide, "Returning Errors from an Apex Server-Side Controller"
test('AuraHandledException reaches the component with its message', () => {
  assert.throws(() => call('refuse'), { message: 'You may not do this.', apexType: 'System.AuraHandledException' });
});

test('other exceptions arrive with type, message and stack', () => {
  assert.throws(() => call('fail'), {
    message: 'Divide by 0',
    apexType: 'System.MathException',
    apexStack: /Class\.PanelController\.fail: line 14, column 1/,
  });
});

test('records are taken and given back with their parents', () => {
  const saved = call('save', { record: { Name: 'New', sobjectType: 'Account' } }) as Record<string, unknown>;
  assert.equal(saved.Name, 'New');
  assert.equal((saved.Owner as Record<string, unknown>).Username, 'admin@apex.example');
});

// Salesforce Help, "Set Apex Class Access from Permission Sets"
test('the user needs the class, and the method @AuraEnabled', () => {
  assert.throws(() => call('getPanel', {}, org.repId), { code: 'INSUFFICIENT_ACCESS' });
  assign(org, 'Panel');
  assert.doesNotThrow(() => call('getPanel', {}, org.repId));
  assert.throws(() => call('notForComponents'), { code: 'NOT_FOUND' });
});

// Apex Developer Guide, "Exposing Apex Classes as REST Web Services"
const rest = (verb: string, path: string, body = '', params: Record<string, string> = {}) =>
  org.org.engine.invokeRest({ verb, path, params, body, userId: org.adminId });

test('a REST method takes parameters from the body and sets the status', () => {
  const answer = rest('POST', '/runs/', '{"full":true,"note":"n"}');
  assert.equal(answer.status, 201);
  assert.deepEqual(JSON.parse(answer.body), { full: true, note: 'n' });
});

test('a REST method reads the request and writes the response', () => {
  const answer = rest('GET', '/runs/a0X1', '', { q: 'z' });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['x-id'], 'a0X1');
  assert.equal(answer.body, '{"id":"a0X1","q":"z"}');
});

test('exceptions and unknown paths are answers', () => {
  assert.equal(rest('GET', '/runs/broken').status, 500);
  assert.match(rest('GET', '/runs/broken').body, /APEX_ERROR.*System\.IllegalArgumentException: Broken/);
  assert.equal(rest('GET', '/walks/1').status, 404);
});
