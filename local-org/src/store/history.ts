/**
 * Field history: a row for the creation, and one for each tracked field that changed; references give two, the ids and the
 * names. Long text and multi-select picklists are only noted as changed. Apex tests write no history.
 * Sources: Salesforce Help, "Field History Tracking"; Object Reference, "StandardObjectNameHistory".
 */
import { historyFieldName } from '../metadata/history.ts';
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import type { ReadRights } from '../soql/context.ts';
import type { Core } from './core.ts';
import { newId } from './ids.ts';
import { literal } from './sql.ts';
import type { Row, Value } from './types.ts';
import type { SaveKind, Statement, Work } from './work.ts';

const CREATED = 'created';

export function writeHistory(statement: Statement, kind: SaveKind, works: Work[]): void {
  const { core, object, layout } = statement;
  if (!object.history || core.testMode) return;
  const history = historyOf(core, object);
  if (!history) return;
  const tracked = layout.stored.filter((field) => field.trackHistory);
  for (const work of works) {
    const put = (field: string, before: Value, after: Value) => insert(statement, history, work, field, before, after);
    if (kind === 'insert') put(CREATED, null, null);
    else for (const field of tracked) if (work.changed(field.name)) noteChange(core, field, work, put);
  }
}

function historyOf(core: Core, object: ObjectDef): ObjectDef | undefined {
  return core.cached(`history of ${object.name}`, () =>
    [...core.meta.objects.values()].find((each) => each.historyOf?.object === object.name),
  );
}

function noteChange(
  core: Core,
  field: FieldDef,
  work: Work,
  put: (field: string, before: Value, after: Value) => void,
): void {
  const name = historyFieldName(field);
  const before = work.old?.[field.name] ?? null;
  const after = work.row[field.name] ?? null;
  if (field.longText || field.type === 'multipicklist') {
    put(name, null, null);
    return;
  }
  if (field.type === 'reference') put(name, nameOf(core, before), nameOf(core, after));
  put(name, before, after);
}

function nameOf(core: Core, id: Value): Value {
  const object = typeof id === 'string' ? core.records.objectOfId(id) : undefined;
  return object ? (core.records.load(object, [id as string]).get(id as string)?.[object.nameField] ?? null) : null;
}

function insert(
  statement: Statement,
  history: ObjectDef,
  work: Work,
  field: string,
  before: Value,
  after: Value,
): void {
  const row: Row = {
    Id: newId(history.keyPrefix),
    IsDeleted: false,
    [history.historyOf!.field]: work.row.Id as string,
    CreatedById: statement.userId,
    CreatedDate: work.old ? statement.now : ((work.row.CreatedDate as string | null) ?? statement.now),
    Field: field,
    OldValue: asAnyType(before),
    NewValue: asAnyType(after),
  };
  statement.core.records.insert(history, row);
}

/** Values of any type are kept as JSON; `decode` reads them. */
function asAnyType(value: Value): Value {
  return value === null ? null : JSON.stringify(value);
}

/** In user mode: "This object respects field level security on the parent object." */
export function visibleHistory(core: Core, history: ObjectDef, alias: string, rights: ReadRights): string {
  const parent = core.records.object(history.historyOf!.object);
  const fields = [...parent.fields.values()].filter((field) => field.trackHistory && rights.readable(parent, field));
  const names = [CREATED, ...fields.map(historyFieldName)].map(literal).join(', ');
  return `${alias}."Field" IN (${names})`;
}
