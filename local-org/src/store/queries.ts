import type { SoqlQuery } from '../soql/ast.ts';
import type { Core } from './core.ts';
import type { Access, QueryResult, ResultRow, StatementMeter } from './types.ts';
export function runStoreQuery(
  core: Core,
  query: SoqlQuery,
  binds: unknown[],
  access: Access,
  meter?: StatementMeter,
): QueryResult {
  throw new Error('later');
}
export function retrieveRecord(
  core: Core,
  object: string,
  id: string,
  access: Access,
  fields?: string[],
): ResultRow | null {
  throw new Error('later');
}
