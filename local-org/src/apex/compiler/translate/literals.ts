import type { Literal } from '../ast.ts';
import { BOOLEAN, DECIMAL, DOUBLE, INTEGER, LONG, NULL, STRING } from '../model/types.ts';
import { fail } from '../errors.ts';
import type { Body } from './body.ts';
import { decimalConstant, doubleConstant } from './convert-value.ts';
import { quote, value } from './values.ts';
import type { Value } from './values.ts';

/** `sign` is `-` where the literal stands behind a minus. */
export function translateLiteral(body: Body, literal: Literal, sign: '' | '-' = ''): Value {
  const text = sign + literal.value;
  const number = { nonNull: true, literal: { type: literal.type, value: text } };
  const inParens = (code: string): string => (code.startsWith('-') ? `(${code})` : code);
  switch (literal.type) {
    case 'Integer': {
      const plain = Number(text);
      if (plain > 2147483647 || plain < -2147483648) fail(literal, 'Illegal integer');
      return value(inParens(String(plain)), INTEGER, number);
    }
    case 'Long':
      return value(inParens(`${BigInt(text)}n`), LONG, number);
    case 'Decimal':
      return value(decimalConstant(body, text), DECIMAL, number);
    case 'Double':
      return value(doubleConstant(body, text), DOUBLE, { nonNull: true });
    case 'String':
      return value(quote(literal.value), STRING, { nonNull: true });
    case 'Boolean':
      return value(literal.value, BOOLEAN, { nonNull: true });
    case 'null':
      return value('null', NULL);
  }
}
