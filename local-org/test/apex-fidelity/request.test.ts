/** Request, Quiddity, results of DML as properties, and the cache. Sources beside the tests. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failuresOf } from '../apex-async/support.ts';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      What: `public class What implements Queueable, Finalizer {
        public static void note() { insert new Account(Name = Request.getCurrent().getQuiddity().name()); }
        @AuraEnabled public static String ask() { return Request.getCurrent().getQuiddity().name(); }
        @future public static void later() { note(); }
        public void execute(QueueableContext c) { System.attachFinalizer(this); note(); }
        public void execute(FinalizerContext c) { note(); }
      }`,
      Names: `public class Names implements Cache.CacheBuilder {
        public static Integer loads = 0;
        public Object doLoad(String key) { loads++; return new List<String>{ key }; }
      }`,
      WhatTest: `@IsTest private class WhatTest {
        @IsTest static void testsSaySo() { Assert.areEqual(Quiddity.RUNTEST_SYNC, Request.getCurrent().getQuiddity()); }
        @IsTest static void aCacheIsTheTestsOwn() {
          Cache.OrgPartition p = Cache.Org.getPartition('local.P');
          Assert.isFalse(p.contains('kept')); p.put('kept', 'in the test'); Assert.areEqual('in the test', p.get('kept'));
        }
      }`,
    },
  });
});
after(() => org.close());

// Apex Reference Guide, "Request Class", "Quiddity Enum"
test('a request says what kind of work it is', async () => {
  assert.deepEqual(run(org, 'System.debug(What.ask()); System.debug(Request.getCurrent().getRequestId() != null);'), [
    'ANONYMOUS',
    'true',
  ]);
  assert.equal(org.org.engine.invokeStatic('What', 'ask', {}, org.adminId), 'AURA');
  run(org, 'What.later(); System.enqueueJob(new What());');
  await org.org.runDue();
  const names = run(org, 'for (Account a : [SELECT Name FROM Account ORDER BY Name]) { System.debug(a.Name); }');
  assert.deepEqual(names, ['FUTURE', 'QUEUEABLE', 'TRANSACTION_FINALIZER_QUEUEABLE']);
  assert.deepEqual(failuresOf(org, 'WhatTest'), {});
});

// Not in the reference, but what orgs accept: https://github.com/trailheadapps/apex-recipes reads `result.id`
test('results of DML have properties', () => {
  assert.deepEqual(
    run(
      org,
      "Database.UpsertResult r = Database.upsert(new Contact(LastName = 'P')); System.debug(r.id == r.getId()); System.debug(r.success); System.debug(r.created); System.debug(r.errors.size());",
    ),
    ['true', 'true', 'true', '0'],
  );
});

// Apex Reference Guide, "Cache Namespace"
test('a value stays in its partition until it is removed or its time is over', async () => {
  run(org, "Cache.Org.getPartition('local.P').put('kept', new List<Integer>{ 1 }, 60);");
  const read = () =>
    run(
      org,
      "System.debug(Cache.Org.getPartition('local.P').get('kept') + ' ' + Cache.Org.getPartition('local.Q').contains('kept'));",
    )[0];
  assert.equal(read(), '(1) false');
  await org.org.moveClock(org.org.clock.now() + 61_000);
  assert.equal(read(), 'null false');
  run(
    org,
    "Cache.Partition p = Cache.Session.getPartition('local.P'); p.put('a', 1); System.debug(p.remove('a')); System.debug(p.contains('a'));",
  );
});

test('a builder makes what is missing, once', () => {
  assert.deepEqual(
    run(
      org,
      "Cache.Partition p = Cache.Session.getPartition('local.P'); p.get(Names.class, 'x'); System.debug(p.get(Names.class, 'x')); System.debug(Names.loads);",
    ),
    ['(x)', '1'],
  );
});

test('keys are letters and digits', () => {
  assert.match(failure(org, "Cache.Org.getPartition('local.P').put('a b', 1);")!, /^Cache\.InvalidParamException: /);
});
