/** Wrong tokens, other people's records, the administrator's doors, and pages of elsewhere. */
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { assertApexRefused, assertRefused, DATA, queryPath, Target, type Fields, type Role } from './support.ts';

let target: Target;
/** A deal and a meeting of a rep of another team. */
let foreignDeal: string;
let foreignPlan: { Id: string; Event_Id__c: string };

before(async () => {
  target = await Target.start();
  const [role] = await target.query("SELECT Id FROM UserRole WHERE Name = 'Sales Rep East'");
  const [profile] = await target.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
  const colleague = await target.create(
    'User',
    {
      FirstName: 'Eva',
      LastName: 'East',
      Alias: 'east',
      Username: 'eva.east@brightwater.example',
      Email: 'eva.east@brightwater.example',
      TimeZoneSidKey: 'America/New_York',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      ProfileId: profile.Id,
      UserRoleId: role.Id,
    },
    'admin',
  );
  const deal = { Name: 'Eastern', StageName: 'Prospecting', CloseDate: '2026-06-30', OwnerId: colleague };
  foreignDeal = await target.create('Opportunity', deal, 'admin');
  const event = { Subject: 'Eastern', WhatId: foreignDeal, OwnerId: colleague };
  const times = { StartDateTime: target.at(-3), EndDateTime: target.at(-2) };
  const eventId = await target.create('Event', { ...event, ...times }, 'admin');
  [foreignPlan] = await target.query(`SELECT Id, Event_Id__c FROM Call_Plan__c WHERE Event_Id__c = '${eventId}'`);
});
after(() => target.close());

/** fetch sets Host and Origin itself; this does not. */
function raw(method: string, path: string, headers: Record<string, string>, body = ''): Promise<number> {
  const { hostname, port } = new URL(target.url);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    request.on('error', reject);
    request.end(body);
  });
}

