import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { TriggerDispatcher } from '../../src/store/types.ts';
import { openOrgWithoutApex } from './support/org-without-apex.ts';
import { createPageServer } from './support/serve.ts';

/** Refuses what is called "Refused", as a trigger's addError would. */
const refusing: TriggerDispatcher = {
  hasTriggers: (object, timing) => object.name === 'Opportunity' && timing === 'before',
  fire({ newRows, errors }) {
    newRows?.forEach((row, index) => {
      if (row['Name'] === 'Refused')
        errors.set(index, [
          { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Log the outcome first.', fields: [] },
        ]);
    });
  },
};

const world = openOrgWithoutApex({ triggers: refusing });
const app = createPageServer(world.org, { onProgress: () => {} });
after(async () => {
  await app.close();
  world.close();
});

const accountId = world.insert('rep', 'Account', { Name: 'Halvorsen Foods' });
const dealId = world.insert('rep', 'Opportunity', {
  Name: 'Cold chain',
  AccountId: accountId,
  StageName: 'Qualification',
  CloseDate: '2026-12-18',
  Amount: 184000,
});

async function call(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
  role: 'rep' | 'manager' | 'admin' = 'rep',
) {
  const response = await app.inject({
    method,
    url: `/services/data/v66.0/ui-api${path}`,
    headers: { host: 'localhost', authorization: `Bearer ${world.tokens[role]}` },
    ...(body ? { payload: body } : {}),
  });
  return { status: response.statusCode, body: response.body ? response.json() : undefined };
}

test('a record is read with values, what to show, and its parents', async () => {
  const { status, body } = await call(
    'GET',
    `/records/${dealId}?fields=Opportunity.Amount,Opportunity.CloseDate,Opportunity.Account.Name`,
  );
  assert.equal(status, 200);
  assert.equal(body.apiName, 'Opportunity');
  assert.deepEqual(body.fields.Amount, { displayValue: '$184,000.00', value: 184000 });
  assert.deepEqual(body.fields.CloseDate, { displayValue: '12/18/2026', value: '2026-12-18' });
  assert.equal(body.fields.Account.displayValue, 'Halvorsen Foods');
  assert.equal(body.fields.Account.value.fields.Name.value, 'Halvorsen Foods');
  assert.ok(body.systemModstamp);
});

test('unknown fields are errors in fields and left out in optionalFields', async () => {
  const refused = await call('GET', `/records/${dealId}?fields=Opportunity.Nothing__c`);
  assert.equal(refused.status, 400);
  assert.equal(refused.body[0].errorCode, 'INVALID_FIELD');
  const { body } = await call('GET', `/records/${dealId}?optionalFields=Opportunity.Nothing__c,Opportunity.Name`);
  assert.equal(body.fields.Name.value, 'Cold chain');
  assert.ok(!('Nothing__c' in body.fields));
});

test('what the viewer may not see does not exist', async () => {
  const otherDeal = world.insert('admin', 'Opportunity', {
    Name: 'Private',
    StageName: 'Qualification',
    CloseDate: '2026-12-18',
  });
  assert.equal((await call('GET', `/records/${otherDeal}?fields=Opportunity.Name`)).status, 404);
  assert.equal((await call('GET', `/records/${otherDeal}?fields=Opportunity.Name`, undefined, 'admin')).status, 200);
  assert.equal((await call('GET', '/records/006000000000000AAA?fields=Opportunity.Name')).status, 404);
});

test('a record is created, changed and deleted', async () => {
  const created = await call('POST', '/records', {
    apiName: 'Account',
    fields: { Name: 'Kiln & Crate', Phone: '555' },
  });
  assert.equal(created.status, 201);
  assert.equal(created.body.fields.Phone.value, '555');
  const { id } = created.body;
  const changed = await call('PATCH', `/records/${id}?optionalFields=Account.Phone`, { fields: { Name: 'Kiln' } });
  assert.equal(changed.status, 200);
  assert.equal(changed.body.fields.Name.value, 'Kiln');
  assert.equal(changed.body.fields.Phone.value, '555');
  assert.equal((await call('DELETE', `/records/${id}`)).status, 204);
  assert.equal((await call('GET', `/records/${id}?fields=Account.Name`)).status, 404);
});

test('errors of a field and errors of the record are told apart', async () => {
  const missing = await call('POST', '/records', { apiName: 'Opportunity', fields: { StageName: 'Qualification' } });
  assert.equal(missing.status, 400);
  assert.equal(missing.body.enhancedErrorType, 'RecordError');
  assert.ok(missing.body.output.fieldErrors.Name, JSON.stringify(missing.body));
  assert.equal(missing.body.output.fieldErrors.Name[0].errorCode, 'REQUIRED_FIELD_MISSING');

  const refused = await call('PATCH', `/records/${dealId}`, { fields: { Name: 'Refused' } });
  assert.equal(refused.status, 400);
  assert.equal(refused.body.output.errors[0].message, 'Log the outcome first.');
  assert.deepEqual(refused.body.output.fieldErrors, {});
  const { body } = await call('GET', `/records/${dealId}?fields=Opportunity.Name`);
  assert.equal(body.fields.Name.value, 'Cold chain');
});

test('unknown fields and values of the wrong type are refused', async () => {
  assert.equal(
    (await call('PATCH', `/records/${dealId}`, { fields: { Nothing__c: 1 } })).body[0].errorCode,
    'INVALID_FIELD',
  );
  assert.equal((await call('PATCH', `/records/${dealId}`, { fields: { Amount: 'a lot' } })).status, 400);
  assert.equal((await call('PATCH', `/records/${dealId}`, {})).status, 400);
  assert.equal((await call('POST', '/records', { apiName: 'Nothing', fields: {} })).body[0].errorCode, 'INVALID_TYPE');
});

test('an object is described with the types that forms know', async () => {
  const { body } = await call('GET', '/object-info/Opportunity');
  assert.equal(body.fields.Amount.dataType, 'Currency');
  assert.equal(body.fields.CloseDate.required, true);
  assert.equal(body.fields.AccountId.referenceToInfos[0].apiName, 'Account');
  assert.equal(body.fields.AccountId.relationshipName, 'Account');
  assert.deepEqual(body.nameFields, ['Name']);
  assert.equal((await call('GET', '/object-info/Nothing__c')).status, 404);
});

test('picklist values are the active ones', async () => {
  const { body } = await call('GET', '/object-info/Opportunity/picklist-values/012000000000000AAA/StageName');
  assert.ok(body.values.some((entry: { value: string }) => entry.value === 'Closed Won'));
  assert.equal((await call('GET', '/object-info/Opportunity/picklist-values/012000000000000AAA/Name')).status, 400);
  const all = await call('GET', '/object-info/Opportunity/picklist-values/012000000000000AAA');
  assert.ok(all.body.picklistFieldValues.StageName.values.length > 5);
});
