/** Batches, their error events, scheduled batches and classes. Source: Apex Developer Guide, "Batch Apex", "Apex Scheduler". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';
import { failuresOf } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      // "Firing Platform Events from Batch Apex"
      Raising: `public class Raising implements Database.Batchable<SObject>, Database.RaisesPlatformEvents {
        public String failsIn;
        public Raising(String failsIn) { this.failsIn = failsIn; }
        private void check(String phase) { if (failsIn == phase) { throw new IllegalArgumentException('Broken in ' + phase); } }
        public Database.QueryLocator start(Database.BatchableContext c) { check('start'); return Database.getQueryLocator('SELECT Id FROM Contact'); }
        public void execute(Database.BatchableContext c, List<Contact> scope) { check('execute'); }
        public void finish(Database.BatchableContext c) { check('finish'); }
      }`,
      OnBatchError: `trigger OnBatchError on BatchApexErrorEvent (after insert) {
        for (BatchApexErrorEvent e : Trigger.new) {
          insert new Account(Name = e.Phase, AccountNumber = e.AsyncApexJobId, Site = e.ExceptionType,
            Description = e.Message + '|' + e.JobScope + '|' + e.DoesExceedJobScopeMaxLength + '|' + e.StackTrace + '|' + (e.RequestId != null));
        }
      }`,
      Nightly: `public class Nightly implements Schedulable, Database.Batchable<Integer>, Database.Stateful {
        public Integer sum = 0;
        public void execute(SchedulableContext c) { insert new Account(Name = 'Scheduled'); Database.executeBatch(new Nightly()); }
        public Iterable<Integer> start(Database.BatchableContext c) { return new List<Integer>{ 1, 2, 3 }; }
        public void execute(Database.BatchableContext c, List<Integer> scope) { for (Integer i : scope) { sum += i; } }
        public void finish(Database.BatchableContext c) { insert new Account(Name = 'Batch', Description = String.valueOf(sum)); }
      }`,
      BatchTest: `@IsTest private class BatchTest {
        static Integer count(String name) { return [SELECT COUNT() FROM Account WHERE Name = :name]; }
        @IsTest static void aFailedChunkRaisesAnEvent() {
          Contact c = new Contact(LastName = 'Scope'); insert c;
          Test.startTest(); Id job = Database.executeBatch(new Raising('execute'));
          try { Test.stopTest(); Assert.fail('No'); } catch (IllegalArgumentException e) { Assert.areEqual('Broken in execute', e.getMessage()); }
          Test.getEventBus().deliver();
          Account told = [SELECT AccountNumber, Site, Description FROM Account WHERE Name = 'EXECUTE'];
          Assert.areEqual(job, (Id) told.AccountNumber); Assert.areEqual('System.IllegalArgumentException', told.Site);
          Assert.isTrue(told.Description.startsWith('Broken in execute|' + c.Id + '|false|Class.Raising.check: line'), told.Description);
        }
        @IsTest static void aScheduledClassRunsAtStopTest() {
          Test.startTest(); Id id = System.schedule('Test', '0 0 0 * * ?', new Nightly());
          Assert.areEqual(0, [SELECT TimesTriggered FROM CronTrigger WHERE Id = :id].TimesTriggered);
          Test.stopTest();
          Assert.areEqual(1, count('Scheduled'));
          Assert.areEqual(0, count('Batch'), 'What a job queues in a test does not run');
          Assert.areEqual(1, [SELECT COUNT() FROM AsyncApexJob WHERE JobType = 'BatchApex' AND Status = 'Queued']);
        }
        @IsTest static void aScheduledBatchIsOnlyScheduledInTests() {
          Test.startTest(); Id id = System.scheduleBatch(new Nightly(), 'Later', 5); Test.stopTest();
          Assert.areEqual('Later', [SELECT CronJobDetail.Name FROM CronTrigger WHERE Id = :id].CronJobDetail.Name);
          Assert.areEqual(0, count('Batch'));
        }
        @IsTest static void stateIsKeptWhereTheClassAsksForIt() {
          Test.startTest(); Database.executeBatch(new Nightly()); Test.stopTest();
          Assert.areEqual('6', [SELECT Description FROM Account WHERE Name = 'Batch'].Description);
        }
        @IsTest static void oneChunkIsAllATestRuns() {
          Test.startTest(); Database.executeBatch(new Nightly(), 2);
          try { Test.stopTest(); Assert.fail('Two chunks'); } catch (UnexpectedException e) { Assert.isTrue(e.getMessage().startsWith('No more than one executeBatch')); }
        }
      }`,
    },
  });
});
after(() => org.close());

test('in tests: one chunk, error events on demand, schedules at stopTest', () => {
  assert.deepEqual(failuresOf(org, 'BatchTest'), {});
});

for (const phase of ['start', 'execute', 'finish']) {
  test(`a failure in ${phase} is published with its phase`, async () => {
    run(org, "insert new Contact(LastName = 'In scope');");
    const [job] = run(org, `System.debug(Database.executeBatch(new Raising('${phase}')));`);
    await org.org.runDue();
    const [told] = run(
      org,
      `System.debug([SELECT Description FROM Account WHERE Name = '${phase.toUpperCase()}' AND AccountNumber = '${job}'].Description);`,
    );
    const logged = org.org.log.debug.findLast(({ level }) => level === 'ERROR')!;
    assert.match(logged.message, /IllegalArgumentException: Broken in \w+\nClass\.Raising\.check: line 4, column 1/);
    const scope = phase === 'execute' ? String.raw`003\w+(?:,003\w+)*` : 'null';
    assert.match(
      told!,
      new RegExp(
        String.raw`^Broken in ${phase}\|${scope}\|false\|Class\.Raising\.check: line 4, column 1\n.*\|true$`,
        's',
      ),
    );
  });
}

test('scheduleBatch gives a CronTrigger that fires once, and the batch keeps its state', async () => {
  const [id] = run(org, "System.debug(System.scheduleBatch(new Nightly(), 'In five minutes', 5, 2));");
  assert.match(id!, /^08e/);
  await org.org.runDue();
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Batch']);"), ['0']);
  await org.org.moveClock(org.org.clock.now() + 6 * 60_000);
  assert.deepEqual(run(org, "System.debug([SELECT Description FROM Account WHERE Name = 'Batch'].Description);"), [
    '6',
  ]);
  assert.deepEqual(
    run(org, `System.debug([SELECT COUNT() FROM CronTrigger WHERE Id = '${id}' AND NextFireTime != null]);`),
    ['0'],
  );
});

test('a scheduled batch can be aborted', async () => {
  run(org, "System.abortJob(System.scheduleBatch(new Nightly(), 'Never', 5));");
  await org.org.moveClock(org.org.clock.now() + 6 * 60_000);
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Batch']);"), ['1']);
  assert.match(failure(org, "System.scheduleBatch(new Nightly(), 'Never', 5, 2001);")!, /2000/);
});
