/** Platform events. Source of all: Platform Events Developer Guide, "Publishing", "Subscribing" and "Testing". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';
import { failuresOf, platformEvent } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    files: { ...platformEvent('Later__e', 'PublishAfterCommit'), ...platformEvent('Now__e', 'PublishImmediately') },
    apex: {
      OnLater: `trigger OnLater on Later__e (after insert) {
        List<Account> found = new List<Account>();
        for (Later__e e : Trigger.new) {
          found.add(new Account(Name = 'Later ' + e.Text__c, Description = UserInfo.getName() + ' ' + e.Flag__c + ' ' + e.ReplayId));
        }
        insert found;
      }`,
      OnNow: `trigger OnNow on Now__e (after insert) {
        EventBus.TriggerContext context = EventBus.TriggerContext.currentContext();
        for (Now__e e : Trigger.new) {
          if (e.Text__c == 'retry' && context.retries < 2) { throw new EventBus.RetryableException('Attempt ' + context.retries); }
          insert new Account(Name = 'Now ' + e.Text__c, Description = context.retries + ' ' + context.lastError);
          if (e.Text__c == 'stop') { throw new IllegalArgumentException('Stopped'); }
          context.setResumeCheckpoint(e.ReplayId);
        }
      }`,
      EventTest: `@IsTest private class EventTest {
        static Integer count(String name) { return [SELECT COUNT() FROM Account WHERE Name = :name]; }
        @IsTest static void stopTestDelivers() {
          Test.startTest();
          Database.SaveResult result = EventBus.publish(new Later__e(Text__c = 'a'));
          Assert.isTrue(result.isSuccess());
          Assert.areEqual(StatusCode.OPERATION_ENQUEUED, result.getErrors()[0].getStatusCode());
          Assert.areEqual(0, count('Later a'));
          Test.stopTest();
          Assert.areEqual('Automated Process true 1', [SELECT Description FROM Account WHERE Name = 'Later a'].Description);
        }
        @IsTest static void theBusDeliversOnDemand() {
          EventBus.publish(new List<Now__e>{ new Now__e(Text__c = 'b'), new Now__e(Text__c = 'c') });
          Assert.areEqual(0, count('Now b'));
          Test.getEventBus().deliver();
          Assert.areEqual(1, count('Now b')); Assert.areEqual(1, count('Now c'));
        }
        @IsTest static void aMissingFieldIsAnErrorOfTheResult() {
          Database.SaveResult result = EventBus.publish(new Later__e());
          Assert.isFalse(result.isSuccess());
          Assert.areEqual(StatusCode.REQUIRED_FIELD_MISSING, result.getErrors()[0].getStatusCode());
        }
        @IsTest static void whatIsRolledBackIsNotPublishedAfterCommit() {
          Savepoint before = Database.setSavepoint();
          EventBus.publish(new Later__e(Text__c = 'd')); EventBus.publish(new Now__e(Text__c = 'e'));
          Database.rollback(before);
          Test.getEventBus().deliver();
          Assert.areEqual(0, count('Later d')); Assert.areEqual(1, count('Now e'));
        }
        @IsTest static void retriesAreDeliveredAgain() {
          EventBus.publish(new Now__e(Text__c = 'retry'));
          Test.getEventBus().deliver(); Assert.areEqual(0, count('Now retry'));
          Test.getEventBus().deliver(); Assert.areEqual(0, count('Now retry'));
          Test.getEventBus().deliver();
          Assert.areEqual('2 Attempt 1', [SELECT Description FROM Account WHERE Name = 'Now retry'].Description);
        }
        @IsTest static void aCheckpointKeepsWhatIsDone() {
          EventBus.publish(new List<Now__e>{ new Now__e(Text__c = 'one'), new Now__e(Text__c = 'stop'), new Now__e(Text__c = 'two') });
          Test.getEventBus().deliver();
          Assert.areEqual(1, count('Now one')); Assert.areEqual(0, count('Now stop')); Assert.areEqual(0, count('Now two'));
        }
        @IsTest static void publishingCountsByItsBehaviour() {
          EventBus.publish(new Later__e(Text__c = 'x'));
          Assert.areEqual(1, Limits.getDmlStatements()); Assert.areEqual(0, Limits.getPublishImmediateDML());
          EventBus.publish(new Now__e(Text__c = 'x'));
          Assert.areEqual(1, Limits.getDmlStatements()); Assert.areEqual(1, Limits.getPublishImmediateDML());
        }
      }`,
    },
  });
});
after(() => org.close());

const accounts = (like: string) =>
  run(
    org,
    `for (Account a : [SELECT Name FROM Account WHERE Name LIKE '${like}' ORDER BY Name]) { System.debug(a.Name); }`,
  );

test('in tests, events wait for stopTest or for the test event bus', () => {
  assert.deepEqual(failuresOf(org, 'EventTest'), {});
});

test('an event published after commit reaches its trigger once the transaction is saved', async () => {
  run(org, "EventBus.publish(new Later__e(Text__c = 'saved')); System.debug([SELECT COUNT() FROM Account]);");
  await org.org.runDue();
  assert.deepEqual(accounts('Later%'), ['Later saved']);
});

test('a failed transaction publishes only what is published immediately', async () => {
  failure(
    org,
    "EventBus.publish(new Later__e(Text__c = 'lost')); EventBus.publish(new Now__e(Text__c = 'kept')); Integer i = 1 / 0;",
  );
  await org.org.runDue();
  assert.deepEqual(accounts('Later lost'), []);
  assert.deepEqual(accounts('Now kept'), ['Now kept']);
});

test('a failing trigger goes on after its checkpoint, without what came later', async () => {
  const publish = ['first', 'stop', 'last'].map((text) => `new Now__e(Text__c = '${text}')`).join(', ');
  run(org, `EventBus.publish(new List<Now__e>{ ${publish} });`);
  await org.org.runDue();
  assert.deepEqual(accounts('Now first'), ['Now first']);
  assert.deepEqual(accounts('Now stop'), []);
  const { debug } = org.org.log;
  assert.ok(
    debug.some(
      ({ level, message }) =>
        level === 'ERROR' && /OnNow.*IllegalArgumentException: Stopped\nTrigger\.OnNow: line 6/.test(message),
    ),
  );
});

test('a trigger that asks for it is tried again by itself', async () => {
  run(org, "EventBus.publish(new Now__e(Text__c = 'retry'));");
  await org.org.runDue();
  assert.deepEqual(run(org, "System.debug([SELECT Description FROM Account WHERE Name = 'Now retry'].Description);"), [
    '2 Attempt 1',
  ]);
});

test('events are no records: they cannot be saved', () => {
  assert.match(failure(org, "insert new Now__e(Text__c = 'x');")!, /DML operation INSERT not allowed on Now__e/);
});
