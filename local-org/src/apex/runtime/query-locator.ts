/** Database.QueryLocator: a query that a batch reads, or rows already read. */
import type { SoqlQuery } from '../../soql/ast.ts';
import type { Access } from '../../store/types.ts';
import { ApexList } from './collections.ts';
import { recordsOf, runQuery } from './queries.ts';

export class QueryLocatorValue {
  readonly apexType = 'Database.QueryLocator';
  readonly rowType: string;
  readonly query: string;
  readonly #read: () => ApexList;
  #rows: ApexList | null = null;

  private constructor(rowType: string, query: string, read: () => ApexList) {
    this.rowType = rowType;
    this.query = query;
    this.#read = read;
  }

  /** Query locators may read 50 million rows: they do not count against the transaction. */
  static ofQuery(query: SoqlQuery, rowType: string, binds: unknown[], access: Access): QueryLocatorValue {
    return new QueryLocatorValue(rowType, query.text, () =>
      recordsOf(query, rowType, runQuery(query, binds, access, false)),
    );
  }

  static ofRows(rows: ApexList): QueryLocatorValue {
    return new QueryLocatorValue(rows.elementType, '', () => rows);
  }

  rows(): ApexList {
    this.#rows ??= this.#read();
    return this.#rows;
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this.rows()[Symbol.iterator]();
  }
}
