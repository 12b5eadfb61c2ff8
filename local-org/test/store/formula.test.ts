import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customObject, field, lookup, permissionSet, picklist, TestOrg } from './support.ts';
import type { FieldDef } from '../../src/metadata/types.ts';

/** An org whose object has one formula field, `F__c`. */
function orgWith(formula: string, type: FieldDef['type'], more: Partial<FieldDef> = {}): TestOrg {
  return new TestOrg({
    objects: [
      customObject('Plan__c', [
        field('Starts__c', 'datetime'),
        field('Day__c', 'date'),
        field('Hours__c', 'double', { precision: 18, scale: 2 }),
        field('Share__c', 'percent', { precision: 5, scale: 2 }),
        field('Text__c', 'string', { length: 255 }),
        field('Done__c', 'boolean'),
        field('Result__c', 'picklist', picklist('Order', 'Advance')),
        field('Topics__c', 'multipicklist', picklist('Budget', 'Urgency')),
        field('Opportunity__c', 'reference', lookup('Opportunity')),
        field('Other__c', 'double', { precision: 18, scale: 2, formula: 'Hours__c * 2' }),
        field('F__c', type, { formula, ...more }),
      ]),
      customObject(
        'Switch__c',
        [field('Off__c', 'boolean'), field('Limit__c', 'double', { precision: 5 })],
        'ReadWrite',
        {
          customSettingsType: 'Hierarchy',
        },
      ),
      customObject('Setting__mdt', [field('Lead__c', 'double', { precision: 5 })]),
    ],
    permissionSets: [permissionSet('Reps', { customPermissions: new Set(['Rep']) })],
    customPermissions: ['Rep'],
    customMetadata: [
      { type: 'Setting__mdt', developerName: 'Default', label: 'Default', values: { Lead__c: 24 }, file: '' },
    ],
    labels: { Hello: 'Good day' },
  });
}

function value(
  formula: string,
  type: FieldDef['type'],
  row: Record<string, unknown> = {},
  more: Partial<FieldDef> = {},
): unknown {
  const o = orgWith(formula, type, more);
  const id = o.add('Plan__c', row as never);
  const [inQuery] = o.values('SELECT F__c FROM Plan__c');
  const inTrigger = { ...o.row('Plan__c', id) };
  o.store.core.formulas.fill(o.store.records.object('Plan__c'), inTrigger);
  assert.equal(inTrigger.F__c, inQuery, 'in memory and in SQL the formula has the same value');
  return inQuery;
}

// Salesforce Help, "Formula Operators and Functions".
test('conditions, text and picklists', () => {
  assert.equal(value('IF(ISPICKVAL(Result__c, "Order"), "won", "open")', 'string', { Result__c: 'Order' }), 'won');
  assert.equal(value('IF(ISPICKVAL(Result__c, ""), "none", "some")', 'string'), 'none');
  assert.equal(
    value('CASE(Result__c, "Order", 1, "Advance", 2, 0)', 'double', { Result__c: 'Advance' }, { scale: 0 }),
    2,
  );
  assert.equal(value('TEXT(Result__c) & "!"', 'string', { Result__c: 'Order' }), 'Order!');
  assert.equal(value('INCLUDES(Topics__c, "Budget")', 'boolean', { Topics__c: 'Urgency;Budget' }), true);
  assert.equal(value('ISBLANK(Text__c) && NOT(Done__c)', 'boolean'), true);
  assert.equal(value('REGEX(Text__c, "[0-9]{3}")', 'boolean', { Text__c: '123' }), true);
});

test('names are found without regard to case', () => {
  assert.equal(value('if(isblank(TEXT__C), upper("no"), text__c)', 'string'), 'NO');
});

test('an apostrophe inside a double-quoted text is text', () => {
  assert.equal(value(`"That's it" & ' "so" '`, 'string'), `That's it "so"`);
});

test('numbers keep their decimals and the scale of the field', () => {
  assert.equal(value('Hours__c / 3', 'double', { Hours__c: 1 }, { scale: 2 }), 0.33);
  assert.equal(value('0.1 + 0.2', 'double', {}, { scale: 5 }), 0.3);
  assert.equal(value('Share__c * 2', 'percent', { Share__c: 12.5 }, { scale: 2 }), 25);
});

test('an empty number counts as zero', () => {
  assert.equal(value('Hours__c + 1', 'double', {}, { scale: 0 }), 1);
});

// Salesforce Help, "Using Date, Date/Time, and Time Values in Formulas".
test('datetimes are compared and moved in days', () => {
  const row = { Starts__c: '2026-03-02T09:00:00Z' };
  assert.equal(value('Starts__c < NOW()', 'boolean', row), true);
  assert.equal(value('Starts__c + 1.5', 'datetime', row), '2026-03-03T21:00:00.000Z');
  assert.equal(value('(NOW() - Starts__c) * 24', 'double', row, { scale: 2 }), 1);
});

