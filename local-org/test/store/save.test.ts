import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TriggerFailure } from '../../src/store/types.ts';
import { customObject, field, lookup, picklist, START, TestOrg } from './support.ts';

function org(): TestOrg {
  const plan = customObject(
    'Plan__c',
    [
      field('Objective__c', 'string', { label: 'Objective', length: 255 }),
      field('Key__c', 'string', { unique: true, externalId: true }),
      field('Result__c', 'picklist', { label: 'Result', restrictedPicklist: true, ...picklist('Order', 'Advance') }),
      field('Due__c', 'date', { defaultValue: 'TODAY() + 7' }),
      field('Hours__c', 'double', { precision: 4, scale: 1 }),
      field('Opportunity__c', 'reference', lookup('Opportunity')),
      field('Contact_Mail__c', 'email', { length: 80 }),
      field('Ended__c', 'datetime'),
    ],
    'ReadWrite',
    { nameField: { type: 'AutoNumber', displayFormat: 'CP-{00000}', label: 'Number' } },
  );
  plan.validationRules.push({
    name: 'No_Long_Meetings',
    active: true,
    condition: 'Hours__c > 8',
    errorMessage: 'A meeting has at most eight hours.',
    errorDisplayField: 'Hours__c',
    file: 'No_Long_Meetings.validationRule-meta.xml',
  });
  plan.validationRules.push({
    name: 'Result_Stays',
    active: true,
    condition: 'NOT(ISNEW()) && ISCHANGED(Result__c) && ISPICKVAL(PRIORVALUE(Result__c), "Order")',
    errorMessage: "An order's result stays.",
    file: 'Result_Stays.validationRule-meta.xml',
  });
  return new TestOrg({ objects: [plan] });
}

// Apex Developer Guide, "Triggers and Order of Execution".
test('before triggers run, then validation rules, then the save, then after triggers', () => {
  const o = org();
  const seen: string[] = [];
  o.triggers.on('Plan__c', 'before insert', ({ newRows }) => {
    seen.push(`before: id ${newRows![0].Id}, hours ${newRows![0].Hours__c}`);
    newRows![0].Hours__c = 3;
  });
  o.triggers.on('Plan__c', 'after insert', ({ newRows }) => {
    seen.push(`after: hours ${newRows![0].Hours__c}, rows ${o.query('SELECT count() FROM Plan__c').count}`);
  });
  const id = o.add('Plan__c', { Hours__c: 9 });
  assert.deepEqual(seen, ['before: id null, hours 9', 'after: hours 3, rows 1']);
  assert.equal(o.row('Plan__c', id).Hours__c, 3);
});

test('defaults are in place before triggers: default formulas, owner, audit fields, auto number', () => {
  const o = org();
  let due: unknown;
  o.triggers.on('Plan__c', 'before insert', ({ newRows }) => void (due = newRows![0].Due__c));
  const row = o.row('Plan__c', o.add('Plan__c', {}));
  assert.equal(due, '2026-03-09');
  assert.equal(row.OwnerId, o.store.systemUserId);
  assert.equal(row.CreatedDate, START);
  assert.equal(row.CreatedById, o.store.systemUserId);
  assert.equal(row.Name, 'CP-00001');
});

test('a field given as null gets no default', () => {
  const o = org();
  assert.equal(o.row('Plan__c', o.add('Plan__c', { Due__c: null })).Due__c, null);
});

// SOAP API Developer Guide, StatusCode.
test('a text that is too long names the field and its length', () => {
  assert.deepEqual(org().refusal('insert', 'Plan__c', { Objective__c: 'x'.repeat(256) }), {
    code: 'STRING_TOO_LONG',
    message: `Objective: data value too large: ${'x'.repeat(256)} (max length=255)`,
    fields: ['Objective__c'],
  });
});

test('a value outside a restricted picklist is refused', () => {
  assert.deepEqual(org().refusal('insert', 'Plan__c', { Result__c: 'Maybe' }), {
    code: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    message: 'Result: bad value for restricted picklist field: Maybe',
    fields: ['Result__c'],
  });
});

test('all missing required fields are named at once', () => {
  assert.deepEqual(org().refusal('insert', 'Opportunity', { Amount: 5 }), {
    code: 'REQUIRED_FIELD_MISSING',
    message: 'Required fields are missing: [Name, StageName, CloseDate]',
    fields: ['Name', 'StageName', 'CloseDate'],
  });
});

