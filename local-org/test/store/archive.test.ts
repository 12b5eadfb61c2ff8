// Object Reference, "Archived Activities" (sforce_api_guidelines_archive.htm).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestOrg } from './support.ts';

const DAY = 86_400_000;
const visit = { Subject: 'Visit', StartDateTime: '2026-03-02T17:00:00Z', DurationInMinutes: 60 };

const subjects = (o: TestOrg, object: string, all = false) =>
  o.values(`SELECT Subject FROM ${object} ORDER BY Subject${all ? ' ALL ROWS' : ''}`);

test('an event is archived when it is 365 days old', () => {
  const o = new TestOrg();
  const id = o.add('Event', visit);
  o.now += 364 * DAY;
  assert.deepEqual(subjects(o, 'Event'), ['Visit']);
  o.now += DAY;
  assert.deepEqual(subjects(o, 'Event'), []);
  assert.deepEqual(subjects(o, 'Event', true), ['Visit']);
  assert.equal(o.row('Event', id).IsArchived, true);
});

test('a task is archived when it is closed and a year past its due date, or its creation', () => {
  const o = new TestOrg();
  o.add('Task', { Subject: 'closed', Status: 'Completed', ActivityDate: '2026-03-02' });
  o.add('Task', { Subject: 'open', ActivityDate: '2026-03-02' });
  o.add('Task', { Subject: 'undated', Status: 'Completed' });
  o.add('Task', { Subject: 'later', Status: 'Completed', ActivityDate: '2026-03-03' });
  o.now += 365 * DAY;
  assert.deepEqual(subjects(o, 'Task'), ['later', 'open']);
});

test('old activities that are inserted are archived by the next run', () => {
  const o = new TestOrg();
  o.add('Event', { ...visit, StartDateTime: '2024-01-05T17:00:00Z' });
  assert.deepEqual(subjects(o, 'Event'), ['Visit']);
  o.now += DAY;
  assert.deepEqual(subjects(o, 'Event'), []);
});

test('archived activities are no children of a query either, but can be opened, changed and deleted', () => {
  const o = new TestOrg();
  const deal = o.opportunity();
  const id = o.add('Event', { ...visit, WhatId: deal });
  o.now += 366 * DAY;
  const [row] = o.query('SELECT Id, (SELECT Id FROM Events) FROM Opportunity').rows;
  assert.deepEqual((row!.fields.Events as { rows: [] }).rows, []);
  assert.equal(o.store.retrieve('Event', id, o.system)?.fields.Subject, 'Visit');
  o.set('Event', { Id: id, Subject: 'Old visit' });
  o.dml('delete', 'Event', [{ Id: id }]);
  assert.equal(o.store.retrieve('Event', id, o.system), null);
});
