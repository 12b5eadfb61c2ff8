/** The test runner. Source of all: Apex Developer Guide, "Testing Apex". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { apexTests, openOrg, run } from './support.ts';
import type { TestOrg } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Sums: `public class Sums {
        public static Integer calls = 0;
        public static Integer add(Integer a, Integer b) {
          calls++;
          if (a > 100) {
            return 0;
          }
          return a + b;
        }
      }`,
      SumsTest: `@IsTest private class SumsTest {
        @TestSetup static void data() { insert new Account(Name = 'From setup'); }
        @IsTest static void passes() { Assert.areEqual(3, Sums.add(1, 2)); Assert.areEqual(1, Sums.calls, 'Static variables begin anew'); }
        @IsTest static void fails() {
          Assert.areEqual(4, Sums.add(1, 2), 'Two and one');
        }
        @IsTest static void seesOnlySetup() {
          Assert.areEqual(1, [SELECT COUNT() FROM Account]); insert new Account(Name = 'Mine');
          Assert.isTrue([SELECT COUNT() FROM User] > 0, 'Users are there'); Assert.isTrue(Test.isRunningTest());
        }
        @IsTest static void isIsolatedFromOthers() { Assert.areEqual(1, [SELECT COUNT() FROM Account]); }
        @IsTest static void hasLimitsOfItsOwnBetweenStartAndStop() {
          for (Integer i = 0; i < 60; i++) { Integer n = [SELECT COUNT() FROM Account]; }
          Test.startTest();
          Assert.areEqual(0, Limits.getQueries());
          for (Integer i = 0; i < 60; i++) { Integer n = [SELECT COUNT() FROM Account]; }
          Test.stopTest();
          Assert.areEqual(60, Limits.getQueries());
        }
        @IsTest static void runsJobsAtStopTest() {
          Test.startTest(); Id jobId = System.enqueueJob(new Job());
          Assert.areEqual(0, [SELECT COUNT() FROM Account WHERE Name = 'From job']);
          Test.stopTest();
          Assert.areEqual(1, [SELECT COUNT() FROM Account WHERE Name = 'From job']);
          Assert.areEqual('Completed', [SELECT Status FROM AsyncApexJob WHERE Id = :jobId].Status);
        }
        @IsTest static void assertionsCannotBeCaught() { try { Assert.fail('Seen'); } catch (Exception e) { } }
        @IsTest static void runsAsAnother() {
          User u = [SELECT Id FROM User WHERE Username = 'rep@apex.example'];
          System.runAs(u) { Assert.areEqual(u.Id, UserInfo.getUserId()); }
          Assert.areNotEqual(u.Id, UserInfo.getUserId());
        }
        @IsTest static void createdDateCanBeSet() {
          Account a = [SELECT Id FROM Account]; Test.setCreatedDate(a.Id, Datetime.newInstanceGmt(2020, 1, 1, 0, 0, 0));
          Assert.areEqual(2020, [SELECT CreatedDate FROM Account].CreatedDate.yearGmt());
        }
        public class Job implements Queueable { public void execute(QueueableContext c) { insert new Account(Name = 'From job'); } }
      }`,
    },
  });
});
after(() => org.close());

test('methods pass or fail with type, message and stack', () => {
  run(org, "insert new Account(Name = 'Business data');");
  const results = apexTests(org);
  const failed = [...results.values()].filter(({ outcome }) => outcome === 'fail');
  assert.deepEqual(
    failed.map(({ method, failure }) => [method, failure!.message]),
    [
      ['fails', 'Assertion Failed: Two and one: Expected: 4, Actual: 3'],
      ['assertionsCannotBeCaught', 'Assertion Failed: Seen'],
    ],
  );
  assert.deepEqual(results.get('fails')!.failure!.stack, ['Class.SumsTest.fails: line 5, column 1']);
  assert.equal(results.get('fails')!.failure!.exceptionType, 'System.AssertException');
  assert.equal(results.size, 9);
});

test('what tests write is gone afterwards, what was there is back', () => {
  apexTests(org, 'SumsTest.seesOnlySetup');
  assert.deepEqual(run(org, 'System.debug([SELECT Name FROM Account].Name);'), ['Business data']);
});

test('a filter names a class or a method', () => {
  assert.deepEqual([...apexTests(org, 'sumstest.PASSES').keys()], ['passes']);
  assert.equal(apexTests(org, 'Other').size, 0);
});

test('coverage names the lines that ran and those that did not', () => {
  const { coverage } = org.org.engine.runTests({ userId: org.adminId, filter: 'SumsTest.passes', coverage: true });
  const sums = coverage!.find(({ name }) => name === 'Sums')!;
  assert.deepEqual(sums.uncovered, [6]);
  assert.ok(sums.covered.includes(8));
  assert.equal(
    coverage!.some(({ name }) => name === 'SumsTest'),
    false,
  );
});
