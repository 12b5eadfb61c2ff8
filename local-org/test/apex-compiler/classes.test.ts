/** Apex Developer Guide: "Classes, Objects, and Interfaces". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, problemsOf, Running } from './support.ts';

test('a virtual method runs the subclass version; super calls the one above', () => {
  const members = `
    virtual class Animal { public virtual String sound() { return 'none'; } public String speak() { return sound(); } }
    class Dog extends Animal { public override String sound() { return 'woof after ' + super.sound(); } }`;
  assert.equal(evaluate(`Animal a = new Dog(); return a.speak();`, members), 'woof after none');
});

// Apex Developer Guide, "Using Initialization Code": it runs before the constructor
test('field values come before any constructor; constructors chain, super first', () => {
  const members = `
    static String log = '';
    static String note(String s) { log += s; return s; }
    virtual class Base { public Base() { note('B'); } public Base(String s) { this(); note(s); } }
    class Sub extends Base { String f = note('f'); { note('i'); } public Sub() { super('x'); note('S'); } public Sub(Integer n) { this(); note('n'); } }`;
  assert.equal(evaluate(`new Sub(1); return log;`, members), 'fiBxSn');
});

test('without a written super call the parameterless constructor above runs', () => {
  const members = `virtual class Base { public String s; public Base() { s = 'base'; } } class Sub extends Base { public Sub(Integer i) { s += i; } }`;
  assert.equal(evaluate(`return new Sub(7).s;`, members), 'base7');
});

test("this(…) runs the own class's constructor even where a subclass has the same signature", () => {
  const members = `
    virtual class Base { public String s = ''; public Base() { this(1); } public Base(Integer i) { s += 'base' + i; } }
    class Sub extends Base { public Sub() { super(); } public Sub(Integer i) { s += 'sub'; } }`;
  assert.equal(evaluate(`return new Sub().s;`, members), 'base1');
});

test('static variables start anew in every transaction and are initialised once', () => {
  const running = new Running({
    Counter: `public class Counter { static Integer n = 10; static { n++; } public static Integer next() { return n++; } public static String twice() { next(); return '' + next(); } }`,
  });
  assert.equal(running.call('Counter.twice'), '12');
  assert.equal(running.call('Counter.twice'), '12');
});

test('static initialisers run in the order of the source', () => {
  const members = `static Integer a = 1; static Integer b = a + 1; static { b = b * 10; } static Integer c = b + 1;`;
  assert.equal(evaluate(`return a + ' ' + b + ' ' + c;`, members), '1 20 21');
});

test('properties: automatic, with code, static, and reading themselves inside their accessors', () => {
  const members = `
    public static Integer count { get { if (count == null) { count = 5; } return count; } set; }
    class Box {
      public Integer size { get; private set; }
      public String label { get { return label == null ? 'none' : label; } set { label = value.toUpperCase(); } }
      public Integer twice { get { return size * 2; } }
      public Box(Integer n) { size = n; }
    }`;
  assert.equal(
    evaluate(
      `Box b = new Box(4); String before = b.label; b.label = 'x'; count++; return before + b.label + b.twice + count;`,
      members,
    ),
    'noneX86',
  );
});

test('interfaces are implemented and called through', () => {
  const members = `interface Priced { Decimal price(); } class Book implements Priced { public Decimal price() { return 9.5; } }`;
  assert.equal(evaluate(`Priced p = new Book(); return '' + p.price() + (p instanceof Book);`, members), '9.5true');
});

test('enums: values, name, ordinal, valueOf', () => {
  const members = `enum Season { Winter, Summer }`;
  assert.equal(
    evaluate(
      `return Season.values().size() + Season.Summer.name() + Season.Summer.ordinal() + (Season.valueOf('Winter') == Season.WINTER) + Season.winter;`,
      members,
    ),
    '2Summer1trueWinter',
  );
});

test('own exceptions have the four built-in constructors and carry message and cause', () => {
  const members = `class OwnException extends Exception {} class TopException extends Exception { public Integer code = 3; }`;
  const code = `
    try { try { throw new OwnException('inner'); } catch (OwnException e) { throw new TopException('outer', e); } }
    catch (TopException e) { return e.getMessage() + ' ' + e.getCause().getMessage() + ' ' + e.getTypeName() + ' ' + e.code + ' ' + new OwnException().getMessage(); }`;
  assert.equal(evaluate(code, members), 'outer inner Evaluated.TopException 3 Script-thrown exception');
});

test('overloads are chosen by the static types of the arguments', () => {
  const members = `
    static String of(Object o) { return 'Object'; } static String of(String s) { return 'String'; } static String of(Integer i) { return 'Integer'; }
    static String of(Decimal d) { return 'Decimal'; } static String of(List<SObject> l) { return 'SObjects'; } static String of(List<String> l) { return 'Strings'; }`;
  assert.equal(
    evaluate(
      `Object o = 'text'; return of(o) + of('a') + of(1) + of(1L) + of(1.5) + of(new List<Account>()) + of(new List<String>()) + of(true);`,
      members,
    ),
    'ObjectStringIntegerDecimalDecimalSObjectsStringsObject',
  );
});

test('identifiers ignore case', () => {
  assert.equal(
    evaluate(
      `string S = 'a'; INTEGER Len = s.LENGTH(); return '' + LEN + helper();`,
      `static String HELPER() { return 'h'; }`,
    ),
    '1h',
  );
});

test('an inner class calls static methods of the class around it', () => {
  assert.equal(
    evaluate(
      `return new In().go();`,
      `static String outer() { return 'outer'; } class In { String go() { return outer(); } }`,
    ),
    'outer',
  );
});

test("a class may use another class's public members and not its private ones", () => {
  const A = `public class A { public static Integer open = 1; private static Integer closed = 2; private static void hidden() {} @TestVisible private static Integer shown = 3; }`;
  assert.deepEqual(problemsOf({ A, B: `public class B { Integer f() { return A.open; } }` }), []);
  const closed = problemsOf({
    A,
    B: `public class B { Integer f() { return A.closed; } void g() { A.hidden(); } Integer h() { return A.shown; } }`,
  });
  assert.deepEqual(
    closed.map((problem) => problem.message),
    ['Variable is not visible: A.closed', 'Method is not visible: void A.hidden()', 'Variable is not visible: A.shown'],
  );
  assert.deepEqual(
    problemsOf({ A, T: `@IsTest private class T { @IsTest static void t() { Integer i = A.shown; } }` }),
    [],
  );
});

test('protected members are seen by subclasses only', () => {
  const A = `public virtual class A { protected Integer n = 1; }`;
  assert.deepEqual(problemsOf({ A, B: `public class B extends A { Integer f() { return n + this.n; } }` }), []);
  assert.equal(
    problemsOf({ A, B: `public class B { Integer f() { return new A().n; } }` })[0]!.message,
    'Variable is not visible: A.n',
  );
});

test('classes that break the rules of inheritance do not compile', () => {
  const messages = (B: string): string[] =>
    problemsOf({
      A: `public abstract class A { public abstract void go(); public void fixed() {} public virtual void open() {} }`,
      B,
    }).map((problem) => problem.message);
  assert.deepEqual(messages(`public class B extends A { }`), [
    'Class B must implement the abstract method: void A.go()',
  ]);
  assert.deepEqual(
    messages(`public class B extends A { public override void go() {} public override void fixed() {} }`),
    ['Non-virtual, non-abstract methods cannot be overridden: void B.fixed()'],
  );
  assert.deepEqual(messages(`public class B extends A { public override void go() {} public void open() {} }`), [
    'Method must use the override keyword: void B.open()',
  ]);
  assert.deepEqual(
    messages(`public class B extends A { public override void go() {} public override void nothing() {} }`),
    ['@Override specified for non-overriding method: void B.nothing()'],
  );
  assert.deepEqual(messages(`public class B implements Comparable { }`), [
    'Class B must implement the method: Integer System.Comparable.compareTo(Object)',
  ]);
  assert.deepEqual(messages(`public class B { void f() { new A(); } }`), ['Abstract classes cannot be constructed: A']);
});

test('final fields are set by declarations and constructors only', () => {
  assert.deepEqual(
    problemsOf({ A: `public class A { final Integer n; public A() { n = 1; } void f() { n = 2; } }` }).map(
      (problem) => problem.message,
    ),
    ['Final members can only be assigned in their declaration, init blocks, or constructors: n'],
  );
});

test('equals and hashCode of a class make it a key of sets and maps', () => {
  const members = `class Key { Integer k; Key(Integer k) { this.k = k; } public Boolean equals(Object o) { return ((Key) o).k == k; } public Integer hashCode() { return k; } }`;
  assert.equal(
    evaluate(
      `Set<Key> s = new Set<Key>{new Key(1), new Key(1), new Key(2)}; return s.size() + ' ' + (new Key(1) == new Key(1)) + ' ' + s.contains(new Key(2));`,
      members,
    ),
    '2 true true',
  );
});

test('toString of a class is used when it is joined to a string', () => {
  assert.equal(
    evaluate(`return 'x' + new Named();`, `class Named { public override String toString() { return 'named'; } }`),
    'xnamed',
  );
});

test('a cast that cannot hold fails when it runs; one that never can does not compile', () => {
  const members = `virtual class A {} class B extends A {} class C extends A {}`;
  assert.equal(
    evaluate(
      `A a = new C(); try { B b = (B) a; } catch (TypeException e) { return e.getMessage(); } return 'none';`,
      members,
    ),
    'Invalid conversion from runtime type Evaluated.C to Evaluated.B',
  );
});

test('stack traces name class, method and line of the Apex source', () => {
  const running = new Running({
    Deep: `public class Deep {\n  public static String run() {\n    try {\n      inner();\n    } catch (Exception e) {\n      return e.getLineNumber() + ' ' + e.getStackTraceString();\n    }\n    return null;\n  }\n  static void inner() {\n    throw\n      new NullPointerException();\n  }\n}`,
  });
  assert.equal(running.call('Deep.run'), '11 Class.Deep.inner: line 11, column 1\nClass.Deep.run: line 4, column 1');
});

test('executed lines are reported to coverage', () => {
  const running = new Running({
    Lines: `public class Lines {\n  public static Integer run() {\n    Integer i = 1;\n    if (i == 2) {\n      i = 3;\n    }\n    return i;\n  }\n}`,
  });
  running.record();
  running.call('Lines.run');
  assert.deepEqual(running.covered('Lines'), [3, 4, 7]);
  assert.deepEqual(running.project.units[0]!.executableLines, [3, 4, 5, 7]);
});

test('anonymous Apex runs statements, methods and classes against the project', () => {
  const running = new Running({
    Greeter: `public class Greeter { public static String hello(String n) { return 'Hello ' + n; } }`,
  });
  running.anonymous(
    `String who = name();\nSystem.debug(Greeter.hello(who) + new Mark().text);\nString name() { return 'Ann'; }\nclass Mark { public String text = '!'; }`,
  );
  assert.deepEqual(
    running.logs.map((line) => line.replace(/.*\|/, '')),
    ['Hello Ann!'],
  );
});