test('TODAY and DATEVALUE speak of the day the user sees', () => {
  const o = orgWith('DATEVALUE(Starts__c) = TODAY()', 'boolean');
  const rep = o.user('Rep', { profile: 'System Administrator' });
  o.now = Date.parse('2026-03-02T03:00:00Z');
  // In Los Angeles both are still on the first of March.
  o.add('Plan__c', { Starts__c: '2026-03-01T09:00:00Z' });
  const access = { userId: rep, mode: 'system', sharing: false } as const;
  assert.deepEqual(o.values('SELECT F__c FROM Plan__c', access), [true]);
});

test('parts of dates', () => {
  const row = { Day__c: '2026-03-02' };
  assert.equal(value('YEAR(Day__c) * 100 + MONTH(Day__c)', 'double', row, { scale: 0 }), 202603);
  assert.equal(value('WEEKDAY(Day__c)', 'double', row, { scale: 0 }), 2);
  assert.equal(value('Day__c + 30', 'date', row), '2026-04-01');
  assert.equal(value('DATE(2026, 2, 30)', 'date'), null);
  assert.equal(value('ADDMONTHS(DATE(2026, 1, 31), 1)', 'date'), '2026-02-28');
});

test('a formula may rest on another one', () => {
  assert.equal(value('Other__c + 1', 'double', { Hours__c: 2 }, { scale: 0 }), 5);
});

test('fields of parents, and of their parents', () => {
  const o = orgWith('Opportunity__r.Account.Name & "/" & Opportunity__r.Owner.LastName', 'string');
  const account = o.add('Account', { Name: 'Acme' });
  o.add('Plan__c', { Opportunity__c: o.opportunity({ AccountId: account }) });
  o.add('Plan__c', {});
  assert.deepEqual(o.values('SELECT F__c FROM Plan__c ORDER BY Id'), ['Acme/Process', '/']);
});

test('the user, his permissions, settings, custom metadata and labels', () => {
  const o = orgWith(
    '$User.LastName & IF($Permission.Rep, "+", "-") & TEXT($CustomMetadata.Setting__mdt.Default.Lead__c)' +
      ' & IF($Setup.Switch__c.Off__c, "off", "on") & $Label.Hello',
    'string',
  );
  const rep = o.user('Rep', { profile: 'System Administrator', sets: ['Reps'] });
  o.add('Switch__c', { SetupOwnerId: rep, Off__c: true });
  o.add('Plan__c', {});
  const as = (userId: string) => o.values('SELECT F__c FROM Plan__c', { userId, mode: 'system', sharing: false });
  assert.deepEqual(as(rep), ['Rep+24offGood day']);
  assert.deepEqual(as(o.store.systemUserId), ['Process-24onGood day']);
});

test('a formula field filters, sorts and groups', () => {
  const o = orgWith('IF(Hours__c > 5, "Long", "Short")', 'string');
  o.dml(
    'insert',
    'Plan__c',
    [1, 7, 9].map((Hours__c) => ({ Hours__c })),
  );
  assert.equal(o.query("SELECT count() FROM Plan__c WHERE F__c = 'long'").count, 2);
  assert.deepEqual(
    o
      .query('SELECT F__c f, COUNT(Id) n FROM Plan__c GROUP BY F__c ORDER BY F__c')
      .rows.map((row) => Object.values(row.fields)),
    [
      ['Long', 2],
      ['Short', 1],
    ],
  );
});

for (const [formula, message] of [
  ['Nothing__c > 1', /Formula of Plan__c\.F__c: Field Nothing__c does not exist/],
  ['VLOOKUP(Hours__c, Hours__c, 1)', /The function VLOOKUP is not supported by the local org/],
  ['$Permission.Nobody', /The custom permission Nobody does not exist/],
  ['Text__c > 3', /Formula of Plan__c\.F__c: .*Text__c|Formula of Plan__c\.F__c/],
  ['IF(Done__c', /Formula of Plan__c\.F__c: /],
  ['F__c', /the formula refers to itself/],
  ['ISCHANGED(Hours__c)', /ISNEW, ISCHANGED and PRIORVALUE cannot be used in a formula field/],
] as const) {
  test(`a wrong formula is reported when the org opens: ${formula}`, () => {
    assert.throws(() => orgWith(formula, 'boolean'), message);
  });
}

// Apex Reference, "Custom Settings Methods", getInstance: the most specific value of each field.
test('a hierarchy setting is merged from user, profile and org', () => {
  const o = orgWith('1', 'double');
  const rep = o.user('Rep');
  o.add('Switch__c', { Limit__c: 3 });
  o.add('Switch__c', { SetupOwnerId: o.idOf('Profile', 'Name', 'Standard User'), Limit__c: 5 });
  assert.equal(o.store.customSetting('Switch__c', rep).Limit__c, 5);
  assert.equal(o.store.customSetting('Switch__c', o.store.systemUserId).Limit__c, 3);
});
