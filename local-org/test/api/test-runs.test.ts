import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestOrg, type TestOrg } from './support.ts';

let target: TestOrg;
const RUN = '/services/data/v66.0/tooling/runTestsSynchronous';

before(async () => {
  target = await startTestOrg();
});
after(() => target.close());

test('the tests of a class are run and reported, without touching the org’s data', async () => {
  await target.connect('admin').sobject('Widget__c').create({ Name: 'Kept' });
  const { status, body } = await target.call('POST', RUN, { json: { tests: [{ className: 'WidgetTest' }] } });
  assert.equal(status, 200);
  assert.deepEqual([body.numTestsRun, body.numFailures], [2, 1]);
  assert.deepEqual(
    body.successes.map(({ name, methodName }: any) => `${name}.${methodName}`),
    ['WidgetTest.newWidgetIsStamped'],
  );
  const [failure] = body.failures;
  assert.equal(failure.methodName, 'failingTestIsReported');
  assert.match(failure.message, /one is not two/);
  assert.match(failure.stackTrace, /WidgetTest/);
  assert.match(failure.id, /^01p\w{15}$/);
  assert.equal((await target.connect('admin').query('SELECT Id FROM Widget__c')).totalSize, 1);
});

test('methods and classes can be picked by name and by id', async () => {
  const tests = [{ className: 'WidgetTest', testMethods: ['newWidgetIsStamped'] }];
  assert.equal((await target.call('POST', RUN, { json: { tests } })).body.numTestsRun, 1);
  const { records } = await target.connect('admin').query("SELECT Id FROM ApexClass WHERE Name = 'WidgetTest'");
  const byId = await target.call('POST', RUN, { json: { tests: [{ classId: records[0]!.Id }] } });
  assert.equal(byId.body.numTestsRun, 2);
});

test('what cannot be run is refused with what to do', async () => {
  for (const [path, json, words] of [
    [RUN, {}, /Name the tests/],
    [RUN, { tests: [{}] }, /className/],
    [RUN, { tests: [{ className: 'NoSuchTest' }] }, /no Apex test NoSuchTest/],
    [RUN.replace('Syn', 'Asyn'), { testLevel: 'RunLocalTests' }, /--synchronous/],
  ] as const) {
    const { status, body } = await target.call('POST', path, { json });
    assert.equal(status, 400, JSON.stringify(body));
    assert.match(body[0].message, words);
  }
});

test('only administrators run code of their own', async () => {
  const run = await target.call('POST', RUN, { role: 'rep', json: { tests: [{ className: 'WidgetTest' }] } });
  assert.equal(run.status, 403);
  assert.equal(run.body[0].errorCode, 'INSUFFICIENT_ACCESS');
});
