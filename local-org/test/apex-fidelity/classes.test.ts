/** Classes and interfaces, one documented behaviour each. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { apexTests, openOrg, print, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Shape: `public abstract class Shape { abstract String kind(); public String shown() { return 'a ' + kind(); } }`,
      Square: `public class Square extends Shape { public override String kind() { return 'square'; } }`,
      Circle: `public class Circle extends Shape { public String kind() { return 'circle'; } }`,
      Base: `public virtual class Base {
        public String log = 'base';
        public Base() { register(); }
        public virtual void register() {}
      }`,
      Derived: `public class Derived extends Base {
        private List<String> seen = new List<String>{ log };
        public override void register() { seen.add('registered'); }
        public String shown() { return String.join(seen, ','); }
      }`,
      Marker: `public class Marker implements Queueable {
        public static void execute(QueueableContext context) { insert new Account(Name = 'Marked'); }
      }`,
      MarkerTest: `@IsTest private class MarkerTest {
        @IsTest static void staticExecuteRuns() {
          Test.startTest(); System.enqueueJob(new Marker()); Test.stopTest();
          Assert.areEqual(1, [SELECT COUNT() FROM Account WHERE Name = 'Marked']);
        }
      }`,
    },
  });
});
after(() => org.close());

// Apex Developer Guide, "Using the abstract modifier": subclasses provide the body, whatever access the declaration names
test('an abstract method without access modifier is implemented by a subclass in another file', () => {
  assert.equal(print(org, 'new Square().shown()'), 'a square');
  assert.equal(print(org, 'new Circle().shown()'), 'a circle');
});

// Apex Developer Guide, "Using Initialization Code": it runs before the constructor
test("a constructor that calls an overridden method finds the subclass's fields set", () => {
  assert.equal(print(org, 'new Derived().shown()'), 'base,registered');
});

// Apex Reference Guide, "Queueable Interface"; the compiler takes a static execute as its implementation
test('a static execute serves as the execute of a queueable', () => {
  assert.equal(apexTests(org, 'MarkerTest').get('staticExecuteRuns')!.failure, null);
});

// Apex Reference Guide, "Set Class", equals
test('sets are equal by their elements, whatever their declared types', () => {
  assert.deepEqual(
    run(org, `Set<Object> a = new Set<Object>{ 'x', 'y' }; System.debug(a.equals(new Set<String>{ 'y', 'x' }));`),
    ['true'],
  );
});

// Apex Reference Guide, "SingleEmailMessage Methods"
test('a message tells what was set', () => {
  const logs = run(
    org,
    `Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setSubject('Hello');
     m.setToAddresses(new List<String>{ 'a@b.example' }); System.debug(m.getSubject() + ' ' + m.getToAddresses());`,
  );
  assert.deepEqual(logs, ['Hello (a@b.example)']);
});
