/** Jobs, run by the org. Source of all: Apex Developer Guide, "Asynchronous Apex". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, run } from './support.ts';
import type { TestOrg } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Renamer: `public class Renamer implements Queueable {
        private List<String> names; private Boolean fails = false;
        public Renamer(List<String> names, Boolean fails) { this.names = names; this.fails = fails; }
        public void execute(QueueableContext context) {
          System.attachFinalizer(new Closer());
          for (String name : names) { insert new Account(Name = name, Description = 'queueable ' + System.isQueueable()); }
          if (fails) { throw new IllegalArgumentException('No'); }
        }
      }`,
      Closer: `public class Closer implements Finalizer {
        public void execute(FinalizerContext context) {
          insert new Account(Name = 'Finalizer ' + context.getResult() + ' ' + context.getException()?.getMessage());
        }
      }`,
      Counting: `public class Counting implements Database.Batchable<SObject>, Database.Stateful {
        private Integer count = 0; private Integer chunks = 0;
        public Database.QueryLocator start(Database.BatchableContext context) { return Database.getQueryLocator('SELECT Id, Name FROM Contact'); }
        public void execute(Database.BatchableContext context, List<Contact> scope) { count += scope.size(); chunks++; }
        public void finish(Database.BatchableContext context) { insert new Account(Name = 'Counted', Description = count + ' in ' + chunks); }
      }`,
      Forgetful: `public class Forgetful implements Database.Batchable<Integer> {
        private Integer count = 0;
        public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ 1, 2, 3 }; }
        public void execute(Database.BatchableContext context, List<Integer> scope) {
          count += scope.size(); if (scope[0] == 2) { Integer i = 1 / 0; }
        }
        public void finish(Database.BatchableContext context) { insert new Account(Name = 'Forgotten', Description = String.valueOf(count)); }
      }`,
      Later: `public class Later {
        @future public static void rename(String name) { insert new Account(Name = name, Description = 'future ' + System.isFuture()); }
      }`,
      Nightly: `public class Nightly implements Schedulable {
        public void execute(SchedulableContext context) { insert new Account(Name = 'Nightly', Description = context.getTriggerId().to15().left(3)); }
      }`,
    },
  });
});
after(() => org.close());

const descriptionOf = (name: string) =>
  run(org, `System.debug([SELECT Description FROM Account WHERE Name = '${name}'].Description);`)[0];
const statusOf = (id: string) =>
  run(
    org,
    `AsyncApexJob j = [SELECT Status, JobItemsProcessed, TotalJobItems, NumberOfErrors FROM AsyncApexJob WHERE Id = '${id}'];
    System.debug(j.Status + ' ' + j.JobItemsProcessed + '/' + j.TotalJobItems + ' ' + j.NumberOfErrors);`,
  )[0];

test('a queueable runs in a transaction of its own, with the state it was queued with', async () => {
  const [id] = run(
    org,
    "List<String> names = new List<String>{ 'Queued' }; System.debug(System.enqueueJob(new Renamer(names, false))); names.add('Too late');",
  );
  await org.org.runDue();
  assert.equal(descriptionOf('Queued'), 'queueable true');
  assert.match(statusOf(id!)!, /^Completed/);
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Too late']);"), ['0']);
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Finalizer SUCCESS null']);"), [
    '1',
  ]);
});

test('a queueable that fails saves nothing, and its finalizer is told', async () => {
  const [id] = run(org, "System.debug(System.enqueueJob(new Renamer(new List<String>{ 'Undone' }, true)));");
  await org.org.runDue();
  assert.match(statusOf(id!)!, /^Failed/);
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Undone']);"), ['0']);
  assert.deepEqual(
    run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Finalizer UNHANDLED_EXCEPTION No']);"),
    ['1'],
  );
});

test('a stateful batch keeps its count over the chunks', async () => {
  run(
    org,
    "List<Contact> c = new List<Contact>(); for (Integer i = 0; i < 5; i++) { c.add(new Contact(LastName = 'C' + i)); } insert c;",
  );
  const [id] = run(org, 'System.debug(Database.executeBatch(new Counting(), 2));');
  await org.org.runDue();
  assert.equal(descriptionOf('Counted'), '5 in 3');
  assert.equal(statusOf(id!), 'Completed 3/3 0');
});

test('a batch without state begins anew each time; a failed chunk does not stop the others', async () => {
  const [id] = run(org, 'System.debug(Database.executeBatch(new Forgetful(), 1));');
  await org.org.runDue();
  assert.equal(descriptionOf('Forgotten'), '0');
  assert.equal(statusOf(id!), 'Completed 3/3 1');
});

test('a future method runs later', async () => {
  run(org, "Later.rename('Future'); System.debug([SELECT COUNT() FROM Account WHERE Name = 'Future']);");
  await org.org.runDue();
  assert.equal(descriptionOf('Future'), 'future true');
});

test('a scheduled class runs when the clock gets there', async () => {
  const [id] = run(org, "System.debug(System.schedule('Nightly job', '0 0 2 * * ?', new Nightly()));");
  assert.match(id!, /^08e/);
  await org.org.moveClock(org.org.clock.now() + 86_400_000);
  assert.equal(descriptionOf('Nightly'), '08e');
  assert.match(
    failure(org, "System.schedule('Nightly job', '0 0 2 * * ?', new Nightly());")!,
    /^System\.AsyncException: /,
  );
  assert.match(
    failure(org, "System.schedule('Another', 'nonsense', new Nightly());")!,
    /^System\.(?:Async|String)Exception: /,
  );
});

test('the row of a failed job says why', async () => {
  const [id] = run(org, 'System.debug(System.enqueueJob(new Renamer(new List<String>(), true)));');
  await org.org.runDue();
  const [reason] = run(
    org,
    `System.debug([SELECT ExtendedStatus FROM AsyncApexJob WHERE Id = '${id}'].ExtendedStatus);`,
  );
  assert.match(reason!, /System\.IllegalArgumentException: No/);
});
