import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Connection } from 'jsforce';
import { startTestOrg, type TestOrg } from './support.ts';

let target: TestOrg;
let admin: Connection;
const DATA = '/services/data/v66.0';

before(async () => {
  target = await startTestOrg({ now: '2026-01-05T09:00:00Z' });
  admin = target.connect('admin');
});
after(() => target.close());

test('a record is created through its trigger, read, changed and deleted', async () => {
  const created = await admin.sobject('Widget__c').create({ Name: 'One', Amount__c: 12.5, Due__c: '2026-02-01' });
  assert.ok(created.success);
  const record = await admin.sobject('Widget__c').retrieve(created.id);
  assert.equal(record['Stamp__c'], 'stamped');
  assert.equal(record['Amount__c'], 12.5);
  assert.match(String(record['CreatedDate']), /^2026-01-05T09:0\d:\d\d\.000\+0000$/);
  await admin.sobject('Widget__c').update({ Id: created.id, Name: 'Uno' });
  const { records } = await admin.query<{ Name: string }>(`SELECT Name FROM Widget__c WHERE Id = '${created.id}'`);
  assert.deepEqual(
    records.map(({ Name }) => Name),
    ['Uno'],
  );
  await admin.sobject('Widget__c').destroy(created.id);
  const gone = await target.call('GET', `${DATA}/sobjects/Widget__c/${created.id}`);
  assert.equal(gone.status, 404);
});

