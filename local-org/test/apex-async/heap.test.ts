/**
 * The heap. Source of the limits: Apex Developer Guide, "Execution Governors and Limits" ("Total heap size": 6 MB, 12 MB
 * asynchronously). How much a value takes is the local org's approximation: see `runtime/heap.ts`.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';
import { failuresOf } from './support.ts';

const TOO_LARGE = /^System\.LimitException: Apex heap size too large: \d{7,}$/;

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Holder: `public class Holder {
        public static List<String> kept = new List<String>();
        public String text;
        public Holder(String text) { this.text = text; }
      }`,
      Grows: `public class Grows implements Queueable {
        private Integer megabytes;
        public Grows(Integer megabytes) { this.megabytes = megabytes; }
        public void execute(QueueableContext context) {
          List<String> kept = new List<String>();
          for (Integer i = 0; i < megabytes * 10; i++) { kept.add('x'.repeat(100000)); }
          insert new Account(Name = megabytes + ' MB', NumberOfEmployees = Limits.getLimitHeapSize());
        }
      }`,
      HeapTest: `@IsTest private class HeapTest {
        @IsTest static void nobodyCatchesIt() {
          List<Object> all = new List<Object>();
          try { while (true) { all.add(new List<Integer>(new Integer[500])); } } catch (Exception e) { Assert.fail('Caught'); }
        }
      }`,
    },
  });
});
after(() => org.close());

test('a list that grows without end fails', () => {
  assert.match(
    failure(
      org,
      "List<Account> all = new List<Account>(); while (true) { all.add(new Account(Description = 'x'.repeat(2000))); }",
    )!,
    TOO_LARGE,
  );
  assert.match(failuresOf(org, 'HeapTest')['nobodyCatchesIt']!, /^System\.LimitException: Apex heap size too large/);
});

test('maps, sets, static variables and objects of classes count too', () => {
  const fill = (statement: string) => failure(org, `for (Integer i = 0; i < 200; i++) { ${statement} }`);
  assert.match(
    failure(
      org,
      "Map<Integer, String> m = new Map<Integer, String>(); for (Integer i = 0; i < 200; i++) { m.put(i, 'x'.repeat(50000)); }",
    )!,
    TOO_LARGE,
  );
  assert.match(
    failure(
      org,
      "Set<String> s = new Set<String>(); for (Integer i = 0; i < 200; i++) { s.add(i + 'x'.repeat(50000)); }",
    )!,
    TOO_LARGE,
  );
  assert.match(fill("Holder.kept.add(i + 'x'.repeat(50000));")!, TOO_LARGE);
  assert.match(
    failure(
      org,
      "List<Holder> all = new List<Holder>(); for (Integer i = 0; i < 200; i++) { all.add(new Holder(i + 'x'.repeat(50000))); } for (Integer i = 0; i < 400000; i++) { new List<Integer>(); } System.debug(all.size());",
    )!,
    TOO_LARGE,
  );
});

test('a string that doubles without end fails', () => {
  assert.match(failure(org, "String s = 'x'; while (true) { s += s; }")!, TOO_LARGE);
  assert.match(failure(org, "String s = 'x'.repeat(7000000);")!, TOO_LARGE);
});

test('what is let go does not count', () => {
  assert.equal(
    failure(org, 'for (Integer i = 0; i < 300000; i++) { List<Integer> gone = new List<Integer>{ i }; }'),
    null,
  );
  assert.equal(
    failure(
      org,
      "List<String> few = new List<String>(); for (Integer i = 0; i < 200; i++) { few.clear(); few.add('x'.repeat(100000)); }",
    ),
    null,
  );
  assert.equal(
    failure(org, "String csv = ''; for (Integer i = 0; i < 20000; i++) { csv += 'a line of text\\n'; }"),
    null,
  );
});

test('asynchronous code has twice the heap', async () => {
  run(org, 'System.enqueueJob(new Grows(9));');
  run(org, 'System.enqueueJob(new Grows(13));');
  await org.org.runDue();
  assert.deepEqual(
    run(
      org,
      "for (Account a : [SELECT Name, NumberOfEmployees FROM Account WHERE Name LIKE '%MB']) { System.debug(a.Name + ' ' + a.NumberOfEmployees); }",
    ),
    ['9 MB 12000000'],
  );
});

test('code can ask how much it holds', () => {
  const [before, after, limit] = run(
    org,
    `System.debug(Limits.getHeapSize());
     List<String> kept = new List<String>(); for (Integer i = 0; i < 10; i++) { kept.add('x'.repeat(100000)); }
     System.debug(Limits.getHeapSize()); System.debug(Limits.getLimitHeapSize());`,
  ).map(Number);
  assert.ok(after! - before! > 1_000_000 && after! - before! < 1_100_000, `${before} ${after}`);
  assert.equal(limit, 6_000_000);
});
