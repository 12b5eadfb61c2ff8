import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestOrg, type TestOrg } from './support.ts';

let target: TestOrg;
const DATA = '/services/data/v66.0';

before(async () => {
  target = await startTestOrg();
});
after(() => target.close());

function envelope(source: string, sessionId: string): string {
  const escaped = source.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return (
    '<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/">' +
    `<env:Header><SessionHeader xmlns="urn:apex"><sessionId>${sessionId}</sessionId></SessionHeader></env:Header>` +
    `<env:Body><executeAnonymous xmlns="urn:apex"><apexcode>${escaped}</apexcode></executeAnonymous></env:Body></env:Envelope>`
  );
}

async function run(source: string): Promise<string> {
  const { body } = await target.call('POST', '/services/Soap/s/66.0/00D', {
    role: null,
    body: envelope(source, target.token('admin')),
    headers: { 'Content-Type': 'text/xml' },
  });
  return body as string;
}

test('anonymous Apex runs over SOAP and its log comes along', async () => {
  const answer = await run("insert new Widget__c(Name = 'Anonymous'); System.debug('made one & more');");
  assert.match(answer, /<compiled>true<\/compiled>/);
  assert.match(answer, /<success>true<\/success>/);
  assert.match(answer, /made one &amp; more/);
  const { totalSize } = await target.connect('admin').query("SELECT Id FROM Widget__c WHERE Name = 'Anonymous'");
  assert.equal(totalSize, 1);
});

test('anonymous Apex that does not compile names the place', async () => {
  const answer = await run('Integer i = nothing;');
  assert.match(answer, /<compiled>false<\/compiled>/);
  assert.match(answer, /<line>1<\/line>/);
  assert.match(answer, /<compileProblem>[^<]+<\/compileProblem>/);
});

test('anonymous Apex that throws saves nothing', async () => {
  const answer = await run("insert new Widget__c(Name = 'Undone'); throw new IllegalArgumentException('no');");
  assert.match(answer, /<success>false<\/success>/);
  assert.match(answer, /IllegalArgumentException: no/);
  const { totalSize } = await target.connect('admin').query("SELECT Id FROM Widget__c WHERE Name = 'Undone'");
  assert.equal(totalSize, 0);
});

test('a wrong session is a SOAP fault', async () => {
  const { status, body } = await target.call('POST', '/services/Soap/s/66.0', {
    role: null,
    body: envelope('Integer i;', 'nobody'),
    headers: { 'Content-Type': 'text/xml' },
  });
  assert.equal(status, 500);
  assert.match(body, /sf:INVALID_SESSION_ID/);
});

test('jsforce runs anonymous Apex through the Tooling API', async () => {
  const result = await target.connect('admin').tooling.executeAnonymous("System.debug('x');");
  assert.equal(result.success, true);
});

test('REST resources of the project answer', async () => {
  const connection = target.connect('rep');
  const id = await connection.apex.post('/widgets/', { name: 'By REST' });
  assert.match(String(id), /^\w{18}$/);
  const answer = (await connection.apex.get('/widgets/abc')) as { path: string; count: number };
  assert.equal(answer.path, '/widgets/abc');
  assert.equal(answer.count, 1);
  assert.equal((await target.call('GET', '/services/apexrest/nothing')).status, 404);
});

test('components call their controllers', async () => {
  const params = { class: 'WidgetController', method: 'countNamed', params: { name: 'By REST' } };
  const { status, body } = await target.call('POST', '/local/apex', { json: params, role: 'rep' });
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body, 1);
});

test('a controller’s refusal reaches the component with its message', async () => {
  const { status, body } = await target.call('POST', '/local/apex', {
    json: { class: 'WidgetController', method: 'fail' },
  });
  assert.equal(status, 400);
  assert.equal(body.message, 'Not today.');
  assert.match(body.exceptionType, /AuraHandledException/);
});

test('only AuraEnabled methods can be called, and only by users who may', async () => {
  const hidden = await target.call('POST', '/local/apex', { json: { class: 'WidgetBatch', method: 'start' } });
  assert.ok(hidden.status >= 400 && hidden.status < 500, JSON.stringify(hidden.body));
  const manager = await target.call('POST', '/local/apex', { json: { class: 'Nothing', method: 'x' } });
  assert.ok(manager.status >= 400 && manager.status < 500);
});

test('the Tooling API knows the classes', async () => {
  const { body } = await target.call(
    'GET',
    `${DATA}/tooling/query?q=${encodeURIComponent('SELECT Name FROM ApexClass ORDER BY Name')}`,
  );
  assert.ok(body.records.some(({ Name }: { Name: string }) => Name === 'WidgetBatch'));
});

// Apex Developer Guide, "Debug Log": a log ends with what was used of the limits
test('the log of anonymous Apex tells what it has used of the limits', async () => {
  const answer = await run("insert new Widget__c(Name = 'Counted'); Integer n = [SELECT COUNT() FROM Widget__c];");
  assert.match(answer, /LIMIT_USAGE_FOR_NS\|\(default\)\|\n {2}Number of SOQL queries: 1 out of 100\n/);
  assert.match(answer, /Number of DML statements: 1 out of 150\n/);
  assert.match(answer, /Maximum heap size: \d+ out of 6000000\n/);
});

test('the request log tells what the Apex of each request has used', async () => {
  await run("insert new Widget__c(Name = 'Logged');");
  await target.call('GET', `${DATA}/limits`);
  const { requests, debug } = (await target.call('GET', '/local/log')).body;
  const [soap, limits] = requests.slice(-2);
  assert.match(soap.path, /Soap/);
  assert.match(soap.apex.join(), /^1 of 150 dmlStatements, 1 of 10000 dmlRows, .*of 6000000 heapSize$/);
  assert.deepEqual(limits.apex, [], 'no Apex ran');
  assert.equal(debug.findLast(({ level }: { level: string }) => level === 'LIMITS').message, soap.apex[0]);
});
