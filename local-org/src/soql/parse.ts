/**
 * SOQL text to the AST of `ast.ts`, by recursive descent. The grammar follows the SOQL and SOSL Reference and, where
 * that is silent, the grammar of the platform's compiler as @apexdevtools/apex-parser has it (a test parses the same
 * queries with both). Written by hand because queries also come at run time, from the API and from dynamic SOQL.
 */
import type { Bind, FunctionArg, GroupBy, Operand, OrderItem, SelectItem, SoqlQuery } from './ast.ts';
import { parseBind } from './parse-bind.ts';
import { parseConditions, parseFunction, parseOperand } from './parse-conditions.ts';
import { malformed, unsupported } from './errors.ts';
import { Tokens } from './tokens.ts';

export { SoqlError } from './errors.ts';

/** What every part of the parser works on. `binds` is one list for the whole text. */
export interface ParseState {
  tokens: Tokens;
  binds: Bind[];
}

const cache = new Map<string, SoqlQuery>();
const CACHE_SIZE = 2000;

/**
 * The same text gives the same object: callers may keep what they know of a query by its identity. Bind variables are
 * numbered through the whole text, subqueries included, and listed by the outermost query.
 */
export function parseSoql(text: string): SoqlQuery {
  const known = cache.get(text);
  if (known) return known;
  const state: ParseState = { tokens: new Tokens(text), binds: [] };
  const query = parseQuery(state, false);
  if (state.tokens.peek().kind !== 'end') throw state.tokens.unexpected();
  query.text = text;
  query.binds = state.binds;
  if (cache.size >= CACHE_SIZE) cache.delete(cache.keys().next().value!);
  cache.set(text, query);
  return query;
}

/** The query with deleted and archived rows (`queryAll`); the same object for the same query. */
export function withAllRows(query: SoqlQuery): SoqlQuery {
  let all = allRowsOf.get(query);
  if (!all) {
    all = { ...query, allRows: true };
    allRowsOf.set(query, all);
  }
  return all;
}

const allRowsOf = new WeakMap<SoqlQuery, SoqlQuery>();

export function parseQuery(state: ParseState, nested: boolean): SoqlQuery {
  const { tokens } = state;
  const start = tokens.peek().start;
  tokens.expect('SELECT');
  const select = list(tokens, () => parseSelectItem(state));
  tokens.expect('FROM');
  const query: SoqlQuery = {
    kind: 'query',
    text: '',
    select,
    from: tokens.path().join('.'),
    orderBy: [],
    allRows: false,
    forUpdate: false,
    binds: [],
  };
  parseAlias(tokens, query);
  if (tokens.take('USING', 'SCOPE')) parseScope(tokens, query);
  if (tokens.take('WHERE')) query.where = parseConditions(state);
  if (tokens.take('WITH')) parseWith(tokens, query);
  if (tokens.take('GROUP', 'BY')) {
    query.groupBy = parseGroupBy(state);
    if (tokens.take('HAVING')) query.having = parseConditions(state);
  } else if (tokens.isNext('HAVING')) {
    throw malformed('Having cannot be used without group by', tokens.peek().start);
  }
  if (tokens.take('ORDER', 'BY')) query.orderBy = list(tokens, () => parseOrderItem(state));
  if (tokens.take('LIMIT')) query.limit = parseCount(state);
  if (tokens.take('OFFSET')) query.offset = parseCount(state);
  parseTrailer(tokens, query);
  query.text = tokens.text.slice(start, nested ? tokens.peek().start : tokens.text.length);
  return query;
}

/** Words that may follow the object name and so cannot be its alias. */
const CLAUSES = new Set([
  ...['USING', 'WHERE', 'WITH', 'GROUP', 'HAVING', 'ORDER', 'LIMIT', 'OFFSET', 'FOR', 'ALL', 'UPDATE', 'FROM'],
  ...['ASC', 'DESC', 'NULLS', 'AND', 'OR'],
]);

function parseAlias(tokens: Tokens, query: SoqlQuery): void {
  const as = tokens.take('AS');
  const token = tokens.peek();
  if (token.kind === 'name' && (as || !CLAUSES.has(token.text.toUpperCase()))) query.alias = tokens.next().text;
  if (tokens.isNext(',')) throw unsupported('a FROM clause with several entries');
}

/** Scopes of territories, teams, queues and delegated approvals, which the local org does not have. */
const OTHER_SCOPES = new Set([
  ...['DELEGATED', 'MINE_AND_MY_GROUPS', 'MY_TERRITORY', 'MY_TEAM_TERRITORY', 'TEAM', 'SCOPINGRULE'],
]);

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_using_scope.htm */
function parseScope(tokens: Tokens, query: SoqlQuery): void {
  if (tokens.take('EVERYTHING')) return;
  if (tokens.take('MINE')) query.mine = true;
  else if (OTHER_SCOPES.has(tokens.peek().text.toUpperCase())) throw unsupported(`USING SCOPE ${tokens.peek().text}`);
  else throw tokens.unexpected();
}

