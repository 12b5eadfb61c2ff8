/** Queueables, finalizers, chains. Source of all: Apex Developer Guide, "Queueable Apex" and "Transaction Finalizers". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';
import { failuresOf } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Chain: `public class Chain implements Queueable {
        private Integer left;
        public Chain(Integer left) { this.left = left; }
        public void execute(QueueableContext context) {
          insert new Account(Name = 'Chain ' + left, Description = AsyncInfo.getCurrentQueueableStackDepth() + ' ' + AsyncInfo.hasMaxStackDepth());
          if (left > 0) { System.enqueueJob(new Chain(left - 1)); }
        }
      }`,
      TwoChildren: `public class TwoChildren implements Queueable {
        public void execute(QueueableContext context) { System.enqueueJob(new Chain(0)); System.enqueueJob(new Chain(0)); }
      }`,
      Failing: `public class Failing implements Queueable {
        public void execute(QueueableContext context) {
          System.attachFinalizer(new Report());
          insert new Account(Name = 'Undone');
          throw new IllegalArgumentException('Broken');
        }
      }`,
      Report: `public class Report implements Finalizer {
        public void execute(FinalizerContext context) {
          Exception e = context.getException();
          insert new Account(Name = 'Report', Description = context.getResult() + ' ' + e?.getTypeName() + ' ' + e?.getMessage() + ' ' + context.getAsyncApexJobId().to15().left(3) + ' ' + (context.getRequestId() != null));
        }
      }`,
      TwoFinalizers: `public class TwoFinalizers implements Queueable {
        public void execute(QueueableContext context) { System.attachFinalizer(new Report()); System.attachFinalizer(new Report()); }
      }`,
      QueueableTest: `@IsTest private class QueueableTest {
        static Integer count(String name) { return [SELECT COUNT() FROM Account WHERE Name = :name]; }
        @IsTest static void chainsAreRefusedInTests() {
          System.enqueueJob(new Chain(0));
          Test.startTest(); System.enqueueJob(new Chain(1));
          try { Test.stopTest(); Assert.fail('A chain'); } catch (AsyncException e) { Assert.areEqual('Maximum stack depth has been reached.', e.getMessage()); }
        }
        @IsTest static void theFinalizerRunsAtStopTestToo() {
          Test.startTest(); System.enqueueJob(new Failing());
          try { Test.stopTest(); Assert.fail('No'); } catch (IllegalArgumentException e) { Assert.areEqual('Broken', e.getMessage()); }
          Assert.areEqual(0, count('Undone'));
          Assert.areEqual('UNHANDLED_EXCEPTION System.IllegalArgumentException Broken 707 true', [SELECT Description FROM Account WHERE Name = 'Report'].Description);
        }
        @IsTest static void fiftyMayBeQueued() {
          for (Integer i = 0; i < 50; i++) { System.enqueueJob(new Chain(0)); }
          Assert.areEqual(50, Limits.getQueueableJobs()); Assert.areEqual(50, Limits.getLimitQueueableJobs());
        }
        @IsTest static void finalizersBelongToQueueables() {
          try { System.attachFinalizer(new Report()); Assert.fail('No job'); }
          catch (AsyncException e) { Assert.isTrue(e.getMessage().contains('is not allowed in this context')); }
        }
      }`,
      // "Transaction Finalizers": a failing job that its finalizer queues again and again
      Stubborn: `public class Stubborn implements Queueable, Finalizer {
        public void execute(QueueableContext context) { System.attachFinalizer(this); throw new IllegalArgumentException('Never'); }
        public void execute(FinalizerContext context) {
          Integer limits = Limits.getLimitQueries();
          try { System.enqueueJob(new Stubborn()); insert new Account(Name = 'Retry', NumberOfEmployees = limits); }
          catch (AsyncException e) { insert new Account(Name = 'Given up', Description = e.getMessage()); }
        }
      }`,
      Greeter: `public class Greeter implements Queueable, Finalizer {
        private Integer left;
        public Greeter(Integer left) { this.left = left; }
        public void execute(QueueableContext context) { System.attachFinalizer(this); insert new Account(Name = 'Greeter'); }
        public void execute(FinalizerContext context) { if (left > 0) { System.enqueueJob(new Greeter(left - 1)); } }
      }`,
      Unique: `public class Unique {
        public static Id enqueue(String key) {
          AsyncOptions options = new AsyncOptions();
          options.DuplicateSignature = new QueueableDuplicateSignature.Builder().addId(UserInfo.getUserId()).addString(key).addInteger(7).build();
          return System.enqueueJob(new Chain(0), options);
        }
      }`,
      UniqueTest: `@IsTest private class UniqueTest {
        @IsTest static void theSameSignatureIsRefused() {
          Unique.enqueue('a'); Unique.enqueue('b');
          try { Unique.enqueue('a'); Assert.fail('Twice'); }
          catch (DuplicateMessageException e) { Assert.areEqual('Attempt to enqueue job with duplicate queueable signature', e.getMessage()); }
        }
        @IsTest static void onceTheJobHasEndedItIsFreeAgain() {
          Test.startTest(); Unique.enqueue('a'); Test.stopTest();
          Unique.enqueue('a');
        }
      }`,
      LeftOverTest: `@IsTest private class LeftOverTest {
        @IsTest static void jobsRunWhenTheMethodEnds() { System.enqueueJob(new Failing()); Assert.areEqual(0, [SELECT COUNT() FROM Account]); }
        @IsTest static void abortedJobsDoNotRun() { System.abortJob(System.enqueueJob(new Failing())); }
      }`,
    },
  });
});
after(() => org.close());

const description = (name: string) =>
  run(org, `System.debug([SELECT Description FROM Account WHERE Name = '${name}'].Description);`)[0];
const status = (id: string) =>
  run(
    org,
    `AsyncApexJob j = [SELECT Status, ExtendedStatus FROM AsyncApexJob WHERE Id = '${id}']; System.debug(j.Status + ' ' + j.ExtendedStatus);`,
  )[0];

test('in tests, queueables run at stopTest, with limits and refusals of their own', () => {
  assert.deepEqual(failuresOf(org, 'QueueableTest'), {});
});

test('what no stopTest has run runs at the end of the test method, unless aborted', () => {
  const failures = failuresOf(org, 'LeftOverTest');
  assert.deepEqual(Object.keys(failures), ['jobsRunWhenTheMethodEnds']);
  assert.match(failures['jobsRunWhenTheMethodEnds']!, /IllegalArgumentException: Broken/);
});

test('a job may queue one other, which knows its depth', async () => {
  run(org, 'System.enqueueJob(new Chain(2));');
  await org.org.runDue();
  assert.equal(description('Chain 2'), '1 false');
  assert.equal(description('Chain 0'), '3 false');
  const [id] = run(org, 'System.debug(System.enqueueJob(new TwoChildren()));');
  await org.org.runDue();
  assert.match(status(id!)!, /^Failed .*System\.LimitException: Too many queueable jobs added to the queue: 2/);
});

test('a chain ends at the stack depth its first job was queued with', async () => {
  run(org, "delete [SELECT Id FROM Account WHERE Name LIKE 'Chain%'];");
  run(
    org,
    'AsyncOptions o = new AsyncOptions(); o.MaximumQueueableStackDepth = 2; System.enqueueJob(new Chain(2), o);',
  );
  await org.org.runDue();
  assert.equal(description('Chain 2'), '1 true');
  // The second job fails since it queues a third, and takes its record along.
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name LIKE 'Chain%']);"), ['1']);
});

test('a delayed job waits for the clock; more than ten minutes are refused', async () => {
  run(org, "delete [SELECT Id FROM Account WHERE Name LIKE 'Chain%'];");
  run(org, 'System.enqueueJob(new Chain(0), 5);');
  await org.org.runDue();
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Chain 0']);"), ['0']);
  await org.org.moveClock(org.org.clock.now() + 5 * 60_000);
  assert.equal(description('Chain 0'), '1 false');
  assert.match(failure(org, 'System.enqueueJob(new Chain(0), 11);')!, /10 minutes/);
});

test('a finalizer is told of the failure, outside of the transaction that failed', async () => {
  const [id] = run(org, 'System.debug(System.enqueueJob(new Failing()));');
  await org.org.runDue();
  assert.equal(description('Report'), 'UNHANDLED_EXCEPTION System.IllegalArgumentException Broken 707 true');
  assert.match(status(id!)!, /^Failed .*Broken/);
});

test('a queueable has one finalizer', async () => {
  const [id] = run(org, 'System.debug(System.enqueueJob(new TwoFinalizers()));');
  await org.org.runDue();
  assert.match(status(id!)!, /^Failed .*More than one Finalizer/);
});

test('each job tells the log what it has used of the limits', async () => {
  const [id] = run(org, 'System.debug(System.enqueueJob(new Chain(0)));');
  await org.org.runDue();
  const entry = org.org.log.debug.find(({ level, message }) => level === 'LIMITS' && message.includes(id!));
  assert.match(entry!.message, /^Queueable 707\w+ Chain: 1 of 150 dmlStatements, 1 of 10000 dmlRows/);
});

test('a finalizer may queue a failing job anew five times in a row', async () => {
  run(org, 'System.enqueueJob(new Stubborn());');
  await org.org.runDue();
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Retry']);"), ['5']);
  assert.match(description('Given up')!, /5 times in a row/);
});

test('a finalizer has the synchronous limits', () => {
  assert.deepEqual(
    run(org, "System.debug([SELECT NumberOfEmployees FROM Account WHERE Name = 'Retry' LIMIT 1].NumberOfEmployees);"),
    ['100'],
  );
});

test('jobs that succeed may follow each other without end', async () => {
  run(org, 'System.enqueueJob(new Greeter(8));');
  await org.org.runDue();
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Greeter']);"), ['9']);
});

// "Detecting Duplicate Queueable Jobs"
test('a job with the signature of one that waits is refused', async () => {
  assert.deepEqual(failuresOf(org, 'UniqueTest'), {});
  assert.match(failure(org, "Unique.enqueue('x'); Unique.enqueue('x');")!, /^System\.DuplicateMessageException: /);
  run(org, "Unique.enqueue('x');");
  assert.match(failure(org, "Unique.enqueue('x');")!, /duplicate queueable signature/);
  await org.org.runDue();
  run(org, "Unique.enqueue('x');");
  await org.org.runDue();
});
