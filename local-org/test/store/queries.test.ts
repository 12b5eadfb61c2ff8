// What a query needs of the store it runs in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asUser, TestOrg } from './support.ts';

// SOQL and SOSL Reference, "convertTimezone()".
test("convertTimezone() counts in the user's time zone", () => {
  const o = new TestOrg();
  const user = o.user('Raman');
  o.add('Account', { Name: 'a', CreatedDate: '2026-03-05T02:00:00Z' }, { auditFields: true });
  const soql =
    'SELECT DAY_ONLY(convertTimezone(CreatedDate)) day, COUNT(Id) n FROM Account GROUP BY DAY_ONLY(convertTimezone(CreatedDate))';
  assert.deepEqual(
    o.query(soql, { ...asUser(user), mode: 'system' }).rows.map((row) => row.fields.day),
    ['2026-03-04'],
  );
});
