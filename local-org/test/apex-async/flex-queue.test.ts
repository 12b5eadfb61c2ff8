/** Batches in the flex queue. Source: Apex Developer Guide, "Using Batch Apex", "Monitoring the Apex Flex Queue". */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';
import { failuresOf } from './support.ts';

let org: TestOrg | undefined;
const reopen = async (): Promise<TestOrg> => {
  await org?.close();
  return (org = openOrg({
    apex: {
      Small: `public class Small implements Database.Batchable<Integer> {
        public static void submit(Integer n) { for (Integer i = 0; i < n; i++) { Database.executeBatch(new Small()); } }
        public Iterable<Integer> start(Database.BatchableContext c) { return new List<Integer>{ 1 }; }
        public void execute(Database.BatchableContext c, List<Integer> scope) {
          AggregateResult held = [SELECT COUNT(Id) n FROM AsyncApexJob WHERE Status = 'Holding'];
          insert new Account(Name = 'Small', NumberOfEmployees = (Integer) held.get('n'));
        }
        public void finish(Database.BatchableContext c) { }
      }`,
      SmallTest: `@IsTest private class SmallTest {
        @IsTest static void five() { Small.submit(5); }
        @IsTest static void six() { try { Small.submit(6); } catch (Exception e) { Assert.fail('Caught'); } }
      }`,
    },
  }));
};
beforeEach(reopen);
after(() => org?.close());

const states = (): Record<string, number> =>
  Object.fromEntries(
    run(
      org!,
      "for (AggregateResult r : [SELECT Status s, COUNT(Id) n FROM AsyncApexJob GROUP BY Status]) { System.debug(r.get('s') + '=' + r.get('n')); }",
    ).map((line) => [line.split('=')[0], Number(line.split('=')[1])]),
  );

test('five batches are queued, the others held', () => {
  run(org!, 'Small.submit(8);');
  assert.deepEqual(states(), { Queued: 5, Holding: 3 });
});

test('held batches move up as others end, and all of them run', async () => {
  run(org!, 'Small.submit(8);');
  await org!.org.runDue();
  assert.deepEqual(states(), { Completed: 8 });
  assert.deepEqual(
    run(
      org!,
      'for (Account a : [SELECT NumberOfEmployees FROM Account ORDER BY NumberOfEmployees DESC LIMIT 5]) { System.debug(a.NumberOfEmployees); }',
    ),
    ['3', '2', '1', '0', '0'],
  );
});

test('an aborted batch makes room', () => {
  run(org!, 'Small.submit(6);');
  run(org!, "System.abortJob([SELECT Id FROM AsyncApexJob WHERE Status = 'Queued' LIMIT 1].Id);");
  assert.deepEqual(states(), { Queued: 5, Aborted: 1 });
});

test('a hundred are held; one more is refused with an exception that code may catch', () => {
  run(org!, 'Small.submit(105);');
  assert.deepEqual(states(), { Queued: 5, Holding: 100 });
  assert.match(
    failure(org!, 'Small.submit(1);')!,
    /^System\.AsyncException: You've exceeded the limit of 100 jobs in the flex queue for org 00D\w{15}\. Wait for some/,
  );
  assert.deepEqual(run(org!, "try { Small.submit(1); } catch (AsyncException e) { System.debug('caught'); }"), [
    'caught',
  ]);
});

test('a test may submit five batches', () => {
  assert.deepEqual(Object.keys(failuresOf(org!, 'SmallTest')), ['six']);
  assert.match(
    failuresOf(org!, 'SmallTest')['six']!,
    /^System\.LimitException: Attempted to schedule too many concurrent batch jobs/,
  );
});
