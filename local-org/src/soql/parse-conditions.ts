/** WHERE and HAVING: conditions, functions, values. */
import type { CompareOp, Condition, FunctionArg, Operand } from './ast.ts';
import { isDateLiteral, takesNumber } from './date-literals.ts';
import { malformed } from './errors.ts';
import { parseBind } from './parse-bind.ts';
import { parseFieldOrFunction, parseQuery, type ParseState } from './parse.ts';

/** AND and OR do not mix without brackets, as on the platform. */
export function parseConditions(state: ParseState): Condition {
  const { tokens } = state;
  if (tokens.take('NOT')) return { kind: 'not', part: parseCondition(state) };
  const first = parseCondition(state);
  const word = tokens.isNext('AND') ? 'AND' : tokens.isNext('OR') ? 'OR' : undefined;
  if (!word) return first;
  const parts = [first];
  while (tokens.take(word)) parts.push(parseCondition(state));
  if (tokens.isNext('AND') || tokens.isNext('OR')) throw tokens.unexpected();
  return { kind: word === 'AND' ? 'and' : 'or', parts };
}

function parseCondition(state: ParseState): Condition {
  const { tokens } = state;
  if (tokens.take('(')) {
    const inner = parseConditions(state);
    tokens.expect(')');
    return inner;
  }
  return parseComparison(state, parseFieldOrFunction(state));
}

const OPERATORS: Record<string, CompareOp> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function parseComparison(state: ParseState, left: FunctionArg): Condition {
  const { tokens } = state;
  if (tokens.take('NOT', 'IN')) return parseIn(state, left, true);
  if (tokens.take('IN')) return parseIn(state, left, false);
  for (const word of ['INCLUDES', 'EXCLUDES']) {
    if (!tokens.take(word)) continue;
    const right = tokens.isNext(':') ? parseBind(state) : parseList(state);
    const values = right.kind === 'list' ? right.values : [right];
    return { kind: 'includes', left, negated: word === 'EXCLUDES', values };
  }
  if (tokens.take('LIKE')) return { kind: 'compare', left, op: 'LIKE', right: parseOperand(state) };
  const token = tokens.peek();
  const op = token.kind === 'sign' ? OPERATORS[token.text] : undefined;
  if (!op) throw tokens.unexpected();
  tokens.next();
  return { kind: 'compare', left, op, right: parseOperand(state) };
}

function parseIn(state: ParseState, left: FunctionArg, negated: boolean): Condition {
  const { tokens } = state;
  if (tokens.isNext(':')) return { kind: 'in', left, negated, right: parseBind(state) };
  if (tokens.isNext('(', 'SELECT')) {
    tokens.expect('(');
    const query = parseQuery(state, true);
    tokens.expect(')');
    return { kind: 'in', left, negated, right: { kind: 'semijoin', query } };
  }
  return { kind: 'in', left, negated, right: parseList(state) };
}

function parseList(state: ParseState): Operand & { kind: 'list' } {
  const { tokens } = state;
  tokens.expect('(');
  const values = [parseOperand(state)];
  while (tokens.take(',')) values.push(parseOperand(state));
  tokens.expect(')');
  return { kind: 'list', values };
}

export function parseOperand(state: ParseState): Operand {
  const { tokens } = state;
  if (tokens.isNext(':')) return parseBind(state);
  const token = tokens.next();
  switch (token.kind) {
    case 'string':
      return { kind: 'string', value: token.text };
    case 'number':
      return { kind: 'number', value: Number(token.text) };
    case 'date':
      return { kind: 'date', value: validDate(token.text, token.start) };
    case 'datetime':
      return { kind: 'datetime', value: toUtc(token.text, token.start) };
    case 'sign':
      if (token.text === '+' || token.text === '-') {
        const number = tokens.next();
        if (number.kind !== 'number') throw tokens.unexpected(number);
        return { kind: 'number', value: Number(token.text + number.text) };
      }
      throw tokens.unexpected(token);
    case 'name':
      return parseWord(state, token.text, token.start);
    default:
      throw tokens.unexpected(token);
  }
}

function parseWord(state: ParseState, text: string, start: number): Operand {
  const { tokens } = state;
  const word = text.toUpperCase();
  if (word === 'NULL') return { kind: 'null' };
  if (word === 'TRUE' || word === 'FALSE') return { kind: 'boolean', value: word === 'TRUE' };
  if (!isDateLiteral(word)) throw malformed(`unexpected token: '${text}'`, start);
  if (!takesNumber(word)) return { kind: 'dateLiteral', name: word };
  tokens.expect(':');
  const number = tokens.next();
  if (number.kind !== 'number' || !/^\d+$/.test(number.text)) throw tokens.unexpected(number);
  return { kind: 'dateLiteral', name: word, n: Number(number.text) };
}

function validDate(text: string, start: number): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw malformed(`line 1:${start} invalid date: ${text}`, start);
  }
  return text;
}

/** Any offset to the 24 characters that datetimes are stored in. */
function toUtc(text: string, start: number): string {
  const normal = text.toUpperCase().replace(/([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const date = new Date(normal);
  if (Number.isNaN(date.getTime())) throw malformed(`invalid date time: ${text}`, start);
  return date.toISOString();
}

/** `COUNT(Id)`, `CALENDAR_YEAR(convertTimezone(CreatedDate))` */
export function parseFunction(state: ParseState): FunctionArg & { kind: 'function' } {
  const { tokens } = state;
  const fn = tokens.name();
  tokens.expect('(');
  const args: FunctionArg[] = [];
  if (!tokens.isNext(')')) {
    do args.push(parseArgument(state));
    while (tokens.take(','));
  }
  tokens.expect(')');
  return { kind: 'function', fn, args };
}

function parseArgument(state: ParseState): FunctionArg {
  const { tokens } = state;
  const token = tokens.peek();
  if (token.kind === 'string') return { kind: 'literal', value: tokens.next().text };
  if (token.kind === 'number') return { kind: 'literal', value: Number(tokens.next().text) };
  return parseFieldOrFunction(state);
}