test('a refused save answers Salesforce’s error and saves nothing', async () => {
  for (const [fields, errorCode] of [
    [{ Name: 'Refused' }, 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
    [{ Name: 'Minus', Amount__c: -1 }, 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
    [{ Name: 'Odd', Nothing__c: 1 }, 'INVALID_FIELD'],
    [{ Name: 'Odd', CreatedDate: '2020-01-01T00:00:00Z' }, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
    [{ Name: 'Odd', Due__c: '2026-02-30' }, 'JSON_PARSER_ERROR'],
  ] as const) {
    const { status, body } = await target.call('POST', `${DATA}/sobjects/Widget__c`, { json: fields });
    assert.equal(status, 400, JSON.stringify(body));
    assert.equal(body[0].errorCode, errorCode);
  }
  assert.equal((await admin.query('SELECT Id FROM Widget__c')).totalSize, 0);
});

test('an upsert by external id creates once and then updates', async () => {
  const first = await admin.sobject('Widget__c').upsert({ Key__c: 'k 1', Name: 'First' }, 'Key__c');
  const second = await admin.sobject('Widget__c').upsert({ Key__c: 'k 1', Name: 'Second' }, 'Key__c');
  assert.equal((first as any).created, true);
  assert.equal((second as any).created, false);
  assert.equal(second.id, first.id);
  const { status } = await target.call('GET', `${DATA}/sobjects/Widget__c/Key__c/${encodeURIComponent('k 1')}`);
  assert.equal(status, 200);
  await admin.sobject('Widget__c').destroy(first.id!);
});

test('a parent can be named by its external id', async () => {
  await admin.sobject('Account').create({ Name: 'Acme' });
  const { status, body } = await target.call('POST', `${DATA}/sobjects/Widget__c`, {
    json: { Name: 'Child', Account__r: { Key__c: 'x' } },
  });
  assert.equal(status, 400);
  assert.equal(body[0].errorCode, 'INVALID_FIELD');
  const json = {
    Name: 'Handed over',
    Owner: { attributes: { type: 'User' }, Username: 'priya.raman@brightwater.example' },
  };
  const created = await target.call('POST', `${DATA}/sobjects/Widget__c`, { json });
  assert.equal(created.status, 201, JSON.stringify(created.body));
  const record = await admin.sobject('Widget__c').retrieve(created.body.id as string);
  assert.equal(record['OwnerId'], target.org.users.ofRole('rep')!.userId);
  await admin.sobject('Widget__c').destroy(created.body.id);
});

test('several records: good rows are kept unless all or none is asked for', async () => {
  const records = [{ Name: 'Good' }, { Name: 'Refused' }, { Name: 'Better' }];
  const partly = await admin.sobject('Widget__c').create(records);
  assert.deepEqual(
    partly.map(({ success }) => success),
    [true, false, true],
  );
  const none = await admin.sobject('Widget__c').create(records, { allOrNone: true });
  assert.deepEqual(
    none.map(({ success }) => success),
    [false, false, false],
  );
  const codes = none.map((result) => (result.errors[0] as unknown as { statusCode: string }).statusCode);
  assert.deepEqual(codes, [
    'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    'ALL_OR_NONE_OPERATION_ROLLED_BACK',
  ]);
  const { records: kept } = await admin.query<{ Id: string }>('SELECT Id FROM Widget__c');
  assert.equal(kept.length, 2);
  const retrieved = await admin.sobject('Widget__c').retrieve(kept.map(({ Id }) => Id));
  assert.equal(retrieved.length, 2);
  const changed = await admin.sobject('Widget__c').update(kept.map(({ Id }) => ({ Id, Amount__c: 3 })));
  assert.ok(changed.every(({ success }) => success));
  await admin.sobject('Widget__c').destroy(kept.map(({ Id }) => Id));
  assert.equal((await admin.query('SELECT Id FROM Widget__c')).totalSize, 0);
});

test('more than 200 records in one request are refused', async () => {
  const records = Array.from({ length: 201 }, (_, i) => ({ attributes: { type: 'Widget__c' }, Name: `W${i}` }));
  const { status, body } = await target.call('POST', `${DATA}/composite/sobjects`, { json: { records } });
  assert.equal(status, 400);
  assert.equal(body[0].errorCode, 'EXCEEDED_ID_LIMIT');
});

test('upserting several records tells which were created', async () => {
  const both = [
    { Key__c: 'a', Name: 'A' },
    { Key__c: 'b', Name: 'B' },
  ];
  await admin.sobject('Widget__c').upsert(both.slice(0, 1), 'Key__c');
  const results = (await admin.sobject('Widget__c').upsert(both, 'Key__c')) as unknown as { created: boolean }[];
  assert.deepEqual(
    results.map(({ created }) => created),
    [false, true],
  );
});

test('a tree of records is saved whole or not at all', async () => {
  const tree = (childName: string): unknown => ({
    records: [
      {
        attributes: { type: 'Account', referenceId: 'A1' },
        Name: 'Tree',
        Widgets__r: { records: [{ attributes: { type: 'Widget__c', referenceId: 'W1' }, Name: childName }] },
      },
    ],
  });
  const bad = await target.call('POST', `${DATA}/composite/tree/Account`, { json: tree('Refused') });
  assert.equal(bad.status, 400);
  assert.equal(bad.body.results[0].referenceId, 'W1');
  assert.equal((await admin.query("SELECT Id FROM Account WHERE Name = 'Tree'")).totalSize, 0);
  const good = await target.call('POST', `${DATA}/composite/tree/Account`, { json: tree('Leaf') });
  assert.equal(good.status, 201);
  assert.equal(good.body.results.length, 2);
  const { records } = await admin.query<any>("SELECT Name, Account__r.Name FROM Widget__c WHERE Name = 'Leaf'");
  assert.equal(records[0].Account__r.Name, 'Tree');
});

test('requests of a composite use each other’s answers', async () => {
  const part = (name: string): unknown => ({
    allOrNone: true,
    compositeRequest: [
      { method: 'POST', url: `${DATA}/sobjects/Account`, referenceId: 'acc', body: { Name: 'Composite' } },
      {
        method: 'POST',
        url: `${DATA}/sobjects/Widget__c`,
        referenceId: 'wid',
        body: { Name: name, Account__c: '@{acc.id}' },
      },
    ],
  });
  const bad = await target.call('POST', `${DATA}/composite`, { json: part('Refused') });
  assert.deepEqual(
    bad.body.compositeResponse.map((answer: any) => answer.body[0].errorCode),
    ['PROCESSING_HALTED', 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
  );
  assert.equal((await admin.query("SELECT Id FROM Account WHERE Name = 'Composite'")).totalSize, 0);
  const good = await target.call('POST', `${DATA}/composite`, { json: part('Fine') });
  assert.deepEqual(
    good.body.compositeResponse.map((answer: any) => answer.httpStatusCode),
    [201, 201],
  );
});

test('a batch answers each request by itself', async () => {
  const { body } = await target.call('POST', `${DATA}/composite/batch`, {
    json: {
      batchRequests: [
        { method: 'GET', url: 'v66.0/limits' },
        { method: 'GET', url: 'v66.0/nothing' },
      ],
    },
  });
  assert.deepEqual(
    body.results.map(({ statusCode }: any) => statusCode),
    [200, 404],
  );
});

test('a rep sees and writes only what permissions and sharing allow', async () => {
  const rep = target.connect('rep');
  const secret = await admin.sobject('Widget__c').create({ Name: 'Of the admin', Secret__c: 'x' });
  assert.equal((await rep.query("SELECT Id FROM Widget__c WHERE Name = 'Of the admin'")).totalSize, 0);
  const hidden = await target.call('GET', `${DATA}/sobjects/Widget__c/${secret.id}`, { role: 'rep' });
  assert.equal(hidden.status, 404);
  const query = `${DATA}/query?q=${encodeURIComponent('SELECT Secret__c FROM Widget__c')}`;
  const field = await target.call('GET', query, { role: 'rep' });
  assert.equal(field.body[0].errorCode, 'INVALID_FIELD');
  const write = await target.call('POST', `${DATA}/sobjects/Widget__c`, {
    role: 'rep',
    json: { Name: 'x', Secret__c: 'y' },
  });
  assert.equal(write.status, 400);
  assert.equal(write.body[0].errorCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
  const change = await target.call('PATCH', `${DATA}/sobjects/Widget__c/${secret.id}`, {
    role: 'rep',
    json: { Name: 'x' },
  });
  assert.ok([403, 404].includes(change.status), JSON.stringify(change));
  const own = await rep.sobject('Widget__c').create({ Name: 'Of the rep', Amount__c: 1 });
  const manager = target.connect('manager');
  assert.equal((await manager.query(`SELECT Id FROM Widget__c WHERE Id = '${own.id}'`)).totalSize, 1);
});