test('no token, a wrong one and a cut one are refused on every face', async () => {
  const token = target.token('admin');
  for (const authorization of [
    '',
    'Bearer',
    'Bearer x',
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${token}0`,
    `Basic ${token}`,
  ]) {
    for (const [method, path, body] of [
      ['GET', queryPath('SELECT Id FROM Opportunity'), undefined],
      ['POST', `${DATA}/sobjects/Account`, '{"Name":"Stranger"}'],
      ['POST', '/local/apex', '{"class":"MyMeetingsController","method":"getMyMeetings"}'],
      ['POST', '/local/clock', '{"now":"2030-01-01T00:00:00Z"}'],
      ['POST', '/services/apexrest/advance/runs/', '{"full":true}'],
      ['GET', `${DATA}/ui-api/object-info/Account`, undefined],
      ['GET', '/local/users', undefined],
    ] as const) {
      const headers = { Authorization: authorization };
      const { status } = await target.call(method, path, body === undefined ? { headers } : { body, headers });
      assert.equal(status, 401, `${method} ${path} with '${authorization}'`);
    }
  }
  assert.equal(await target.count('Account'), 0);
  assert.ok((await target.call('GET', '/local/clock')).body.now < '2027');
});

test('neither rep nor manager of another team sees a deal, its meetings or its plans', async () => {
  assert.ok(foreignPlan, 'There is a plan to be hidden');
  assert.equal((await target.query('SELECT Id FROM Opportunity', 'admin')).length, 1);
  for (const role of ['rep', 'manager'] as const) {
    for (const soql of [
      'SELECT Id FROM Opportunity',
      `SELECT Id FROM Opportunity WHERE Id = '${foreignDeal}'`,
      'SELECT Id FROM Call_Plan__c',
      'SELECT Id FROM OpportunityHistory',
      "SELECT Id FROM Event WHERE Subject = 'Eastern'",
    ]) {
      assert.deepEqual(await target.query(soql, role), [], `${role}: ${soql}`);
    }
    for (const path of [`Opportunity/${foreignDeal}`, `Call_Plan__c/${foreignPlan.Id}`]) {
      assertRefused(await target.call('GET', `${DATA}/sobjects/${path}`, { role }), 404, 'NOT_FOUND', /not exist/);
    }
    const { status } = await target.call('GET', `${DATA}/ui-api/records/${foreignDeal}?fields=Opportunity.Name`, {
      role,
    });
    assert.ok([403, 404].includes(status), `ui-api answers ${status}`);
  }
});

test('another team’s records are neither changed nor deleted', async () => {
  const before = await target.plan(foreignPlan.Id);
  for (const role of ['rep', 'manager'] as const) {
    for (const [object, id, fields] of [
      ['Opportunity', foreignDeal, { StageName: 'Closed Won' }],
      ['Call_Plan__c', foreignPlan.Id, { Objective__c: 'Mine now' }],
      ['Event', foreignPlan.Event_Id__c, { Subject: 'Mine now' }],
    ] as const) {
      const path = `${DATA}/sobjects/${object}/${id}`;
      const change = await target.call('PATCH', path, { role, json: fields });
      assert.ok([403, 404].includes(change.status), `${role} ${object}: ${JSON.stringify(change)}`);
      const removal = await target.call('DELETE', path, { role });
      assert.ok([403, 404].includes(removal.status), `${role} ${object}: ${JSON.stringify(removal)}`);
    }
    const plan = { Id: foreignPlan.Id, Result__c: 'Continuation', Objective_Met__c: 'Met' };
    assertApexRefused(await target.apex('CallPlanController', 'savePlan', { plan }, role), /\S/);
    const { body } = await target.apex('CallPlanController', 'getPanel', { recordId: foreignPlan.Id }, role);
    assert.equal(body.planId ?? null, null, JSON.stringify(body));
  }
  assert.deepEqual(await target.plan(foreignPlan.Id), before);
  const [deal] = await target.query('SELECT StageName FROM Opportunity');
  assert.equal(deal.StageName, 'Prospecting');
});

test('the administrator’s doors are shut to reps and managers', async () => {
  for (const role of ['rep', 'manager'] as const) {
    for (const path of ['/local/log', '/local/emails']) {
      assertRefused(await target.call('GET', path, { role }), 404, 'NOT_FOUND', /administrator/);
    }
    const run = await target.call('POST', '/services/apexrest/advance/runs/', { role, json: { full: true } });
    assert.equal(run.status, 403, JSON.stringify(run.body));
    for (const method of ['getRuns', 'schedule', 'unschedule', 'runNow']) {
      const answer = await target.apex(
        'NoAdvanceRunController',
        method,
        method === 'runNow' ? { full: true } : {},
        role,
      );
      assertApexRefused(answer, /Only Advance administrators|access/i);
    }
    const anonymous = await target.call(
      'GET',
      `${DATA}/tooling/executeAnonymous?anonymousBody=${encodeURIComponent('Integer i;')}`,
      { role },
    );
    assertRefused(anonymous, 403, 'INSUFFICIENT_ACCESS', /Author Apex/);
    assert.match(await soapAnonymous(role), /sf:INSUFFICIENT_ACCESS.*Author Apex/s);
    const tests = { tests: [{ className: 'ZonedTest' }] };
    const testRun = await target.call('POST', `${DATA}/tooling/runTestsSynchronous`, { role, json: tests });
    assertRefused(testRun, 403, 'INSUFFICIENT_ACCESS', /Author Apex/);
  }
  assert.equal(await target.count('No_Advance_Run__c'), 0);
  assert.equal(await target.count('CronTrigger'), 0);
});

async function soapAnonymous(role: Role): Promise<string> {
  const source = "insert new Account(Name = 'By a rep');";
  const { body } = await target.call('POST', '/services/Soap/s/66.0/00D', {
    role,
    body:
      '<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body>' +
      `<executeAnonymous xmlns="urn:apex"><apexcode>${source}</apexcode></executeAnonymous></env:Body></env:Envelope>`,
    headers: { 'Content-Type': 'text/xml' },
  });
  return body as string;
}

test('nobody gives permissions to oneself', async () => {
  const { userId } = target.org.users.ofRole('rep')!;
  const [admins] = await target.query("SELECT Id FROM PermissionSet WHERE Name = 'Advance_Admin'");
  const [profile] = await target.query("SELECT Id FROM Profile WHERE Name = 'System Administrator'");
  const [ceo] = await target.query("SELECT Id FROM UserRole WHERE Name = 'CEO'");
  for (const [method, path, json] of [
    ['POST', 'PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: admins.Id }],
    ['PATCH', `User/${userId}`, { ProfileId: profile.Id }],
    ['PATCH', `User/${userId}`, { UserRoleId: ceo.Id }],
    ['POST', 'Advance_Switch__c', { SetupOwnerId: userId, Off__c: true }],
    ['POST', 'OpportunityShare', { OpportunityId: foreignDeal, UserOrGroupId: userId, OpportunityAccessLevel: 'Edit' }],
  ] as [string, string, Fields][]) {
    const { status, body } = await target.call(method, `${DATA}/sobjects/${path}`, { json });
    assert.ok(status >= 400 && status < 500, `${method} ${path} ${JSON.stringify(json)}: ${status}`);
    assert.match(body[0].errorCode, /INSUFFICIENT_ACCESS|INVALID_FIELD_FOR_INSERT_UPDATE|NOT_FOUND|INVALID_TYPE/);
  }
  assert.equal(await target.count('PermissionSetAssignment', `WHERE AssigneeId = '${userId}'`), 1);
  assert.equal(await target.count('Advance_Switch__c'), 0);
  const [rep] = await target.query(`SELECT Profile.Name, UserRole.Name FROM User WHERE Id = '${userId}'`);
  assert.deepEqual([rep.Profile.Name, rep.UserRole.Name], ['Standard User', 'Sales Rep West']);
});

test('a request in the name of another host is refused, even with a good token', async () => {
  const { host, port } = new URL(target.url);
  const authorization = `Bearer ${target.token('admin')}`;
  for (const foreign of [
    'evil.example',
    `evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `localhost@evil.example`,
  ]) {
    assert.equal(await raw('GET', `${DATA}/limits`, { host: foreign, authorization }), 403, foreign);
    assert.equal(await raw('GET', '/local/status', { host: foreign }), 403, foreign);
  }
  assert.equal(await raw('GET', `${DATA}/limits`, { host, authorization }), 200);
  assert.equal(await raw('GET', `${DATA}/limits`, { host: `localhost:${port}`, authorization }), 200);
});

