/** Lists, sets and maps: what they are made of, and which other collections they take in. */
import type { Expr, NewExpr, Node } from '../ast.ts';
import { fail } from '../errors.ts';
import { ancestry } from '../model/convert.ts';
import { collectionKind, ID, INTEGER, listElement, STRING } from '../model/types.ts';
import type { NativeRefType, Type } from '../model/types.ts';
import type { Body } from './body.ts';
import { translateArguments } from './calls.ts';
import { assignTo, convert, typeText } from './convert-value.ts';
import { created } from './creation.ts';
import { translate } from './expressions.ts';
import { quote, rt } from './values.ts';
import type { Value } from './values.ts';

type Kind = 'List' | 'Set' | 'Map';

export function newCollection(body: Body, kind: Kind, type: NativeRefType, expr: NewExpr): Value {
  const name = quote(type.name);
  const [first, second] = type.args as [Type, Type];
  switch (expr.form) {
    case 'empty':
      return created(rt(`new${kind}`, name, '[]'), type);
    case 'items':
      if (kind === 'Map') return fail(expr, 'Map initialisers need key => value pairs');
      return created(rt(`new${kind}`, name, `[${expr.items.map((each) => item(body, each, first)).join(', ')}]`), type);
    case 'entries': {
      if (kind !== 'Map') return fail(expr, `${kind} initialisers take values, not pairs`);
      const entries = expr.entries.map(
        ([key, each]) => `[${part(body, key, first, 'key')}, ${part(body, each, second, 'value')}]`,
      );
      return created(rt('newMap', name, `[${entries.join(', ')}]`), type);
    }
    case 'sized':
      return created(rt('newListSized', name, assignTo(body, translate(body, expr.size), INTEGER, expr.size)), type);
    case 'constructor':
      return collectionFrom(body, kind, type, expr.args, expr);
  }
}

function item(body: Body, expr: Expr, wanted: Type): string {
  const value = translate(body, expr, wanted);
  const text = (): string => `expected: ${wanted.name} but was: ${typeText(value.type)}`;
  return convert(body, value, wanted) ?? fail(expr, `Initial expression is of incorrect type, ${text()}`);
}

function part(body: Body, expr: Expr, wanted: Type, what: 'key' | 'value'): string {
  const value = translate(body, expr, wanted);
  return convert(body, value, wanted) ?? fail(expr, `Invalid ${what} type ${typeText(value.type)} for ${wanted.name}`);
}

function collectionFrom(body: Body, kind: Kind, type: NativeRefType, args: Expr[], at: Node): Value {
  const name = quote(type.name);
  if (args.length === 0) return created(rt(`new${kind}`, name, '[]'), type);
  const [source] = translateArguments(body, args) as [Value];
  if (args.length > 1) return fail(at, `Constructor not defined: [${type.name}].<Constructor>(…)`);
  if (kind === 'List' && source.type === INTEGER) return created(rt('newListSized', name, source.js), type);
  if (isSource(body, kind, type, source)) return created(rt(`new${kind}From`, name, source.js), type);
  return fail(at, `Invalid initializer type ${typeText(source.type)} found for ${type.name}: ${expected(kind, type)}`);
}

function expected(kind: Kind, type: NativeRefType): string {
  if (kind === 'Map') return 'expected a Map with the same key and value types, or a valid SObject List';
  const element = type.args[0]!.name;
  return kind === 'List'
    ? `expected an Integer or a List of type ${element}`
    : `expected a List or a Set of type: ${element}`;
}

/** Elements must be of exactly the same type; rows of a query of unknown object pass. */
function isSource(body: Body, kind: Kind, type: NativeRefType, source: Value): boolean {
  if (source.type === type) return true;
  if (kind !== 'Map') return elementOf(body, source.type) === type.args[0];
  const row = listElement(source.type);
  const [key, wanted] = type.args as [Type, Type];
  if (row?.kind !== 'sobject' || wanted.kind !== 'sobject' || (key !== ID && key !== STRING)) return false;
  return source.dynamicRows === true || row === wanted || wanted.object === null;
}

/** `set.addAll(list)` and its like want exactly the same element type; a list takes what it could hold. */
export function checkWholeCollection(receiver: Type, method: string, args: Value[], at: Node): void {
  const kind = collectionKind(receiver);
  const [given] = args;
  if (!kind || !given || args.length !== 1 || !/^(add|remove|retain|contains|put)all$/i.test(method)) return;
  const from = collectionKind(given.type);
  if (!from || given.dynamicRows) return;
  const [own, other] = [receiver as NativeRefType, given.type as NativeRefType];
  const same = own.args[0] === other.args[0];
  const missing = `Method does not exist or incorrect signature: void ${method}(${given.type.name}) from the type ${own.name}`;
  if (kind === 'Map') {
    const wanted = own.args[1]!;
    const fine =
      from === 'Map'
        ? own === other
        : wanted === other.args[0] || (wanted.kind === 'sobject' && wanted.object === null);
    if (!fine && from === 'Map') fail(at, missing);
    if (!fine) fail(at, `Invalid putAll type ${given.type.name} found for ${own.name}`);
  } else if (!same && !(kind === 'List' && from === 'List')) {
    if (from === kind) fail(at, missing);
    fail(at, `Illegal all method call for argument type, ${given.type.name}, for collection: ${own.name}`);
  }
}

/** What iterating over a value yields; undefined when it cannot be iterated. */
export function elementOf(body: Body, type: Type): Type | undefined {
  const kind = collectionKind(type);
  if (kind === 'Map') return undefined;
  if (kind) return (type as NativeRefType).args[0];
  for (const [each] of ancestry(body.world, type)) {
    if (each.kind === 'native' && each.def.name === 'Iterable') return each.args[0];
  }
  return undefined;
}
