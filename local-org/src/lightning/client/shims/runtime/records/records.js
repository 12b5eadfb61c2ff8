/** One copy of each record for the whole page, merged from all answers; wires follow its changes. */
import { deepFreeze } from 'runtime/adapter';
import { request } from 'runtime/http';

const records = new Map();
const watchers = new Map();
const pending = new Map();
/** Record id → the fields that live wires asked for; an update asks the server for all of them. */
const tracked = new Map();

export const qualifiedName = (field) =>
  typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;

export const asNames = (fields) => (fields === undefined || fields === null ? [] : [fields].flat().map(qualifiedName));

export function watch(recordId, listener) {
  if (!watchers.has(recordId)) watchers.set(recordId, new Set());
  watchers.get(recordId).add(listener);
  return () => watchers.get(recordId).delete(listener);
}

export function track(recordId, names) {
  const known = tracked.get(recordId) ?? new Set();
  names.forEach((name) => known.add(name));
  tracked.set(recordId, known);
}

export function trackedFields(recordId) {
  return [...(tracked.get(recordId) ?? [])];
}

/** Takes a record representation from the server into the cache and tells the watchers. */
export function ingest(record) {
  const known = records.get(record.id);
  const merged = deepFreeze({ ...known, ...record, fields: mergeFields(known?.fields, record.fields) });
  records.set(record.id, merged);
  for (const listener of [...(watchers.get(record.id) ?? [])]) listener(merged);
  return merged;
}

function mergeFields(known = {}, fresh) {
  const merged = { ...known };
  for (const [name, field] of Object.entries(fresh)) {
    const before = known[name]?.value;
    const isSameParent = before?.fields && field.value?.fields && before.id === field.value.id;
    merged[name] = isSameParent
      ? { ...field, value: { ...field.value, fields: mergeFields(before.fields, field.value.fields) } }
      : field;
  }
  return merged;
}

export function forget(recordId) {
  records.delete(recordId);
}

export function forgetAll() {
  records.clear();
  pending.clear();
}

/** True when the cached record has the value at `Object.Path.To.Field`. */
function has(record, name) {
  let current = record;
  for (const part of name.split('.').slice(1)) {
    if (current === null) return true;
    const field = current?.fields?.[part];
    if (field === undefined) return false;
    current = field.value;
  }
  return true;
}

export async function load(recordId, fields, optionalFields = [], { force = false } = {}) {
  const known = records.get(recordId);
  if (!force && known && [...fields, ...optionalFields].every((name) => has(known, name))) return known;
  const query = new URLSearchParams();
  if (fields.length) query.set('fields', fields.join(','));
  if (optionalFields.length) query.set('optionalFields', optionalFields.join(','));
  const path = `/ui-api/records/${recordId}?${query}`;
  if (!pending.has(path)) {
    const answer = request('GET', path).then(ingest);
    pending.set(path, answer);
    answer.finally(() => pending.delete(path)).catch(() => {});
  }
  return pending.get(path);
}

/** Reads a record again, with every field that anything on the page shows. */
export async function reload(recordId) {
  const fields = trackedFields(recordId);
  if (fields.length) return load(recordId, [], fields, { force: true });
  forget(recordId);
  return undefined;
}

/** The value at a (spanning) field of a record representation, as `{ value, displayValue }`. */
export function fieldAt(record, field) {
  let current = record;
  let found;
  for (const part of qualifiedName(field).split('.').slice(1)) {
    found = current?.fields?.[part];
    if (found === undefined) return undefined;
    if (found.value === null) return found;
    current = found.value;
  }
  return found;
}
