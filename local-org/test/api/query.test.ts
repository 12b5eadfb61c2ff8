import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestOrg, type TestOrg } from './support.ts';

let target: TestOrg;
const DATA = '/services/data/v66.0';
const ask = (soql: string, more = ''): string => `${DATA}/query?q=${encodeURIComponent(soql)}${more}`;

before(async () => {
  target = await startTestOrg();
  const names = Array.from({ length: 450 }, (_, i) => ({ Name: `W${String(i).padStart(3, '0')}`, Amount__c: i }));
  await target.connect('admin').sobject('Widget__c').create(names, { allowRecursive: true });
});
after(() => target.close());

test('a long answer comes in pages that a client follows', async () => {
  const options = { headers: { 'Sforce-Query-Options': 'batchSize=200' } };
  const first = await target.call('GET', ask('SELECT Name FROM Widget__c ORDER BY Name'), options);
  assert.equal(first.body.totalSize, 450);
  assert.equal(first.body.done, false);
  assert.equal(first.body.records.length, 200);
  const second = await target.call('GET', first.body.nextRecordsUrl);
  assert.equal(second.body.records[0].Name, 'W200');
  const third = await target.call('GET', second.body.nextRecordsUrl);
  assert.equal(third.body.done, true);
  assert.equal(third.body.records.length, 50);
  const foreign = await target.call('GET', first.body.nextRecordsUrl, { role: 'rep' });
  assert.equal(foreign.body[0].errorCode, 'INVALID_QUERY_LOCATOR');
});

test('jsforce follows the pages', async () => {
  const result = await target.connect('admin').query('SELECT Id FROM Widget__c', { autoFetch: true, maxFetch: 10_000 });
  assert.equal(result.records.length, 450);
});

test('count() answers a number and no records', async () => {
  const { body } = await target.call('GET', ask('SELECT count() FROM Widget__c WHERE Amount__c < 10'));
  assert.deepEqual(body, { totalSize: 10, done: true, records: [] });
});

test('columns=true describes the columns', async () => {
  const { body } = await target.call(
    'GET',
    ask('SELECT Id, Name, Account__r.Name, Amount__c FROM Widget__c', '&columns=true'),
  );
  assert.deepEqual(
    body.columnMetadata.map(({ columnName }: any) => columnName),
    ['Id', 'Name', 'Account__r', 'Amount__c'],
  );
  assert.equal(body.columnMetadata[2].joinColumns[0].columnName, 'Name');
  assert.equal(body.columnMetadata[3].numberType, true);
  assert.equal(body.entityName, 'Widget__c');
  const grouped = await target.call('GET', ask('SELECT Name, COUNT(Id) FROM Widget__c GROUP BY Name', '&columns=true'));
  const [name, count] = grouped.body.columnMetadata;
  assert.deepEqual([name.aggregate, count.aggregate, count.displayName], [false, true, 'COUNT(Id)']);
});

test('aggregates have their aliases', async () => {
  const { body } = await target.call('GET', ask('SELECT COUNT(Id) n, MAX(Amount__c) FROM Widget__c'));
  assert.equal(body.records[0].attributes.type, 'AggregateResult');
  assert.equal(body.records[0].n, 450);
  assert.equal(body.records[0].expr0, 449);
});

test('records have their address even when the query does not ask for their id', async () => {
  const admin = target.connect('admin');
  const account = await admin.sobject('Account').create({ Name: 'Parent' });
  await admin.sobject('Widget__c').create({ Name: 'Child', Account__c: account.id! });
  const child = await target.call('GET', ask("SELECT w.Name, Account__r.Name FROM Widget__c w WHERE Name = 'Child'"));
  const [record] = child.body.records;
  assert.deepEqual(Object.keys(record), ['attributes', 'Name', 'Account__r']);
  assert.match(record.attributes.url, /^\/services\/data\/v66.0\/sobjects\/Widget__c\/\w{18}$/);
  assert.equal(record.Account__r.attributes.url, `${DATA}/sobjects/Account/${account.id}`);
  assert.deepEqual(Object.keys(record.Account__r), ['attributes', 'Name']);
  const parent = await target.call('GET', ask('SELECT Id, (SELECT Name FROM Widgets__r) FROM Account'));
  const [widget] = parent.body.records[0].Widgets__r.records;
  assert.match(widget.attributes.url, /Widget__c\/\w{18}$/);
  assert.equal(widget.Id, undefined);
  assert.equal(parent.body.records[0].Id, account.id);
});

test('wrong queries are refused with Salesforce’s codes', async () => {
  for (const [soql, code] of [
    ['SELECT Nothing__c FROM Widget__c', 'INVALID_FIELD'],
    ['SELECT Id FROM Nothing__c', 'INVALID_TYPE'],
    ['SELECT Id FROM', 'MALFORMED_QUERY'],
    ["SELECT Id FROM Widget__c WHERE Name = 'x", 'MALFORMED_QUERY'],
  ]) {
    const { status, body } = await target.call('GET', ask(soql!));
    assert.equal(status, 400, soql);
    assert.equal(body[0].errorCode, code, soql);
  }
});

test('describe tells fields, children and what the caller may do', async () => {
  const describe = await target.connect('admin').describe('Widget__c');
  const field = (name: string): any => describe.fields.find((each) => each.name === name);
  assert.equal(describe.keyPrefix, field('Id') && describe.keyPrefix);
  assert.equal(field('Key__c').externalId, true);
  assert.deepEqual(field('Account__c').referenceTo, ['Account']);
  assert.equal(field('CreatedDate').createable, false);
  const asRep = await target.connect('rep').describe('Widget__c');
  assert.equal(
    asRep.fields.some(({ name }) => name === 'Secret__c'),
    false,
  );
  const account = await target.connect('admin').describe('Account');
  assert.ok(account.childRelationships.some(({ relationshipName }) => relationshipName === 'Widgets__r'));
  const { sobjects } = await target.connect('admin').describeGlobal();
  assert.ok(sobjects.some(({ name }) => name === 'Widget__c'));
});
