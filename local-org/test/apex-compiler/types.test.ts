/** Apex Developer Guide: "Data Types and Variables", "Casting", "Rules of Conversion". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, problemsIn } from './support.ts';

test('numbers widen by themselves and narrow by a cast', () => {
  assert.equal(
    evaluate(
      `Long l = 5; Double d = l; Decimal e = 1; e = d / 2; Integer i = (Integer) 7L; Integer j = (Integer) 2.9; return l + ' ' + e + ' ' + i + ' ' + j;`,
    ),
    '5 2.5 7 2',
  );
  assert.deepEqual(problemsIn(`Integer i = 5L;`), ['1: Illegal assignment from Long to Integer']);
  assert.deepEqual(problemsIn(`Integer i = 1; i += 1.5;`), ['1: Illegal assignment from Decimal to Integer']);
});

test('a Date becomes a Datetime, not the other way round', () => {
  assert.deepEqual(problemsIn(`Datetime d = Date.today();`), []);
  assert.deepEqual(problemsIn(`Date d = Datetime.now();`), ['1: Illegal assignment from Datetime to Date']);
});

test('values come out of Object by a cast', () => {
  assert.equal(
    evaluate(
      `Object o = 5; Integer i = (Integer) o; Map<String, Object> m = new Map<String, Object>{'a' => 'x'}; String s = (String) m.get('a'); return s + i;`,
    ),
    'x5',
  );
  assert.equal(
    evaluate(
      `Object o = 'text'; try { Integer i = (Integer) o; } catch (TypeException e) { return e.getMessage(); } return 'none';`,
    ),
    'Invalid conversion from runtime type String to Integer',
  );
  assert.deepEqual(problemsIn(`Object o = 5; Integer i = o;`), ['1: Illegal assignment from Object to Integer']);
});

test('casts and instanceof that can never or always hold do not compile', () => {
  assert.deepEqual(problemsIn(`String s = (String) 5;`), [
    '1: Incompatible types since an instance of Integer is never an instance of String',
  ]);
  assert.deepEqual(problemsIn(`Account a; Boolean b = a instanceof SObject;`), [
    '1: Operation instanceof is always true since an instance of Account is always an instance of SObject',
  ]);
});

test('names that do not exist are reported where they stand', () => {
  assert.deepEqual(
    problemsIn(`Integer a = nothing;\nnothing2();\nNothing3 b;\nString s = 'a'.nothing4;\nNothing5.go();`),
    [
      '1: Variable does not exist: nothing',
      '2: Method does not exist or incorrect signature: void nothing2() from the type Checked',
      '3: Invalid type: Nothing3',
      '4: Variable does not exist: nothing4',
      '5: Variable does not exist: Nothing5',
    ],
  );
});

test('null fits several overloads: the call is ambiguous', () => {
  assert.deepEqual(problemsIn(`go(null);`, `static void go(String s) {} static void go(Object o) {}`), [
    '1: Ambiguous method signature: void go(null)'.replace('null', 'NULL'),
  ]);
});

test('overloads at equal distance are ambiguous', () => {
  assert.deepEqual(
    problemsIn(`go(1, 1);`, `static void go(Integer a, Decimal b) {} static void go(Decimal a, Integer b) {}`),
    ['1: Ambiguous method signature: void go(Integer, Integer)'],
  );
});

test('static code has no this and no instance members', () => {
  assert.deepEqual(problemsIn(`this.go();`), ['1: This cannot be referenced in a static context']);
  assert.deepEqual(problemsIn(`go();`, `void go() {}`), [
    '1: Non static method cannot be referenced from a static context: void Checked.go()',
  ]);
  assert.deepEqual(problemsIn(`Integer i = n;`, `Integer n;`), ['1: Variable does not exist: n']);
});

test('every wrong statement of a file is reported, not only the first', () => {
  assert.equal(problemsIn(`Integer a = 'x';\nString b = 5;\nBoolean c = 1;`).length, 3);
});

test('a class of the project hides the platform\\u2019s type of the same name', () => {
  assert.equal(evaluate(`return new Location().name;`, `class Location { String name = 'own'; }`), 'own');
});
