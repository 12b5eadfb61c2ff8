/**
 * Every record of an answer carries its address, whether or not the query asks for its id. So the ids are queried along
 * and left out again when the records are written.
 */
import type { SelectItem, SoqlQuery } from '../../soql/ast.ts';

/** Paths of ids that were not asked for, in lower case: `id`, `account.id`, `contacts/id`. */
export type HiddenIds = ReadonlySet<string>;

const known = new WeakMap<SoqlQuery, { query: SoqlQuery; hidden: HiddenIds }>();

export function withHiddenIds(query: SoqlQuery): { query: SoqlQuery; hidden: HiddenIds } {
  let result = known.get(query);
  if (!result) {
    const hidden = new Set<string>();
    result = { query: addIds(query, '', hidden), hidden };
    known.set(query, result);
  }
  return result;
}

function addIds(query: SoqlQuery, prefix: string, hidden: Set<string>): SoqlQuery {
  if (query.groupBy || query.select.some(({ kind }) => kind === 'fields') || isAggregate(query)) return query;
  const paths = query.select.flatMap((item) => (item.kind === 'field' ? [withoutAlias(query, item.path)] : []));
  const asked = new Set(paths.map((path) => path.join('.').toLowerCase()));
  const records = new Map<string, string[]>([['', []]]);
  for (const path of paths) {
    for (let length = 1; length < path.length; length++) {
      const parent = path.slice(0, length);
      records.set(parent.join('.').toLowerCase(), parent);
    }
  }
  const added: SelectItem[] = [];
  for (const [key, parent] of records) {
    const id = key === '' ? 'id' : `${key}.id`;
    if (asked.has(id)) continue;
    hidden.add(prefix + id);
    added.push({ kind: 'field', path: [...parent, 'Id'] });
  }
  const select = query.select.map((item): SelectItem =>
    item.kind === 'subquery'
      ? { kind: 'subquery', query: addIds(item.query, `${prefix}${item.query.from.toLowerCase()}/`, hidden) }
      : item,
  );
  return { ...query, select: [...select, ...added] };
}

/** COUNT() and aggregates without grouping. */
function isAggregate(query: SoqlQuery): boolean {
  return query.select.some(
    (item) => item.kind === 'function' && /^(count|count_distinct|sum|avg|min|max)$/i.test(item.fn),
  );
}

/** `c.Name` of `FROM Contact c`, and `Contact.Name`, are fields of the record itself. */
function withoutAlias({ alias, from }: SoqlQuery, path: string[]): string[] {
  const first = path[0]!.toLowerCase();
  const names = path.length > 1 && (first === alias?.toLowerCase() || first === from.toLowerCase());
  return names ? path.slice(1) : path;
}