test('a cookie writes for the org’s own pages only', async () => {
  const { host, port } = new URL(target.url);
  const cookie = `sid=${encodeURIComponent(target.token('admin'))}`;
  const json = { 'content-type': 'application/json' };
  const writes: [string, string, string][] = [
    ['POST', `${DATA}/sobjects/Account`, '{"Name":"By cookie"}'],
    ['PATCH', `${DATA}/sobjects/Opportunity/${foreignDeal}`, '{"StageName":"Closed Lost"}'],
    ['DELETE', `${DATA}/sobjects/Opportunity/${foreignDeal}`, ''],
    ['POST', '/local/clock', '{"now":"2030-01-01T00:00:00Z"}'],
    ['POST', '/local/switch', '{"role":"admin"}'],
    ['POST', '/local/apex', '{"class":"NoAdvanceRunController","method":"schedule"}'],
  ];
  for (const origin of [
    undefined,
    'null',
    'http://evil.example',
    `https://${host}`,
    `http://127.0.0.1:${Number(port) + 1}`,
  ]) {
    for (const [method, path, body] of writes) {
      const headers = { host, cookie, ...(body ? json : {}), ...(origin ? { origin } : {}) };
      assert.equal(await raw(method, path, headers, body), 403, `${method} ${path} from ${origin}`);
    }
  }
  // A form of a foreign page sends no JSON; its type is no way round.
  const form = { host, cookie, origin: 'http://evil.example', 'content-type': 'text/plain' };
  assert.equal(await raw('POST', `${DATA}/sobjects/Account`, form, '{"Name":"By form"}'), 403);
  assert.equal(await target.count('Account'), 0);
  assert.equal(await target.count('Opportunity', "WHERE StageName = 'Prospecting'"), 1);
  assert.equal(await target.count('CronTrigger'), 0);
  assert.ok((await target.call('GET', '/local/clock')).body.now < '2027');
  const own = { host, cookie, origin: `http://${host}`, ...json };
  assert.equal(await raw('POST', `${DATA}/sobjects/Account`, own, '{"Name":"Own page"}'), 201);
});
