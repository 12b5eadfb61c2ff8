/** Finding records by their name: for lookup fields and for the search box in the header. */
import { fieldOf, objectOf } from '../../metadata/lookup.ts';
import type { ObjectDef } from '../../metadata/types.ts';
import type { LocalOrg } from '../../platform/org.ts';
import { equals } from '../../api/lookups.ts';
import { rightsOf } from '../../api/ui-api/rights.ts';
import { notFound } from '../../api/errors.ts';
import { fieldViews } from '../model/fields.ts';
import { objectIcon } from '../model/icons.ts';
import type { Condition } from '../../soql/ast.ts';
import { contains, listRows, userAccess } from './query.ts';

export interface RecordChoice {
  id: string;
  object: string;
  objectLabel: string;
  label: string;
  detail: string | null;
  icon: string;
}

const SEARCHED = ['Account', 'Opportunity', 'Contact', 'Event'];
const PER_OBJECT = 5;
const SHORTEST_SEARCH = 2;

/** The second line that tells records of the same name apart. */
const DETAILS: Record<string, string> = {
  Account: 'BillingCity',
  Opportunity: 'AccountId',
  Contact: 'AccountId',
  Event: 'StartDateTime',
  User: 'Title',
};

export function lookup(org: LocalOrg, userId: string, objects: string[], text: string): RecordChoice[] {
  return objects.flatMap((name) => {
    const object = objectOf(org.metadata, name);
    if (!object || !rightsOf(org, userId).object(object).read) return [];
    return find(org, userId, object, text.trim());
  });
}

export function search(org: LocalOrg, userId: string, text: string): RecordChoice[] {
  return text.trim().length < SHORTEST_SEARCH ? [] : lookup(org, userId, SEARCHED, text);
}

/** @throws ApiError 404 when the viewer does not see the record */
export function recordChoice(org: LocalOrg, userId: string, text: string): RecordChoice {
  const id = org.parseId(text);
  const object = id && org.objectOfId(id);
  if (!id || !object || !rightsOf(org, userId).object(object).read) throw notFound();
  const [choice] = choices(org, userId, object, equals('Id', id));
  if (!choice) throw notFound();
  return choice;
}

function find(org: LocalOrg, userId: string, object: ObjectDef, text: string): RecordChoice[] {
  const byName = text ? contains(object.nameField, text) : undefined;
  // Only active people can be chosen as owners.
  const people = object.name === 'User' ? [equals('IsActive', true), equals('UserType', 'Standard')] : [];
  const parts = [...(byName ? [byName] : []), ...people];
  return choices(org, userId, object, parts.length ? { kind: 'and', parts } : undefined);
}

function choices(org: LocalOrg, userId: string, object: ObjectDef, where?: Condition): RecordChoice[] {
  const detail = DETAILS[object.name];
  const names = [object.nameField, ...(detail && fieldOf(object, detail) ? [detail] : [])];
  const columns = fieldViews(org.metadata, object, names, rightsOf(org, userId));
  const sort = columns[0] ? { column: columns[0], direction: 'asc' as const } : undefined;
  const request = { object, columns, limit: PER_OBJECT, ...(where ? { where } : {}), ...(sort ? { sort } : {}) };
  return listRows(org, request, userAccess(userId)).map((row) => {
    const second = detail ? (row[`${detail}.name`] ?? (detail.endsWith('Id') ? null : row[detail])) : null;
    return {
      id: String(row['Id']),
      object: object.name,
      objectLabel: object.label,
      label: String(row[object.nameField] ?? ''),
      detail: second === null || second === undefined ? null : String(second),
      icon: objectIcon(org.metadata, object.name),
    };
  });
}