test('references must be ids, of the right object, of records that exist and are not deleted', () => {
  const o = org();
  const account = o.add('Account', { Name: 'Acme' });
  const gone = o.opportunity();
  o.dml('delete', 'Opportunity', [{ Id: gone }]);
  const code = (value: string) => o.refusal('insert', 'Plan__c', { Opportunity__c: value }).code;
  assert.equal(code('nonsense'), 'MALFORMED_ID');
  assert.equal(code(account), 'FIELD_INTEGRITY_EXCEPTION');
  assert.equal(code('006000000000001'), 'INVALID_CROSS_REFERENCE_KEY');
  assert.equal(code(gone), 'ENTITY_IS_DELETED');
});

test('a value of the wrong type is refused', () => {
  assert.equal(org().refusal('insert', 'Plan__c', { Due__c: 'tomorrow' }).code, 'INVALID_TYPE_ON_FIELD_IN_RECORD');
  assert.equal(org().refusal('insert', 'Plan__c', { Hours__c: 'many' }).code, 'INVALID_TYPE_ON_FIELD_IN_RECORD');
  assert.equal(org().refusal('insert', 'Plan__c', { Due__c: '2026-02-30' }).code, 'INVALID_TYPE_ON_FIELD_IN_RECORD');
});

test('numbers are rounded to the scale of the field and refused outside of its range', () => {
  const o = org();
  assert.equal(o.row('Plan__c', o.add('Plan__c', { Hours__c: 1.25 })).Hours__c, 1.3);
  assert.equal(o.refusal('insert', 'Plan__c', { Hours__c: 1000 }).code, 'NUMBER_OUTSIDE_VALID_RANGE');
});

test('datetimes are kept in UTC, to the second, whatever offset they came with', () => {
  const o = org();
  const stored = (value: string) => o.row('Plan__c', o.add('Plan__c', { Ended__c: value })).Ended__c;
  assert.equal(stored('2026-03-02T09:30:15.987-0800'), '2026-03-02T17:30:15.000Z');
  assert.equal(stored('2026-03-02T09:30:15+01:00'), '2026-03-02T08:30:15.000Z');
});

test('text loses blanks at both ends, and blank text is null', () => {
  const o = org();
  assert.equal(o.row('Plan__c', o.add('Plan__c', { Objective__c: '  sign \n' })).Objective__c, 'sign');
  assert.equal(o.row('Plan__c', o.add('Plan__c', { Objective__c: '  ' })).Objective__c, null);
});

test('a wrong mail address is refused', () => {
  assert.equal(org().refusal('insert', 'Plan__c', { Contact_Mail__c: 'nobody' }).code, 'INVALID_EMAIL_ADDRESS');
});

test('a second record with the value of a unique field is refused, whatever its case', () => {
  const o = org();
  const first = o.add('Plan__c', { Key__c: 'abc' });
  assert.deepEqual(o.refusal('insert', 'Plan__c', { Key__c: 'ABC' }), {
    code: 'DUPLICATE_VALUE',
    message: `duplicate value found: Key__c duplicates value on record with id: ${first}`,
    fields: ['Key__c'],
  });
  const results = o.dml('insert', 'Plan__c', [{ Key__c: 'new' }, { Key__c: 'new' }], { allOrNone: false });
  assert.deepEqual(
    results.map((result) => result.success),
    [true, false],
  );
});

test('a validation rule refuses with its message on its field', () => {
  assert.deepEqual(org().refusal('insert', 'Plan__c', { Hours__c: 9 }), {
    code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    message: 'A meeting has at most eight hours.',
    fields: ['Hours__c'],
  });
});

// Salesforce Help, "Formula Operators and Functions": ISNEW, ISCHANGED, PRIORVALUE.
test('a validation rule can compare with the record before the save', () => {
  const o = org();
  const id = o.add('Plan__c', { Result__c: 'Order' });
  o.set('Plan__c', { Id: id, Hours__c: 1 });
  assert.equal(o.refusal('update', 'Plan__c', { Id: id, Result__c: 'Advance' }).message, "An order's result stays.");
});

test('an unknown field stops the statement and is named', () => {
  assert.throws(
    () => org().add('Plan__c', { Objektive__c: 'x' }),
    /No such column 'Objektive__c' on sobject of type Plan__c/,
  );
});