function parseWith(tokens: Tokens, query: SoqlQuery): void {
  if (tokens.take('USER_MODE')) query.mode = 'user';
  else if (tokens.take('SYSTEM_MODE')) query.mode = 'system';
  else if (tokens.take('SECURITY_ENFORCED')) query.securityEnforced = true;
  else throw unsupported(`WITH ${tokens.peek().text}`);
}

function parseTrailer(tokens: Tokens, query: SoqlQuery): void {
  while (tokens.take('FOR')) {
    if (tokens.take('UPDATE')) query.forUpdate = true;
    else if (!tokens.take('VIEW') && !tokens.take('REFERENCE')) throw tokens.unexpected();
  }
  if (tokens.take('ALL', 'ROWS')) query.allRows = true;
  if (tokens.isNext('UPDATE')) throw unsupported('UPDATE TRACKING and UPDATE VIEWSTAT');
}

function parseSelectItem(state: ParseState): SelectItem {
  const { tokens } = state;
  if (tokens.take('(')) {
    const query = parseQuery(state, true);
    tokens.expect(')');
    return { kind: 'subquery', query };
  }
  if (tokens.isNext('TYPEOF') && tokens.peek(1).kind === 'name' && !tokens.isNext('TYPEOF', 'FROM')) {
    return parseTypeOf(tokens);
  }
  if (tokens.isNext('FIELDS', '(')) {
    tokens.expect('FIELDS', '(');
    const scope = tokens.name().toUpperCase();
    if (scope !== 'ALL' && scope !== 'CUSTOM' && scope !== 'STANDARD') throw tokens.unexpected();
    tokens.expect(')');
    return { kind: 'fields', scope };
  }
  const item: SelectItem = tokens.peek(1).text === '(' ? parseFunction(state) : { kind: 'field', path: tokens.path() };
  const token = tokens.peek();
  if (token.kind === 'name' && token.text.toUpperCase() !== 'FROM') return { ...item, alias: tokens.next().text };
  return item;
}

function parseTypeOf(tokens: Tokens): SelectItem {
  tokens.expect('TYPEOF');
  const path = tokens.path().join('.');
  const branches: { object: string; fields: string[][] }[] = [];
  while (tokens.take('WHEN')) {
    const object = tokens.name();
    tokens.expect('THEN');
    branches.push({ object, fields: list(tokens, () => tokens.path()) });
  }
  if (branches.length === 0) throw tokens.unexpected();
  const otherwise = tokens.take('ELSE') ? list(tokens, () => tokens.path()) : [];
  tokens.expect('END');
  return { kind: 'typeof', path, branches, otherwise };
}

function parseGroupBy(state: ParseState): GroupBy {
  const { tokens } = state;
  const kind = tokens.isNext('ROLLUP', '(') ? 'rollup' : tokens.isNext('CUBE', '(') ? 'cube' : 'plain';
  if (kind !== 'plain') {
    tokens.next();
    tokens.next();
  }
  const items = list(tokens, () => parseFieldOrFunction(state) as GroupBy['items'][number]);
  if (kind !== 'plain') tokens.expect(')');
  return { kind, items };
}

export function parseFieldOrFunction(state: ParseState): FunctionArg {
  const { tokens } = state;
  return tokens.peek(1).text === '(' ? parseFunction(state) : { kind: 'field', path: tokens.path() };
}

/**
 * "By default, null values are sorted first", in either direction.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_orderby.htm
 */
function parseOrderItem(state: ParseState): OrderItem {
  const { tokens } = state;
  const by = parseFieldOrFunction(state);
  const direction = tokens.take('DESC') ? 'desc' : 'asc';
  if (direction === 'asc') tokens.take('ASC');
  let nulls: OrderItem['nulls'] = 'first';
  if (tokens.take('NULLS')) {
    if (tokens.take('LAST')) nulls = 'last';
    else tokens.expect('FIRST');
  }
  return { by, direction, nulls };
}

/** The number after LIMIT or OFFSET. */
function parseCount(state: ParseState): Operand {
  const { tokens } = state;
  if (tokens.isNext(':')) return parseBind(state);
  const token = tokens.peek();
  if (token.kind !== 'number' || !/^\d+$/.test(token.text)) throw tokens.unexpected();
  return parseOperand(state);
}

function list<T>(tokens: Tokens, item: () => T): T[] {
  const items = [item()];
  while (tokens.take(',')) items.push(item());
  return items;
}
