// Object Reference, "OpportunityContactRole" (IsPrimary) and "Opportunity" (ContactId).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestOrg } from './support.ts';

function deal() {
  const o = new TestOrg();
  const [ito, berg] = ['Ito', 'Berg'].map((LastName) => o.add('Contact', { LastName }));
  const id = o.opportunity();
  return { o, id, ito: ito!, berg: berg! };
}

test('an opportunity has one primary contact: the latest one', () => {
  const { o, id, ito, berg } = deal();
  o.add('OpportunityContactRole', { OpportunityId: id, ContactId: ito, IsPrimary: true, Role: 'Decision Maker' });
  o.add('OpportunityContactRole', { OpportunityId: id, ContactId: berg, IsPrimary: true });
  assert.deepEqual(o.values('SELECT ContactId FROM OpportunityContactRole WHERE IsPrimary = true'), [berg]);
  assert.equal(o.row('Opportunity', id).ContactId, berg);
});

test('an opportunity created with a contact has a primary contact role', () => {
  const { o, ito } = deal();
  const id = o.opportunity({ ContactId: ito });
  const [row] = o.query(`SELECT ContactId, IsPrimary FROM OpportunityContactRole WHERE OpportunityId = '${id}'`).rows;
  assert.deepEqual(row!.fields, { ContactId: ito, IsPrimary: true });
});

test('without its primary contact role the opportunity has no contact', () => {
  const { o, id, ito } = deal();
  const role = o.add('OpportunityContactRole', { OpportunityId: id, ContactId: ito, IsPrimary: true });
  o.dml('delete', 'OpportunityContactRole', [{ Id: role }]);
  assert.equal(o.row('Opportunity', id).ContactId, null);
});
