/** Apex Developer Guide: "Control Flow Statements" and "Exceptions in Apex". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, problemsIn, problemsOf } from './support.ts';

test('classic for, while and do-while loops with break and continue', () => {
  const code = `
    String s = '';
    for (Integer i = 0, n = 6; i < n; i++) { if (i == 1) continue; if (i == 4) break; s += i; }
    Integer w = 2; while (w > 0) { s += 'w'; w--; }
    do { s += 'd'; } while (false);
    return s;`;
  assert.equal(evaluate(code), '023wwd');
});

test('the list loop goes over lists and sets', () => {
  assert.equal(
    evaluate(
      `String s = ''; for (Integer i : new List<Integer>{1, 2}) s += i; for (String t : new Set<String>{'a'}) s += t; return s;`,
    ),
    '12a',
  );
});

test('a class that implements Iterable can be looped over', () => {
  const members = `
    class Up implements Iterable<Integer>, Iterator<Integer> {
      Integer at = 0;
      public Iterator<Integer> iterator() { return this; }
      public Boolean hasNext() { return at < 3; }
      public Integer next() { return at++; }
    }`;
  assert.equal(evaluate(`String s = ''; for (Integer i : new Up()) { s += i; } return s;`, members), '012');
});

test('switch on takes the first branch that matches and never falls through', () => {
  const members = `static String pick(Integer i) { switch on i { when 1, 2 { return 'low'; } when null { return 'none'; } when -3 { return 'minus'; } when else { return 'other'; } } }`;
  assert.equal(
    evaluate(`return pick(2) + ' ' + pick(null) + ' ' + pick(-3) + ' ' + pick(9);`, members),
    'low none minus other',
  );
});

test('switch on strings is case-sensitive', () => {
  const members = `static String pick(String s) { switch on s { when 'a' { return 'small'; } when else { return 'else'; } } }`;
  assert.equal(evaluate(`return pick('a') + ' ' + pick('A');`, members), 'small else');
});

test('switch on an enum names constants without the type', () => {
  const members = `enum Season { WINTER, SUMMER } static String pick(Season s) { switch on s { when WINTER { return 'cold'; } when SUMMER { return 'warm'; } } return 'none'; }`;
  assert.equal(evaluate(`return pick(Season.summer) + ' ' + pick(null);`, members), 'warm none');
});

test('switch on an SObject takes the branch of its type', () => {
  const members = `static String pick(SObject s) { switch on s { when Account a { return 'account ' + a.Name; } when Contact c { return 'contact'; } when null { return 'null'; } when else { return 'else'; } } }`;
  assert.equal(
    evaluate(
      `return pick(new Account(Name = 'X')) + ', ' + pick(new Contact()) + ', ' + pick(new Lead()) + ', ' + pick(null);`,
      members,
    ),
    'account X, contact, else, null',
  );
});

test('break inside a switch leaves the loop around it', () => {
  assert.equal(
    evaluate(
      `String s = ''; for (Integer i = 0; i < 5; i++) { switch on i { when 2 { break; } when else { s += i; } } } return s;`,
    ),
    '01',
  );
});

test('finally runs after return and after exceptions', () => {
  const members = `static String log = ''; static String go() { try { return 'returned'; } finally { log += 'f'; } }`;
  assert.equal(evaluate(`String r = go(); return r + ' ' + log;`, members), 'returned f');
});

test('the first catch that fits the exception is taken', () => {
  const code = `try { Integer i = 1 / 0; return 'none'; } catch (NullPointerException e) { return 'null'; } catch (MathException e) { return e.getMessage(); } catch (Exception e) { return 'other'; }`;
  assert.equal(evaluate(code), 'Divide by 0');
});

test('calling a method on null is a NullPointerException', () => {
  const message = 'Attempt to de-reference a null object';
  assert.equal(
    evaluate(`String s; try { s.length(); } catch (NullPointerException e) { return e.getMessage(); } return 'none';`),
    message,
  );
  const members = `class Box { Integer size; Integer get() { return size; } }`;
  assert.equal(
    evaluate(
      `Box b; try { b.get(); } catch (NullPointerException e) { return e.getMessage(); } return 'none';`,
      members,
    ),
    message,
  );
  assert.equal(
    evaluate(
      `Box b; try { b.size = 1; } catch (NullPointerException e) { return e.getMessage(); } return 'none';`,
      members,
    ),
    message,
  );
  assert.equal(
    evaluate(
      `Boolean b; try { if (b) { return 'yes'; } } catch (NullPointerException e) { return e.getMessage(); } return 'none';`,
    ),
    message,
  );
  assert.equal(
    evaluate(`Integer i; try { i = i + 1; } catch (NullPointerException e) { return e.getMessage(); } return 'none';`),
    message,
  );
});

test('variables are blocked from being declared twice, whatever their case', () => {
  assert.deepEqual(problemsIn(`Integer a; { Integer A; }`), ['1: Duplicate variable: A']);
});

test('code that cannot be reached and missing returns are compile errors', () => {
  assert.deepEqual(problemsIn(`return; Integer a;`), ['1: Unreachable statement']);
  assert.deepEqual(problemsIn('', 'static Integer f(Boolean b) { if (b) { return 1; } }'), [
    '3: Missing return statement required return type: Integer',
  ]);
  assert.deepEqual(problemsIn('', 'static Integer f() { while (true) { } }'), [
    '3: Missing return statement required return type: Integer',
  ]);
  assert.deepEqual(
    problemsIn(
      '',
      `static Integer f(Integer i) { switch on i { when 1 { return 1; } when else { throw new NullPointerException(); } } }`,
    ),
    [],
  );
});

test('a later catch of an exception already caught is a compile error', () => {
  assert.deepEqual(problemsIn(`try { } catch (Exception e) { } catch (MathException f) { }`), [
    '1: Exception type already caught: MathException',
  ]);
});

test('break outside a loop is a compile error', () => {
  assert.deepEqual(problemsIn(`break;`), ['1: Break statement must be in loop']);
});

test('a syntax error names file, line and column', () => {
  const [problem] = problemsOf({ Broken: 'public class Broken {\n  void go() { Integer i = ; }\n}' });
  assert.equal(problem!.file, 'Broken.cls');
  assert.equal(problem!.line, 2);
});

test('what the local org lacks is a compile error that says so', () => {
  assert.deepEqual(problemsIn(`List<List<SObject>> r = [FIND 'x' IN ALL FIELDS RETURNING Account];`), [
    '1: A SOSL search is not supported by the local org',
  ]);
});
