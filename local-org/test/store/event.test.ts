// Object Reference, "Event".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestOrg } from './support.ts';

const timed = { Subject: 'Visit', StartDateTime: '2026-03-05T17:00:00Z', DurationInMinutes: 90 };

test('start and duration give the end', () => {
  const o = new TestOrg();
  const row = o.row('Event', o.add('Event', timed));
  assert.equal(row.EndDateTime, '2026-03-05T18:30:00.000Z');
  assert.equal(row.ActivityDateTime, '2026-03-05T17:00:00.000Z');
  assert.equal(row.ActivityDate, '2026-03-05');
  assert.equal(row.EndDate, '2026-03-05');
});

test('start and end give the duration', () => {
  const o = new TestOrg();
  const id = o.add('Event', { StartDateTime: '2026-03-05T17:00:00Z', EndDateTime: '2026-03-05T17:45:00Z' });
  assert.equal(o.row('Event', id).DurationInMinutes, 45);
});

test('ActivityDateTime may stand for StartDateTime, and must not differ from it', () => {
  const o = new TestOrg();
  const id = o.add('Event', { ActivityDateTime: '2026-03-05T17:00:00Z', DurationInMinutes: 30 });
  assert.equal(o.row('Event', id).StartDateTime, '2026-03-05T17:00:00.000Z');
  assert.equal(
    o.refusal('insert', 'Event', { ...timed, ActivityDateTime: '2026-03-06T17:00:00Z' }).code,
    'FIELD_INTEGRITY_EXCEPTION',
  );
});

test('a moved event keeps its duration', () => {
  const o = new TestOrg();
  const id = o.add('Event', timed);
  o.set('Event', { Id: id, StartDateTime: '2026-03-06T17:00:00Z' });
  assert.equal(o.row('Event', id).EndDateTime, '2026-03-06T18:30:00.000Z');
});

test('an all-day event lies at midnight UTC', () => {
  const o = new TestOrg();
  const row = o.row('Event', o.add('Event', { IsAllDayEvent: true, ActivityDate: '2026-03-05' }));
  assert.equal(row.StartDateTime, '2026-03-05T00:00:00.000Z');
  assert.equal(row.EndDateTime, '2026-03-05T00:00:00.000Z');
  assert.equal(row.EndDate, '2026-03-05');
  assert.equal(row.DurationInMinutes, 1440);
});

test('an all-day event of three days', () => {
  const o = new TestOrg();
  const id = o.add('Event', { IsAllDayEvent: true, StartDateTime: '2026-03-05T00:00:00Z', DurationInMinutes: 4320 });
  assert.equal(o.row('Event', id).EndDate, '2026-03-07');
});

test('an end before the start is refused', () => {
  assert.deepEqual(
    new TestOrg().refusal('insert', 'Event', {
      StartDateTime: '2026-03-05T17:00:00Z',
      EndDateTime: '2026-03-05T16:00:00Z',
    }),
    {
      code: 'FIELD_INTEGRITY_EXCEPTION',
      message: "End date can't be before start date",
      fields: ['EndDateTime'],
    },
  );
});

test('a timed event needs an end or a duration', () => {
  const refusal = new TestOrg().refusal('insert', 'Event', { StartDateTime: '2026-03-05T17:00:00Z' });
  assert.deepEqual(refusal.fields, ['DurationInMinutes']);
});

test('a before trigger may set the times', () => {
  const o = new TestOrg();
  o.triggers.on('Event', 'before insert', ({ newRows }) => void (newRows![0].DurationInMinutes = 30));
  assert.equal(o.row('Event', o.add('Event', timed)).EndDateTime, '2026-03-05T17:30:00.000Z');
});

test('a private event cannot be related to a deal', () => {
  const o = new TestOrg();
  assert.equal(
    o.refusal('insert', 'Event', { ...timed, IsPrivate: true, WhatId: o.opportunity() }).code,
    'FIELD_INTEGRITY_EXCEPTION',
  );
});

test("the account is the related record's, else the contact's", () => {
  const o = new TestOrg();
  const acme = o.add('Account', { Name: 'Acme' });
  const other = o.add('Account', { Name: 'Other' });
  const contact = o.add('Contact', { LastName: 'Ito', AccountId: other });
  const opportunity = o.opportunity({ AccountId: acme });
  const account = (more: Record<string, string>) => o.row('Event', o.add('Event', { ...timed, ...more })).AccountId;
  assert.equal(account({ WhatId: opportunity, WhoId: contact }), acme);
  assert.equal(account({ WhatId: acme }), acme);
  assert.equal(account({ WhoId: contact }), other);
  assert.equal(account({}), null);
});

test('a recurring series is refused, not made by halves', () => {
  assert.match(
    new TestOrg().refusal('insert', 'Event', { ...timed, IsRecurrence: true }).message,
    /does not create recurring series/,
  );
});

// Object Reference, "Task": IsClosed follows Status.
test('a completed task is closed', () => {
  const o = new TestOrg();
  const id = o.add('Task', { Subject: 'Call' });
  assert.equal(o.row('Task', id).IsClosed, false);
  o.set('Task', { Id: id, Status: 'Completed' });
  assert.equal(o.row('Task', id).IsClosed, true);
});