test('fields of the system cannot be written, except by a data load', () => {
  const o = org();
  assert.equal(o.refusal('insert', 'Plan__c', { CreatedDate: START }).code, 'INVALID_FIELD_FOR_INSERT_UPDATE');
  const id = o.add('Plan__c', { CreatedDate: '2025-01-02T03:04:05Z' }, { auditFields: true });
  assert.equal(o.row('Plan__c', id).CreatedDate, '2025-01-02T03:04:05.000Z');
  assert.equal(o.row('Plan__c', id).SystemModstamp, START);
});

test('an insert takes no id', () => {
  const o = org();
  assert.equal(
    o.refusal('insert', 'Plan__c', { Id: o.add('Plan__c', {}) }).message,
    'cannot specify Id in an insert call',
  );
});

test('an update needs an id that exists', () => {
  const o = org();
  assert.equal(o.refusal('update', 'Plan__c', { Hours__c: 1 }).code, 'MISSING_ARGUMENT');
  assert.equal(
    o.refusal('update', 'Account', { Id: '001000000000001', Name: 'x' }).code,
    'INVALID_CROSS_REFERENCE_KEY',
  );
});

test('an update changes the fields given, and the stamps', () => {
  const o = org();
  const id = o.add('Plan__c', { Objective__c: 'a', Hours__c: 1 });
  o.now += 60_000;
  o.set('Plan__c', { Id: id, Hours__c: 2 });
  const row = o.row('Plan__c', id);
  assert.equal(row.Objective__c, 'a');
  assert.equal(row.Hours__c, 2);
  assert.equal(row.CreatedDate, START);
  assert.equal(row.LastModifiedDate, '2026-03-02T10:01:00.000Z');
  assert.equal(row.SystemModstamp, '2026-03-02T10:01:00.000Z');
});

test('update triggers see the old and the new record', () => {
  const o = org();
  const id = o.add('Plan__c', { Hours__c: 1 });
  const seen: unknown[] = [];
  o.triggers.on('Plan__c', 'before update', ({ oldRows, newRows }) =>
    seen.push(oldRows![0].Hours__c, newRows![0].Hours__c),
  );
  o.set('Plan__c', { Id: id, Hours__c: 2 });
  assert.deepEqual(seen, [1, 2]);
});

// Apex Developer Guide, "Bulk Triggers": at most 200 records at a time.
test('triggers see at most 200 records at a time', () => {
  const o = org();
  const sizes: number[] = [];
  o.triggers.on('Plan__c', 'before insert', ({ newRows }) => void sizes.push(newRows!.length));
  o.dml(
    'insert',
    'Plan__c',
    Array.from({ length: 450 }, () => ({})),
  );
  assert.deepEqual(sizes, [200, 200, 50]);
});

test('an uncaught exception of a trigger fails its rows', () => {
  const o = org();
  o.triggers.on('Plan__c', 'after insert', () => {
    throw new TriggerFailure('PlanTrigger: execution of AfterInsert caused by: System.NullPointerException');
  });
  assert.equal(o.refusal('insert', 'Plan__c', {}).code, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
  assert.equal(o.query('SELECT count() FROM Plan__c').count, 0);
});

test('any other error of a trigger ends the statement and leaves nothing behind', () => {
  const o = org();
  o.triggers.on('Plan__c', 'after insert', () => {
    throw new Error('System.LimitException: Too many SOQL queries: 101');
  });
  assert.throws(() => o.add('Plan__c', {}), /Too many SOQL/);
  assert.equal(o.query('SELECT count() FROM Plan__c').count, 0);
});

// Apex Developer Guide, "Execution Governors and Limits": stack depth 16 for recursive triggers.
test('triggers that save their own record again and again are stopped', () => {
  const o = org();
  const id = o.add('Plan__c', {});
  o.triggers.on('Plan__c', 'after update', () => o.set('Plan__c', { Id: id, Hours__c: 2 }));
  assert.throws(() => o.set('Plan__c', { Id: id, Hours__c: 1 }), /maximum trigger depth exceeded/);
});

// Apex Developer Guide, "Triggers".
test('a record cannot be saved in its own before trigger', () => {
  const o = org();
  const id = o.add('Plan__c', {});
  let code = '';
  o.triggers.on('Plan__c', 'before update', () => void (code = o.refusal('update', 'Plan__c', { Id: id }).code));
  o.set('Plan__c', { Id: id, Hours__c: 1 });
  assert.equal(code, 'SELF_REFERENCE_FROM_TRIGGER');
});
