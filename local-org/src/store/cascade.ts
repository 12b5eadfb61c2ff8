/**
 * What a deletion takes along. Records under a deleted one go with it, or lose the reference, or forbid the deletion, as
 * the reference field says. None of this fires triggers (Apex Developer Guide, "Operations That Don't Invoke Triggers":
 * cascading delete operations).
 */
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import type { Core } from './core.ts';
import { CASCADE_COLUMN, hasTable, literal, quote, storedFields } from './sql.ts';

interface ChildReference {
  object: ObjectDef;
  field: FieldDef;
}

const children = new WeakMap<ObjectDef, ChildReference[]>();

/** References that lead to an object. */
export function childrenOf(core: Core, parent: ObjectDef): ChildReference[] {
  let found = children.get(parent);
  if (!found) {
    const wanted = parent.name.toLowerCase();
    const leadsHere = (field: FieldDef) => field.referenceTo?.some((name) => name.toLowerCase() === wanted) ?? false;
    found = [...core.meta.objects.values()].filter(hasTable).flatMap((object) =>
      storedFields(object)
        .filter(leadsHere)
        .map((field) => ({ object, field })),
    );
    children.set(parent, found);
  }
  return found;
}

/** The first record that forbids the deletion. */
export function restriction(core: Core, object: ObjectDef, id: string): { object: ObjectDef; id: string } | null {
  for (const child of childrenOf(core, object)) {
    if (child.field.deleteConstraint !== 'Restrict') continue;
    const row = core.records
      .prepare(
        `SELECT "Id" AS id FROM ${quote(child.object.name)} WHERE ${quote(child.field.name)} = ?${live(child.object)} LIMIT 1`,
      )
      .get(id) as { id: string } | undefined;
    if (row) return { object: child.object, id: row.id };
  }
  return null;
}

/** Deletes one record and what hangs on it. `root` is the record the user deleted. */
export function removeWithChildren(core: Core, object: ObjectDef, id: string, root: string, now: string): void {
  for (const { object: child, field } of childrenOf(core, object)) {
    const ids = idsWhere(core, child, field, id);
    if (ids.length === 0) continue;
    const doomed =
      field.deleteConstraint === 'Cascade' ? ids.filter((each) => goesAlong(core, child, field, each)) : [];
    const kept = ids.filter((each) => !doomed.includes(each));
    for (const each of doomed) removeWithChildren(core, child, each, root, now);
    clear(core, child, field, kept, id, root);
    if (doomed.length > 0) core.changed(child.name);
  }
  const { softDelete } = core.records.layout(object);
  if (!softDelete) {
    core.records.remove(object, [id]);
    return;
  }
  const stamp = object.fields.has('systemmodstamp') ? `, "SystemModstamp" = ${literal(now)}` : '';
  core.records
    .prepare(`UPDATE ${quote(object.name)} SET "IsDeleted" = 1, ${CASCADE_COLUMN} = ?${stamp} WHERE "Id" = ?`)
    .run(root, id);
}

/** An activity that is also about something else stays, without the deleted person. */
function goesAlong(core: Core, child: ObjectDef, field: FieldDef, id: string): boolean {
  if (field.name !== 'WhoId' || !child.fields.has('whatid')) return true;
  return core.records.load(child, [id]).get(id)?.WhatId === null;
}

function idsWhere(core: Core, object: ObjectDef, field: FieldDef, id: string): string[] {
  const rows = core.records
    .prepare(`SELECT "Id" AS id FROM ${quote(object.name)} WHERE ${quote(field.name)} = ?${live(object)}`)
    .all(id) as { id: string }[];
  return rows.map((row) => row.id);
}

function live(object: ObjectDef): string {
  return object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
}

/** Empties references to a deleted record and remembers them for its return. */
function clear(core: Core, object: ObjectDef, field: FieldDef, ids: string[], value: string, root: string): void {
  if (field.deleteConstraint !== 'SetNull' && field.deleteConstraint !== 'Cascade') return;
  for (const id of ids) {
    core.records
      .prepare('INSERT INTO _cleared (root, object, id, field, value) VALUES (?, ?, ?, ?, ?)')
      .run(root, object.name, id, field.name, value);
    core.records.prepare(`UPDATE ${quote(object.name)} SET ${quote(field.name)} = NULL WHERE "Id" = ?`).run(id);
  }
}

/**
 * Brings back what one deletion took, and the references it emptied, where nothing else stands there now (Salesforce
 * Help, "Restore Records": only lookup relationships that have not been replaced are restored).
 */
export function restoreAll(core: Core, root: string, now: string): void {
  for (const object of core.meta.objects.values()) {
    if (!hasTable(object) || !core.records.layout(object).softDelete) continue;
    const stamp = object.fields.has('systemmodstamp') ? `, "SystemModstamp" = ${literal(now)}` : '';
    const { changes } = core.records
      .prepare(
        `UPDATE ${quote(object.name)} SET "IsDeleted" = 0, ${CASCADE_COLUMN} = NULL${stamp} WHERE ${CASCADE_COLUMN} = ? AND "IsDeleted" = 1`,
      )
      .run(root);
    if (changes > 0) core.changed(object.name);
  }
  const cleared = core.records.prepare('SELECT object, id, field, value FROM _cleared WHERE root = ?').all(root) as {
    object: string;
    id: string;
    field: string;
    value: string;
  }[];
  for (const { object, id, field, value } of cleared) {
    core.records
      .prepare(`UPDATE ${quote(object)} SET ${quote(field)} = ? WHERE "Id" = ? AND ${quote(field)} IS NULL`)
      .run(value, id);
  }
  core.records.prepare('DELETE FROM _cleared WHERE root = ?').run(root);
}
