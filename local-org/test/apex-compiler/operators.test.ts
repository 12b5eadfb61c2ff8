/** Apex Developer Guide: "Expression Operators", "Understanding Expression Operators", "Primitive Data Types". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, problemsIn } from './support.ts';

const value = (expression: string): string => evaluate(`return '' + (${expression});`);

test('Integer division cuts the fraction off', () => {
  assert.equal(value('7 / 2'), '3');
  assert.equal(value('-7 / 2'), '-3');
});

test('a Decimal operand makes the division a Decimal one', () => {
  assert.equal(value('7 / 2.0'), '3.5');
});

test('Integer arithmetic wraps at 32 bits, Long at 64', () => {
  assert.equal(value('2147483647 + 1'), '-2147483648');
  assert.equal(value('2147483647L + 1'), '2147483648');
});

test('the narrower number widens to the other side of the operator', () => {
  assert.equal(evaluate('Object o = 1 + 2L; return String.valueOf(o instanceof Long);'), 'true');
  assert.equal(evaluate('Object o = 1 + 2.5; return String.valueOf(o instanceof Decimal);'), 'true');
});

test('precedence: multiplication before addition, comparison before logic', () => {
  assert.equal(value('2 + 3 * 4 == 14 && !(1 > 2)'), 'true');
});

test('== compares strings without regard to case, === with', () => {
  assert.equal(value(`'Hello' == 'HELLO'`), 'true');
  assert.equal(value(`'Hello' === 'HELLO'`), 'false');
  assert.equal(value(`'Hello' != 'HELLO'`), 'false');
});

test('== compares lists by their elements, === by identity', () => {
  assert.equal(
    evaluate(
      "List<Integer> a = new List<Integer>{1}; List<Integer> b = a.clone(); return a == b ? 'equal' : 'differ';",
    ),
    'equal',
  );
  assert.equal(
    evaluate(
      "List<Integer> a = new List<Integer>{1}; List<Integer> b = a.clone(); return a === b ? 'same' : 'differ';",
    ),
    'differ',
  );
});

test('joining null with a string gives the word null', () => {
  assert.equal(evaluate(`String s; return 'a' + s;`), 'anull');
});

test('+ joins from left to right, so numbers before a string are added', () => {
  assert.equal(value(`1 + 2 + 'a' + 1 + 2`), '3a12');
});

test('comparing a number with null is false both ways', () => {
  assert.equal(evaluate(`Integer i; return (i < 1) + ' ' + (i > 1) + ' ' + (i == null);`), 'false false true');
});

test('&& and || do not evaluate what cannot matter', () => {
  assert.equal(evaluate(`String s; return s != null && s.length() > 0 ? 'text' : 'none';`), 'none');
});

test('shift and bit operators work on Integer and Long', () => {
  assert.equal(value('1 << 4'), '16');
  assert.equal(value('-16 >> 2'), '-4');
  assert.equal(value('-1 >>> 28'), '15');
  assert.equal(value('(6 & 3) + (6 | 3) + (6 ^ 3)'), '14');
});

test('& and | on Booleans give Booleans', () => {
  assert.equal(value('true & false | true'), 'true');
});

test('the ternary operator gives the wider number type', () => {
  assert.equal(evaluate('Object o = true ? 1 : 2.5; return String.valueOf(o instanceof Decimal);'), 'true');
});

test('?? gives the right side only when the left is null', () => {
  assert.equal(evaluate(`String s; return s ?? 'other';`), 'other');
  assert.equal(evaluate(`String s = ''; return '[' + (s ?? 'other') + ']';`), '[]');
});

test('?. on null ends the whole chain with null', () => {
  assert.equal(evaluate(`String s; return '' + s?.trim().length();`), 'null');
  assert.equal(evaluate(`String s = ' ab '; return '' + s?.trim().length();`), '2');
});

test('compound assignment evaluates its target once', () => {
  const members = `static Integer calls = 0; static Integer next() { return calls++; }`;
  assert.equal(
    evaluate(`List<Integer> l = new List<Integer>{5, 6}; l[next()] += 10; return l + ' ' + calls;`, members),
    '(15, 6) 1',
  );
});

test('prefix and postfix increments differ in the value they give', () => {
  assert.equal(evaluate(`Integer i = 1; Integer a = i++; Integer b = ++i; return a + ' ' + b + ' ' + i;`), '1 3 3');
});

test('date plus a number moves by days', () => {
  assert.equal(evaluate('return String.valueOf(Date.newInstance(2026, 1, 31) + 1);'), '2026-02-01');
});

test('types that do not fit an operator are compile errors', () => {
  assert.deepEqual(problemsIn(`Boolean b = 'a' == 1;`), [
    '1: Comparison arguments must be compatible types: String, Integer',
  ]);
  assert.deepEqual(problemsIn(`Object o = 5; Boolean b = o < 5;`), [
    '1: Inequality operator not allowed for this type: Object',
  ]);
  assert.deepEqual(problemsIn(`Integer i = 5 * true;`), ['1: Arithmetic expressions must use numeric arguments']);
  assert.deepEqual(problemsIn(`if (1) { }`), ['1: Condition expression must be of type Boolean: Integer']);
});
