/**
 * Database.QueryLocator: a query that a batch reads, or rows already read. A query keeps the ids it found, in their order,
 * and reads the records when their turn comes: a locator may find 50 million rows. Source: Apex Developer Guide, "Using
 * Batch Apex".
 */
import type { SoqlQuery } from '../../soql/ast.ts';
import type { Access } from '../../store/types.ts';
import { ApexList } from './collections.ts';
import { recordsOf, runQuery } from './queries.ts';

/** Records that are read at a time where nobody says how many. */
const FETCHED = 200;

interface Rows {
  size(): number;
  slice(from: number, to: number): ApexList;
}

export class QueryLocatorValue {
  readonly apexType = 'Database.QueryLocator';
  readonly rowType: string;
  readonly query: string;
  readonly #rows: Rows;

  private constructor(rowType: string, query: string, rows: Rows) {
    this.rowType = rowType;
    this.query = query;
    this.#rows = rows;
  }

  static ofQuery(query: SoqlQuery, rowType: string, binds: unknown[], access: Access): QueryLocatorValue {
    return new QueryLocatorValue(rowType, query.text, new FoundRows(query, rowType, binds, access));
  }

  static ofRows(rows: ApexList): QueryLocatorValue {
    const slice = (from: number, to: number) => new ApexList(rows.elementType, rows.items.slice(from, to));
    return new QueryLocatorValue(rows.elementType, '', { size: () => rows.items.length, slice });
  }

  get size(): number {
    return this.#rows.size();
  }

  /** Records from (inclusive) to (exclusive), as they are now. */
  slice(from: number, to: number): ApexList {
    return this.#rows.slice(from, to);
  }

  *[Symbol.iterator](): Iterator<unknown> {
    for (let from = 0; from < this.size; from += FETCHED) yield* this.slice(from, from + FETCHED).items;
  }
}

class FoundRows implements Rows {
  readonly #query: SoqlQuery;
  readonly #rowType: string;
  readonly #binds: unknown[];
  readonly #access: Access;
  readonly #byIds: SoqlQuery;
  #ids: string[] | null = null;

  constructor(query: SoqlQuery, rowType: string, binds: unknown[], access: Access) {
    this.#query = query;
    this.#rowType = rowType;
    this.#binds = binds;
    this.#access = access;
    this.#byIds = byIds(query);
  }

  size(): number {
    return this.#found().length;
  }

  #found(): string[] {
    const idsOnly: SoqlQuery = { ...this.#query, select: [{ kind: 'field', path: ['Id'] }] };
    this.#ids ??= runQuery(idsOnly, this.#binds, this.#access, 'statement').rows.map((row) => row.id!);
    return this.#ids;
  }

  slice(from: number, to: number): ApexList {
    const wanted = this.#found().slice(from, to);
    const binds = [...this.#binds, new ApexList('Id', wanted)];
    const result = runQuery(this.#byIds, binds, this.#access, 'nothing');
    const place = new Map(wanted.map((id, index) => [id, index]));
    result.rows.sort((a, b) => place.get(a.id!)! - place.get(b.id!)!);
    return recordsOf(this.#query, this.#rowType, result);
  }
}

/** The query for some of the records it found: the ids are one more bind variable. */
function byIds(query: SoqlQuery): SoqlQuery {
  const { limit: _limit, offset: _offset, ...rest } = query;
  const index = query.binds.length;
  return {
    ...rest,
    where: { kind: 'in', left: { kind: 'field', path: ['Id'] }, negated: false, right: { kind: 'bind', index } },
    orderBy: [],
    binds: [...query.binds, { index, expression: 'ids', offset: 0 }],
  };
}
