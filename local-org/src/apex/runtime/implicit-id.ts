/** Every queried record knows its id, whether the query names it or not. */
import { checkQuery } from '../../soql/check.ts';
import type { SelectItem, SoqlQuery } from '../../soql/ast.ts';
import type { OrgMetadata } from '../../metadata/types.ts';

const known = new WeakMap<SoqlQuery, SoqlQuery>();

export function withIds(metadata: OrgMetadata, query: SoqlQuery): SoqlQuery {
  let complete = known.get(query);
  if (!complete) {
    complete = checkQuery(metadata, query).kind === 'rows' ? addIds(query) : query;
    known.set(query, complete);
  }
  return complete;
}

function addIds(query: SoqlQuery): SoqlQuery {
  const select = query.select.map((item) => (item.kind === 'subquery' ? { ...item, query: addIds(item.query) } : item));
  if (select.some((item) => namesId(item, query))) return { ...query, select };
  return { ...query, select: [{ kind: 'field', path: ['Id'] }, ...select] };
}

function namesId(item: SelectItem, query: SoqlQuery): boolean {
  if (item.kind === 'fields') return true;
  if (item.kind !== 'field') return false;
  const [first, ...rest] = item.path.map((name) => name.toLowerCase());
  const isPrefixed = first === query.alias?.toLowerCase() || first === query.from.toLowerCase();
  return (rest.length === 0 && first === 'id') || (isPrefixed && rest.length === 1 && rest[0] === 'id');
}
