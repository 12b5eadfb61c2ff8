/**
 * Invitees of events. In an org without Shared Activities, as this one, a relation is always an invitee: a contact, a
 * lead, a user or a resource. A user who is invited gets a copy of the event in his calendar, which follows the event and
 * goes with the invitation.
 * Sources: Object Reference, EventRelation (fields, "An EventRelation object can't be created for a child event") and Event
 * (IsChild, IsGroupEvent, GroupEventType); Change Data Capture Developer Guide, "Event Invitees": a child event for every
 * invited user, none for contacts, leads and resources.
 */
import type { Core } from '../core.ts';
import { StoreError } from '../errors.ts';
import type { DmlOptions, Row } from '../types.ts';
import type { Behaviour, Statement, Work } from '../work.ts';

const NOT_GROUP = '0';
const GROUP = '1';

/** Fields of a copy that are its own. */
const OWN_FIELDS = new Set(['Id', 'OwnerId', 'IsChild', 'IsDeleted', 'IsReminderSet', 'ReminderDateTime']);
const AUDIT_FIELDS = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

export const eventRelation: Behaviour = {
  check(works, { core }) {
    const taken = new Set<string>();
    for (const work of works) {
      if (work.old) continue;
      const { EventId, RelationId } = work.row as Record<string, string>;
      if (core.records.loadOne('Event', EventId)?.IsChild) {
        work.fail('FIELD_INTEGRITY_EXCEPTION', 'Invitees belong to the event itself, not to the copy of an invitee', [
          'EventId',
        ]);
      }
      const key = `${EventId} ${RelationId}`;
      if (taken.has(key) || isInvited(core, EventId, RelationId)) {
        work.fail('DUPLICATE_VALUE', `${RelationId} is invited to the event already`, ['RelationId']);
      }
      taken.add(key);
    }
  },

  saved(works, statement) {
    const added = works.filter((work) => !work.old);
    for (const work of added) invite(work.row, statement);
    markGroupEvents(statement, added);
  },

  removed(works, statement) {
    removeCopies(
      statement,
      'relation',
      works.map((work) => work.row.Id as string),
    );
    markGroupEvents(statement, works);
  },
};

function isInvited(core: Core, event: string, person: string): boolean {
  return core.records.find('EventRelation', 'EventId', [event]).some((row) => row.RelationId === person);
}

/** The copy is saved like any record: its triggers run, with IsChild set. */
function invite(relation: Row, statement: Statement): void {
  const { core } = statement;
  const event = core.records.loadOne('Event', String(relation.EventId))!;
  const person = String(relation.RelationId);
  if (core.records.objectOfId(person)?.name !== 'User' || person === event.OwnerId) return;
  const copy = { ...shared(event), OwnerId: person, IsChild: true, IsGroupEvent: true, GroupEventType: GROUP };
  const [saved] = core.dml('insert', 'Event', [copy], asPlatform(statement));
  if (!saved!.success)
    throw new StoreError('INVITEE_COPY', `The copy of the event for ${person}: ${saved!.errors[0]?.message}`);
  core.records
    .prepare('INSERT INTO _invitee_copies (copy, relation, event) VALUES (?, ?, ?)')
    .run(saved!.id, relation.Id as string, event.Id as string);
}

function shared(event: Row): Row {
  return Object.fromEntries(
    Object.entries(event).filter(([name]) => !OWN_FIELDS.has(name) && !AUDIT_FIELDS.has(name)),
  ) as Row;
}

function asPlatform({ userId }: Statement): DmlOptions {
  return { access: { userId, mode: 'system', sharing: false }, allOrNone: true, auditFields: true };
}

/** A group event is one with invitees. */
function markGroupEvents({ core }: Statement, works: Work[]): void {
  const events = core.records.object('Event');
  for (const id of new Set(works.map((work) => String(work.row.EventId)))) {
    const isGroup = core.records.find('EventRelation', 'EventId', [id]).length > 0;
    const marks = { IsGroupEvent: isGroup, GroupEventType: isGroup ? GROUP : NOT_GROUP };
    core.records.update(events, id, marks, Object.keys(marks));
  }
}

/** After events were changed: their copies follow. */
export function updateCopies(works: Work[], statement: Statement): void {
  const { core } = statement;
  const changed = works.filter((work) => work.old && work.row.IsGroupEvent && !work.row.IsChild);
  const rows = changed.flatMap((work) => {
    const fields = Object.fromEntries(Object.entries(shared(work.row)).filter(([name]) => work.changed(name)));
    return Object.keys(fields).length === 0
      ? []
      : copiesOf(core, 'event', [work.row.Id as string]).map((copy) => ({ ...fields, Id: copy }));
  });
  if (rows.length > 0) core.dml('update', 'Event', rows, asPlatform(statement));
}

/** @param key what is gone: the invitation, or the event with all its invitations */
export function removeCopies(statement: Statement, key: 'relation' | 'event', ids: string[]): void {
  const { core } = statement;
  const copies = copiesOf(core, key, ids);
  const rows = copies.map((Id) => ({ Id }));
  if (rows.length > 0) core.dml('delete', 'Event', rows, asPlatform(statement));
}

/** An event that comes back brings the copies of those still invited. */
export function restoreCopies(statement: Statement, events: string[]): void {
  const rows = copiesOf(statement.core, 'event', events, true).map((Id) => ({ Id }));
  if (rows.length > 0) statement.core.dml('undelete', 'Event', rows, asPlatform(statement));
}

function copiesOf(core: Core, key: 'relation' | 'event', ids: string[], deleted = false): string[] {
  const rows = core.records
    .prepare(
      `SELECT c.copy AS id FROM _invitee_copies c JOIN "Event" e ON e."Id" = c.copy AND e."IsDeleted" = ${Number(deleted)}` +
        ` WHERE c.${key} IN (SELECT value FROM json_each(?))` +
        (deleted
          ? ` AND EXISTS (SELECT 1 FROM "EventRelation" r WHERE r."Id" = c.relation AND r."IsDeleted" = 0)`
          : ''),
    )
    .all(JSON.stringify(ids)) as { id: string }[];
  return rows.map((row) => row.id);
}
