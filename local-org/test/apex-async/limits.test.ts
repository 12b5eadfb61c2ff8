/** Governor limits. Source of all: Apex Developer Guide, "Execution Governors and Limits". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Limits, SYNCHRONOUS } from '../../src/apex/runtime/limits.ts';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';
import { failuresOf } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Greedy: `public class Greedy implements Queueable {
        public static void queries(Integer n) { for (Integer i = 0; i < n; i++) { Integer c = [SELECT COUNT() FROM Account]; } }
        public static void statements(Integer n) { for (Integer i = 0; i < n; i++) { insert new Account(Name = 'Greedy'); } }
        public static void rows(Integer n) {
          List<Account> all = new List<Account>();
          for (Integer i = 0; i < n; i++) { all.add(new Account(Name = 'Greedy')); }
          insert all;
        }
        @future public static void later() { }
        public void execute(QueueableContext c) { queries(150); insert new Account(Name = 'Asynchronous'); }
      }`,
      GreedyTest: `@IsTest private class GreedyTest {
        @IsTest static void queriesUpToTheLimitPass() { Greedy.queries(100); }
        @IsTest static void queries() { try { Greedy.queries(101); } catch (Exception e) { Assert.fail('Caught'); } }
        @IsTest static void statements() { try { Greedy.statements(151); } catch (Exception e) { Assert.fail('Caught'); } }
        @IsTest static void rows() { try { Greedy.rows(10001); } catch (Exception e) { Assert.fail('Caught'); } }
        @IsTest static void queryRows() {
          Greedy.rows(600);
          try { for (Integer i = 0; i < 90; i++) { List<Account> all = [SELECT Id FROM Account]; } } catch (Exception e) { Assert.fail('Caught'); }
        }
        @IsTest static void futures() { try { for (Integer i = 0; i < 51; i++) { Greedy.later(); } } catch (Exception e) { Assert.fail('Caught'); } }
        @IsTest static void emails() {
          try {
            for (Integer i = 0; i < 11; i++) {
              Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage();
              mail.setToAddresses(new List<String>{ 'a@example.com' }); mail.setSubject('s'); mail.setPlainTextBody('b');
              Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ mail });
            }
          } catch (Exception e) { Assert.fail('Caught'); }
        }
        @IsTest static void insideAPartialSave() { Database.insert(new List<Contact>{ new Contact(LastName = 'Greedy') }, false); }
      }`,
      OnContact: `trigger OnContact on Contact (before insert) { Greedy.queries(101); }`,
    },
  });
});
after(() => org.close());

test('exceeding a limit ends a test with an exception nobody can catch', () => {
  const failures = failuresOf(org, 'GreedyTest');
  const messages = Object.fromEntries(Object.entries(failures).map(([name, text]) => [name, text.split('\n')[0]]));
  assert.deepEqual(messages, {
    queries: 'System.LimitException: Too many SOQL queries: 101',
    statements: 'System.LimitException: Too many DML statements: 151',
    rows: 'System.LimitException: Too many DML rows: 10001',
    queryRows: 'System.LimitException: Too many query rows: 50400',
    futures: 'System.LimitException: Too many future calls: 51',
    emails: 'System.LimitException: Too many Email Invocations: 11',
    insideAPartialSave: 'System.LimitException: Too many SOQL queries: 101',
  });
});

test('nothing of the transaction is kept', () => {
  assert.match(failure(org, "insert new Account(Name = 'Before'); Greedy.queries(101);")!, /System\.LimitException/);
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Before']);"), ['0']);
});

test('asynchronous work has higher limits', async () => {
  run(org, 'System.enqueueJob(new Greedy());');
  await org.org.runDue();
  assert.deepEqual(run(org, "System.debug([SELECT COUNT() FROM Account WHERE Name = 'Asynchronous']);"), ['1']);
});

test('CPU time is that of the processor, not that of the clock', () => {
  const [used] = run(
    org,
    'Integer n = 0; for (Integer i = 0; i < 2000000; i++) { n += Math.mod(i, 7); } System.debug(Limits.getCpuTime());',
  );
  assert.ok(Number(used) > 0 && Number(used) < 10_000, used);
  const limits = new Limits({ ...SYNCHRONOUS, cpuTime: 5 });
  const began = performance.now();
  assert.throws(
    () => {
      while (performance.now() - began < 5000) limits.checkCpu();
    },
    { message: 'Apex CPU time limit exceeded' },
  );
  const waiting = new Limits({ ...SYNCHRONOUS, cpuTime: 5 });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
  waiting.checkCpu();
});
