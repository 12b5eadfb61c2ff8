/** Pieces of SQL that carry their parameters, so that the order of both always agrees. */
import type { BindValue, QueryContext } from './context.ts';

/** What the parameters of one run are computed from. */
export interface RunValues {
  binds: readonly BindValue[];
  context: QueryContext;
  /** For child subqueries: the ids of the parents, as JSON. */
  parentIds?: string;
}

export type SqlValue = string | number | null;

/** A parameter's value, found when the query runs: the SQL text is kept between runs. */
export type Param = (run: RunValues) => SqlValue;

export interface Fragment {
  sql: string;
  params: Param[];
}

export const EMPTY: Fragment = { sql: '', params: [] };

/**
 * Template tag: fragments are spliced in, strings and numbers are SQL text.
 *
 *   frag`${left} = ${param(() => 1)}`
 */
export function frag(texts: TemplateStringsArray, ...parts: (Fragment | string | number)[]): Fragment {
  let sql = texts[0]!;
  const params: Param[] = [];
  parts.forEach((part, index) => {
    if (typeof part === 'object') {
      sql += part.sql;
      params.push(...part.params);
    } else {
      sql += part;
    }
    sql += texts[index + 1]!;
  });
  return { sql, params };
}

export function param(value: Param): Fragment {
  return { sql: '?', params: [value] };
}

export function join(fragments: Fragment[], separator: string): Fragment {
  return {
    sql: fragments.map((fragment) => fragment.sql).join(separator),
    params: fragments.flatMap((fragment) => fragment.params),
  };
}

export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
