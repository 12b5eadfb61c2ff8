/** Requests that a client gets wrong: refused in Salesforce's words, and nothing of them is saved. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertRefused, DATA, queryPath, Target } from './support.ts';

let target: Target;

before(async () => {
  target = await Target.start();
});
after(() => target.close());

const post = (path: string, json: unknown) => target.call('POST', DATA + path, { json });
const account = (Name: string, more = {}) => ({ attributes: { type: 'Account' }, Name, ...more });

test('a query with an unknown field, relationship or object names it', async () => {
  for (const [soql, code, words] of [
    ['SELECT Nothing__c FROM Call_Plan__c', 'INVALID_FIELD', /No such column 'Nothing__c' on entity 'Call_Plan__c'/],
    ['SELECT Id FROM Event WHERE Nothing__c = 1', 'INVALID_FIELD', /'Nothing__c'/],
    ['SELECT Id FROM Event ORDER BY Nothing__c', 'INVALID_FIELD', /'Nothing__c'/],
    ['SELECT Nobody__r.Name FROM Call_Plan__c', 'INVALID_FIELD', /Nobody__r/],
    ['SELECT Id, (SELECT Id FROM Nothings__r) FROM Account', 'INVALID_TYPE|INVALID_FIELD', /Nothings__r/],
    ['SELECT Id FROM Nothing__c', 'INVALID_TYPE', /sObject type 'Nothing__c' is not supported/],
  ] as const) {
    const answer = await target.call('GET', queryPath(soql));
    assert.match(answer.body[0]?.errorCode, new RegExp(code), soql);
    assertRefused(answer, 400, answer.body[0].errorCode, words);
  }
});

test('a malformed query is refused with the place', async () => {
  for (const soql of [
    'SELECT',
    'SELECT Id',
    'SELECT Id FRM Account',
    'SELECT Id FROM Account WHERE',
    "SELECT Id FROM Account WHERE Name = 'open",
    'SELECT Id, FROM Account',
    'SELECT Id FROM Account LIMIT many',
    'DELETE FROM Account',
    'SELECT Id FROM Account; DROP TABLE Account',
  ]) {
    assertRefused(await target.call('GET', queryPath(soql)), 400, 'MALFORMED_QUERY', /\S/);
  }
  assertRefused(await target.call('GET', `${DATA}/query`), 400, 'MALFORMED_QUERY', /parameter q/);
});

test('a value of the wrong kind in a query is refused', async () => {
  for (const soql of [
    "SELECT Id FROM Opportunity WHERE Amount = 'much'",
    "SELECT Id FROM Event WHERE StartDateTime = 'today'",
    'SELECT Id FROM Opportunity WHERE IsWon = 1',
    'SELECT Id FROM Account WHERE Name = 5',
  ]) {
    assertRefused(await target.call('GET', queryPath(soql)), 400, 'INVALID_FIELD', /type/);
  }
});

test('a body that is no JSON, or not what the resource takes, is refused', async () => {
  for (const body of ['{"Name":', 'Name=Acme', '', '[]', '"Acme"', 'null', '5']) {
    for (const path of ['/sobjects/Account', '/composite/sobjects', '/composite/tree/Account', '/composite']) {
      const answer = await target.call('POST', DATA + path, { body });
      assertRefused(answer, 400, 'JSON_PARSER_ERROR', /JSON|body|object/);
    }
    const local = await target.call('POST', '/local/apex', { body });
    assert.equal(local.status, 400, `${body}: ${JSON.stringify(local.body)}`);
  }
  assertRefused(await post('/composite/sobjects', { records: 'Acme' }), 400, 'JSON_PARSER_ERROR', /"records"/);
  assertRefused(await post('/composite/sobjects', { records: [1] }), 400, 'JSON_PARSER_ERROR', /"records"/);
  assert.equal(await target.count('Account'), 0);
});

test('a value of the wrong type names the field', async () => {
  const dealId = await target.deal('Typed');
  for (const [field, value] of [
    ['Amount', 'much'],
    ['Amount', { of: 'money' }],
    ['Amount', true],
    ['CloseDate', 'soon'],
    ['CloseDate', '2026-02-30'],
    ['CloseDate', 20260630],
    ['Name', ['a', 'b']],
  ] as const) {
    const answer = await target.call('PATCH', `${DATA}/sobjects/Opportunity/${dealId}`, {
      json: { NextStep: 'Half saved', [field]: value },
    });
    assert.equal(answer.status, 400, `${field} ${JSON.stringify(value)}: ${JSON.stringify(answer.body)}`);
    assert.match(answer.body[0].message, new RegExp(field));
  }
  const [kept] = await target.query('SELECT Amount, NextStep FROM Opportunity');
  assert.deepEqual([kept.Amount, kept.NextStep], [10_000, null]);
});

test('a text that is too long, a wrong reference and a missing field are refused', async () => {
  for (const [object, fields, code, words] of [
    ['Account', { Name: 'x'.repeat(256) }, 'STRING_TOO_LONG', /255/],
    ['Account', {}, 'REQUIRED_FIELD_MISSING', /Name/],
    ['Contact', { LastName: 'Leaf', AccountId: 'nobody' }, 'MALFORMED_ID', /AccountId|nobody/],
    ['Account', { Name: 'x', Nothing__c: 1 }, 'INVALID_FIELD', /Nothing__c/],
  ] as const) {
    assertRefused(await post(`/sobjects/${object}`, fields), 400, code, words);
  }
  assert.equal(await target.count('Account'), 0);
});

test('an unknown object is not found, whatever is done with it', async () => {
  for (const [method, path] of [
    ['POST', '/sobjects/Nothing__c'],
    ['GET', '/sobjects/Nothing__c/describe'],
    ['GET', '/sobjects/Nothing__c/001000000000001AAA'],
    ['PATCH', '/sobjects/Nothing__c/001000000000001AAA'],
    ['DELETE', '/sobjects/Nothing__c/001000000000001AAA'],
    ['POST', '/composite/tree/Nothing__c'],
  ] as const) {
    const answer = await target.call(method, DATA + path, method === 'POST' || method === 'PATCH' ? { json: {} } : {});
    assertRefused(answer, 404, 'NOT_FOUND', /does not exist/);
  }
  const { body } = await post('/composite/sobjects', { records: [{ attributes: { type: 'Nothing__c' }, Name: 'x' }] });
  assert.equal(body[0].success, false);
  assert.equal(body[0].errors[0].statusCode, 'INVALID_TYPE');
});

test('201 records are refused, 200 are taken', async () => {
  const records = Array.from({ length: 201 }, (_, i) => account(`Many ${i}`));
  assertRefused(await post('/composite/sobjects', { records }), 400, 'EXCEEDED_ID_LIMIT', /200.*201/);
  const patch = await target.call('PATCH', `${DATA}/composite/sobjects`, { json: { records } });
  assertRefused(patch, 400, 'EXCEEDED_ID_LIMIT', /200/);
  const tree = {
    records: records.map((record, i) => ({ ...record, attributes: { type: 'Account', referenceId: `r${i}` } })),
  };
  const { status, body } = await post('/composite/tree/Account', tree);
  assert.equal(status, 400, JSON.stringify(body));
  assert.equal(await target.count('Account'), 0);

  const saved = await post('/composite/sobjects', { records: records.slice(1) });
  assert.equal(saved.status, 200);
  assert.ok(saved.body.every(({ success }: { success: boolean }) => success));
  const ids = saved.body.map(({ id }: { id: string }) => id).join(',');
  const gone = await target.call('DELETE', `${DATA}/composite/sobjects?ids=${ids}`);
  assert.equal(gone.status, 200);
  assert.equal(await target.count('Account'), 0);
});

test('with allOrNone=false the good rows are kept, and each bad one says why', async () => {
  const records = [
    account('Good'),
    account('x'.repeat(256)),
    account('Unknown field', { Nothing__c: 1 }),
    { attributes: { type: 'Account' } },
    account('Better'),
  ];
  const { status, body } = await post('/composite/sobjects', { allOrNone: false, records });
  assert.equal(status, 200);
  assert.deepEqual(
    body.map((result: any) => result.errors[0]?.statusCode ?? result.success),
    [true, 'STRING_TOO_LONG', 'INVALID_FIELD', 'REQUIRED_FIELD_MISSING', true],
  );
  const names = (await target.query('SELECT Name FROM Account ORDER BY Name')).map(({ Name }) => Name);
  assert.deepEqual(names, ['Better', 'Good']);
  for (const { id } of body.filter((result: any) => result.success)) {
    assert.equal((await target.call('DELETE', `${DATA}/sobjects/Account/${id}`)).status, 204);
  }
});

test('with allOrNone=true nothing is kept, and only the bad row has an error of its own', async () => {
  const dealId = await target.deal('All or none');
  const event = (Subject: string, hours: number) => ({
    attributes: { type: 'Event' },
    Subject,
    WhatId: dealId,
    StartDateTime: target.at(24),
    EndDateTime: target.at(24 + hours),
  });
  const plans = await target.count('Call_Plan__c');
  const records = [account('First'), event('Fine', 1), event('Backwards', -1), account('Last')];
  const { status, body } = await post('/composite/sobjects', { allOrNone: true, records });
  assert.equal(status, 200);
  const codes = body.map((result: any) => result.errors[0]?.statusCode);
  const rolledBack = 'ALL_OR_NONE_OPERATION_ROLLED_BACK';
  assert.deepEqual(codes, [rolledBack, rolledBack, 'FIELD_INTEGRITY_EXCEPTION', rolledBack]);
  assert.equal(await target.count('Account'), 0);
  assert.equal(await target.count('Event'), 0);
  assert.equal(await target.count('Call_Plan__c'), plans, 'The trigger’s plans are undone, too');
});

test('a tree with one bad record saves nothing', async () => {
  const contacts = { records: [{ attributes: { type: 'Contact', referenceId: 'C1' }, FirstName: 'Nameless' }] };
  const tree = { records: [{ attributes: { type: 'Account', referenceId: 'A1' }, Name: 'Tree', Contacts: contacts }] };
  const { status, body } = await post('/composite/tree/Account', tree);
  assert.equal(status, 400);
  assert.equal(body.hasErrors, true);
  assert.deepEqual(
    body.results.map(({ referenceId, errors }: any) => [referenceId, errors[0].statusCode]),
    [['C1', 'REQUIRED_FIELD_MISSING']],
  );
  assert.equal(await target.count('Account'), 0);
});

test('anonymous Apex that does not compile, or throws, saves nothing and names the line', async () => {
  const run = async (source: string) => {
    const path = `${DATA}/tooling/executeAnonymous?anonymousBody=${encodeURIComponent(source)}`;
    return (await target.call('GET', path, { role: 'admin' })).body;
  };
  const insert = "insert new Account(Name = 'Anonymous');\n";
  for (const wrong of ['Integer i = ;', 'Integer i = nothing;', 'Strin s;', 'for (;;', "String s = 'open;", '}']) {
    const result = await run(insert + wrong);
    assert.deepEqual(
      [result.compiled, result.success, result.line],
      [false, false, 2],
      JSON.stringify({ wrong, result }),
    );
    assert.match(result.compileProblem, /\S/);
  }
  const thrown = await run(`${insert}Integer zero = 0;\nInteger i = 1 / zero;`);
  assert.deepEqual([thrown.compiled, thrown.success, thrown.line], [true, false, 3]);
  assert.match(thrown.exceptionMessage, /System\.MathException: Divide by 0/);
  const endless = await run(`${insert}while (true) { List<Account> found = [SELECT Id FROM Account]; }`);
  assert.equal(endless.success, false);
  assert.match(endless.exceptionMessage, /System\.LimitException: Too many SOQL queries: 101/);
  assert.equal(await target.count('Account'), 0);
});

test('a component’s call of what does not exist is told so', async () => {
  for (const [className, method, params] of [
    ['NoSuchController', 'go', {}],
    ['CallPlanController', 'noSuchMethod', {}],
    ['CallPlanService', 'save', {}],
    ['CallPlanController', 'getPanel', { recordId: 'not an id' }],
    ['MyMeetingsController', 'recordDidNotHappen', { planIds: 'one', result: 'No-show' }],
  ] as const) {
    const { status, body } = await target.apex(className, method, params);
    assert.ok(status >= 400 && status < 500, `${className}.${method}: ${status} ${JSON.stringify(body)}`);
    assert.match(body.message, /\S/);
  }
});

test('the clock moves forward only, and to times only', async () => {
  const clock = async (now: unknown) => target.call('POST', '/local/clock', { json: { now } });
  const moved = (await target.call('GET', '/local/clock')).body.now;
  assertRefused(await clock(target.at(-24)), 400, 'INVALID_TIME', /only moves forward.*--fresh --now/);
  for (const nonsense of ['nonsense', '', null, 5, '2026-13-01', {}]) {
    assertRefused(await clock(nonsense), 400, 'INVALID_TIME', /is not a time.*2026-01-05T09:00:00Z/);
  }
  const now = Date.parse((await target.call('GET', '/local/clock')).body.now);
  assert.ok(now - Date.parse(moved) < 60_000, 'Time ran on as it was');
});
