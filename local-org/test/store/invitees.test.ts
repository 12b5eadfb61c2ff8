// Object Reference, "EventRelation" and "Event" (IsChild, IsGroupEvent, GroupEventType); Change Data Capture Developer
// Guide, "Event Invitees".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOf, objectOf } from '../../src/metadata/lookup.ts';
import { TestOrg } from './support.ts';

const visit = { Subject: 'Visit', StartDateTime: '2026-03-05T17:00:00Z', DurationInMinutes: 90 };

function meeting() {
  const o = new TestOrg();
  const contact = o.add('Contact', { LastName: 'Ito', FirstName: 'Mai', Title: 'Plant manager' });
  const colleague = o.user('Adeyemi');
  const event = o.add('Event', { ...visit, WhoId: contact });
  const copies = () =>
    o.query('SELECT Subject, OwnerId, StartDateTime, IsGroupEvent FROM Event WHERE IsChild = true').rows;
  return { o, contact, colleague, event, copies };
}

// "IsParent is visible only when Shared Activities is enabled"; so are AccountId, IsInvitee and IsWhat.
test('without Shared Activities the fields that belong to it do not exist', () => {
  const relation = objectOf(new TestOrg().metadata, 'EventRelation')!;
  for (const name of ['IsInvitee', 'IsParent', 'IsWhat', 'AccountId']) assert.equal(fieldOf(relation, name), undefined);
});

test('a contact is invited as New, and is read with name and title', () => {
  const { o, contact, event } = meeting();
  o.add('EventRelation', { EventId: event, RelationId: contact });
  const [row] = o.query(
    `SELECT Status, Relation.Name, Relation.Type, Relation.Title FROM EventRelation WHERE EventId = '${event}'`,
  ).rows;
  assert.equal(row!.fields.Status, 'New');
  assert.deepEqual((row!.fields.Relation as { fields: object }).fields, {
    Name: 'Mai Ito',
    Type: 'Contact',
    Title: 'Plant manager',
  });
});

test('an invitee answers with status, text and date', () => {
  const { o, contact, event } = meeting();
  const id = o.add('EventRelation', { EventId: event, RelationId: contact });
  o.set('EventRelation', { Id: id, Status: 'Accepted', Response: 'See you', RespondedDate: '2026-03-03T09:00:00Z' });
  assert.equal(o.row('EventRelation', id).Status, 'Accepted');
  assert.equal(o.row('EventRelation', id).RespondedDate, '2026-03-03T09:00:00.000Z');
});

test('an account is no invitee', () => {
  const { o, event } = meeting();
  const account = o.add('Account', { Name: 'Brightwater' });
  const { code } = o.refusal('insert', 'EventRelation', { EventId: event, RelationId: account });
  assert.equal(code, 'FIELD_INTEGRITY_EXCEPTION');
});

test('the event with invitees is a group event, until the last one is gone', () => {
  const { o, contact, event, copies } = meeting();
  const id = o.add('EventRelation', { EventId: event, RelationId: contact });
  assert.equal(o.row('Event', event).IsGroupEvent, true);
  assert.equal(o.row('Event', event).GroupEventType, '1');
  assert.equal(copies().length, 0, 'only users have a copy');
  o.dml('delete', 'EventRelation', [{ Id: id }]);
  assert.equal(o.row('Event', event).IsGroupEvent, false);
});

test('a user who is invited gets a copy, through the triggers of events', () => {
  const { o, colleague, event, copies } = meeting();
  const seen: unknown[] = [];
  o.triggers.on('Event', 'after insert', ({ newRows }) => void seen.push(newRows![0].IsChild));
  o.add('EventRelation', { EventId: event, RelationId: colleague });
  assert.deepEqual(
    copies().map(({ fields }) => [fields.Subject, fields.OwnerId, fields.IsGroupEvent]),
    [['Visit', colleague, true]],
  );
  assert.deepEqual(seen, [true]);
});

test('a copy follows its event', () => {
  const { o, colleague, event, copies } = meeting();
  o.add('EventRelation', { EventId: event, RelationId: colleague });
  o.set('Event', { Id: event, Subject: 'Moved', StartDateTime: '2026-03-06T17:00:00Z' });
  const [copy] = copies();
  assert.equal(copy!.fields.Subject, 'Moved');
  assert.equal(copy!.fields.StartDateTime, '2026-03-06T17:00:00.000Z');
  assert.equal(copy!.fields.OwnerId, colleague);
});

test('a copy goes and comes back with its event', () => {
  const { o, colleague, event, copies } = meeting();
  o.add('EventRelation', { EventId: event, RelationId: colleague });
  o.dml('delete', 'Event', [{ Id: event }]);
  assert.equal(copies().length, 0);
  o.dml('undelete', 'Event', [{ Id: event }]);
  assert.equal(copies().length, 1);
});

test('nobody is invited to a copy', () => {
  const { o, contact, colleague, event } = meeting();
  o.add('EventRelation', { EventId: event, RelationId: colleague });
  const copy = o.query('SELECT Id FROM Event WHERE IsChild = true').rows[0]!.id!;
  const { code } = o.refusal('insert', 'EventRelation', { EventId: copy, RelationId: contact });
  assert.equal(code, 'FIELD_INTEGRITY_EXCEPTION');
});
