import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestOrg, type TestOrg } from './support.ts';

let target: TestOrg;
const DATA = '/services/data/v66.0';

before(async () => {
  target = await startTestOrg();
});
after(() => target.close());

test('jsforce loads a file: good rows are saved, bad ones come back with their errors', async () => {
  const job = target.connect('admin').bulk2;
  const rows = Array.from({ length: 450 }, (_, i) => ({
    Name: i === 7 ? 'Refused' : `B${i}`,
    Amount__c: String(i),
    Key__c: `k${i}`,
  }));
  const result = await job.loadAndWaitForResults({
    object: 'Widget__c',
    operation: 'insert',
    input: rows,
    pollInterval: 50,
    pollTimeout: 20_000,
  });
  assert.equal(result.successfulResults.length, 449);
  assert.equal(result.failedResults.length, 1);
  assert.match((result.failedResults[0] as any).sf__Error, /FIELD_CUSTOM_VALIDATION_EXCEPTION:This widget is refused/);
  assert.equal((result.successfulResults[0] as any).sf__Created, 'true');
});

test('an upsert tells created from changed', async () => {
  const input = [
    { Key__c: 'k1', Name: 'Changed' },
    { Key__c: 'new', Name: 'Created' },
  ];
  const result = await target.connect('admin').bulk2.loadAndWaitForResults({
    object: 'Widget__c',
    operation: 'upsert',
    externalIdFieldName: 'Key__c',
    input,
    pollInterval: 50,
    pollTimeout: 20_000,
  });
  assert.deepEqual(
    result.successfulResults.map((row: any) => row.sf__Created),
    ['false', 'true'],
  );
});

test('a column that does not exist fails the job', async () => {
  const created = await target.call('POST', `${DATA}/jobs/ingest`, {
    json: { object: 'Widget__c', operation: 'insert' },
  });
  const path = `${DATA}/jobs/ingest/${created.body.id}`;
  await target.call('PUT', `${path}/batches`, { body: 'Nothing__c\nx\n', headers: { 'Content-Type': 'text/csv' } });
  await target.call('PATCH', path, { json: { state: 'UploadComplete' } });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { body } = await target.call('GET', path);
  assert.equal(body.state, 'Failed');
  assert.match(body.errorMessage, /Nothing__c/);
});

test('a query’s result comes in pages; the last one says null', async () => {
  const query = { operation: 'query', query: 'SELECT Id, Name, Account__r.Name FROM Widget__c ORDER BY Key__c' };
  const created = await target.call('POST', `${DATA}/jobs/query`, { json: query });
  const path = `${DATA}/jobs/query/${created.body.id}`;
  assert.equal((await target.call('GET', path)).body.state, 'JobComplete');
  let locator = '';
  let rows = 0;
  let pages = 0;
  while (locator !== 'null') {
    const page = await target.call('GET', `${path}/results?maxRecords=200${locator && `&locator=${locator}`}`);
    const [header, ...lines] = (page.body as string).trim().split('\n');
    assert.equal(header, '"Id","Name","Account__r.Name"');
    rows += lines.length;
    pages++;
    locator = page.headers.get('sforce-locator')!;
  }
  assert.equal(rows, 450);
  assert.equal(pages, 3);
});
