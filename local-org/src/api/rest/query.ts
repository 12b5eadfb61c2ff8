/** `/query`, `/queryAll` and their further pages. */
import { parseSoql } from '../../soql/parse.ts';
import type { ResultRow } from '../../store/types.ts';
import { newId } from '../../store/ids.ts';
import { badRequest } from '../errors.ts';
import type { RecordWriter } from '../json.ts';
import { columnsOf } from './columns.ts';
import { withHiddenIds, type HiddenIds } from './hidden-ids.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

const PAGE = 2000;
const SMALLEST_PAGE = 200;
/** Salesforce keeps ten open queries for each user; the oldest goes first. */
const OPEN_QUERIES = 10;

export const queryRoutes: Route[] = [
  { method: 'GET', path: '/query', handler: (call) => firstPage(call, false) },
  { method: 'GET', path: '/queryAll', handler: (call) => firstPage(call, true) },
  { method: 'GET', path: '/tooling/query', handler: (call) => firstPage(call, false) },
  { method: 'GET', path: '/query/:locator', handler: nextPage },
  { method: 'GET', path: '/queryAll/:locator', handler: nextPage },
  { method: 'GET', path: '/tooling/query/:locator', handler: nextPage },
];

interface Cursor {
  id: string;
  userId: string;
  rows: ResultRow[];
  hidden: HiddenIds;
  pageSize: number;
}

const cursors = new WeakMap<object, Cursor[]>();

function firstPage(call: RestCall, deletedToo: boolean): RestAnswer {
  const text = call.request.query.get('q');
  if (!text)
    throw badRequest('Write the query into the parameter q: /query?q=SELECT+Id+FROM+Account', 'MALFORMED_QUERY');
  const parsed = parseSoql(text);
  const query = deletedToo ? { ...parsed, allRows: true } : parsed;
  if (call.request.query.get('columns') === 'true') return { status: 200, body: columnsOf(call.org.metadata, query) };
  const { query: complete, hidden } = withHiddenIds(query);
  const result = call.org.query(complete, [], call.access);
  if (result.count !== undefined) return { status: 200, body: { totalSize: result.count, done: true, records: [] } };
  const cursor = { id: newId('01g'), userId: call.userId, rows: result.rows, hidden, pageSize: pageSize(call) };
  return { status: 200, body: page(call, cursor, 0) };
}

function nextPage(call: RestCall): RestAnswer {
  const [id, from] = call.params['locator']!.split('-');
  const cursor = cursors.get(call.org)?.find((open) => open.id === id && open.userId === call.userId);
  const offset = Number(from);
  if (!cursor || !Number.isInteger(offset) || offset < 0 || offset >= cursor.rows.length) {
    throw badRequest('invalid query locator', 'INVALID_QUERY_LOCATOR');
  }
  return { status: 200, body: page(call, cursor, offset) };
}

function page(call: RestCall, cursor: Cursor, offset: number): Record<string, unknown> {
  const { rows, pageSize } = cursor;
  const end = offset + pageSize;
  const done = end >= rows.length;
  if (!done && offset === 0) keep(call, cursor);
  const path = call.request.path
    .split('/')
    .slice(0, call.request.path.startsWith('/tooling') ? 3 : 2)
    .join('/');
  const writer: RecordWriter = call.writer;
  return {
    totalSize: rows.length,
    done,
    ...(done ? {} : { nextRecordsUrl: `${call.base}${path}/${cursor.id}-${end}` }),
    records: rows.slice(offset, end).map((row) => writer.record(row, cursor.hidden)),
  };
}

function keep(call: RestCall, cursor: Cursor): void {
  const open = cursors.get(call.org) ?? [];
  const own = open.filter(({ userId }) => userId === cursor.userId);
  const dropped = own.length >= OPEN_QUERIES ? own[0] : undefined;
  cursors.set(call.org, [...open.filter((item) => item !== dropped), cursor]);
}

/** `Sforce-Query-Options: batchSize=500` */
function pageSize(call: RestCall): number {
  const wanted = Number(/batchSize=(\d+)/i.exec(call.request.headers['sforce-query-options'] ?? '')?.[1] ?? PAGE);
  return Math.min(PAGE, Math.max(SMALLEST_PAGE, wanted));
}
