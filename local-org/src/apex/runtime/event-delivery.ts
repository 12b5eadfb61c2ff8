/**
 * Delivering platform events to the triggers that listen: each trigger in a transaction of its own, as the Automated
 * Process user. Source: Platform Events Developer Guide, "Subscribe to Platform Event Notifications with Apex Triggers",
 * "Resume a Platform Event Trigger After an Uncaught Exception", "Retry Event Triggers with EventBus.RetryableException".
 */
import type { LoadedProject } from '../emitted.ts';
import { ApexList } from './collections.ts';
import { objectDef, triggerRecord } from './convert.ts';
import type { PublishedEvent } from './events.ts';
import { asApexException, newException } from './exceptions.ts';
import type { ApexException } from './exceptions.ts';
import { runInTransaction } from './run.ts';
import { stackOf } from './stack.ts';
import type { TestContext } from './test-context.ts';
import { transaction } from './transaction.ts';
import type { ApexWorld, Transaction } from './transaction.ts';

const MOST_EVENTS = 2000;
const MOST_RETRIES = 9;

type ApexTrigger = LoadedProject['triggers'][number];

/** One run of a trigger over a batch of events, as `EventBus.TriggerContext` shows it. */
export interface Delivery {
  trigger: ApexTrigger;
  events: PublishedEvent[];
  retries: number;
  lastError: string | null;
  /** Replay id up to which events count as done. */
  checkpoint: string | null;
  /** What the trigger had saved when it set the checkpoint. */
  savepoint: unknown;
}

export function deliver(world: ApexWorld, events: PublishedEvent[], test: TestContext | null): void {
  for (const group of sameObject(events)) {
    for (const trigger of subscribers(world, group[0].object)) {
      for (let i = 0; i < group.length; i += MOST_EVENTS) {
        run(world, attempt(trigger, group.slice(i, i + MOST_EVENTS)), test);
      }
    }
  }
}

/** `Test.stopTest` and `Test.getEventBus().deliver()`: what was published so far, and what is to be tried again. */
export function deliverTestEvents(): void {
  const { world, test, pendingEvents } = transaction();
  if (!test) return;
  const again = test.retries.splice(0);
  const events = [...test.events.splice(0), ...pendingEvents.splice(0)];
  events.sort((a, b) => Number(a.row['ReplayId']) - Number(b.row['ReplayId']));
  for (const delivery of again) run(world, delivery, test);
  deliver(world, events, test);
}

function sameObject(events: PublishedEvent[]): PublishedEvent[][] {
  const groups = new Map<string, PublishedEvent[]>();
  for (const event of events) groups.set(event.object, [...(groups.get(event.object) ?? []), event]);
  return [...groups.values()];
}

function subscribers(world: ApexWorld, object: string): ApexTrigger[] {
  return world.project.triggers.filter(
    ({ meta }) => meta.object.toLowerCase() === object.toLowerCase() && meta.events.includes('after insert'),
  );
}

const attempt = (trigger: ApexTrigger, events: PublishedEvent[]): Delivery => ({
  trigger,
  events,
  retries: 0,
  lastError: null,
  checkpoint: null,
  savepoint: null,
});

function run(world: ApexWorld, first: Delivery, test: TestContext | null): void {
  for (let next: Delivery | null = first; next;) {
    const delivery: Delivery = next;
    const failure = runOnce(world, delivery, test);
    next = failure?.nativeType === 'EventBus.RetryableException' ? retry(world, delivery, failure) : rest(delivery);
    if (next && next.retries > 0 && test) {
      test.retries.push(next);
      next = null;
    }
  }
}

/** Failures are nobody's but the log's: whoever published has gone on long ago. */
function runOnce(world: ApexWorld, delivery: Delivery, test: TestContext | null): ApexException | null {
  let failure: ApexException | null = null;
  try {
    runInTransaction(
      world,
      world.host.automatedUserId,
      (tx) => {
        try {
          runTrigger(tx, delivery);
        } catch (error) {
          failure = asApexException(error);
          if (!failure || failure.nativeType === 'EventBus.RetryableException' || !delivery.checkpoint) throw error;
          world.host.rollback(delivery.savepoint);
        }
      },
      { test },
    );
  } catch (error) {
    failure = asApexException(error);
    if (!failure) throw error;
  }
  if (failure) logFailure(world, delivery, failure, test);
  return failure;
}

function logFailure(world: ApexWorld, { trigger }: Delivery, failure: ApexException, test: TestContext | null): void {
  // A failure that was caught at a checkpoint has left no transaction, so its stack is still to be read.
  stackOf(failure, world.position);
  const log = test ? transaction() : world.host;
  log.log('ERROR', `Trigger ${trigger.meta.name}: ${failure}\n${failure.apexStack}`);
}

function runTrigger(tx: Transaction, delivery: Delivery): void {
  const def = objectDef(delivery.events[0].object);
  const records = delivery.events.map(({ row }) =>
    Object.assign(triggerRecord(def, row), {
      isReadOnly: true,
    }),
  );
  tx.triggers.push({
    isBefore: false,
    operation: 'insert',
    newList: new ApexList(def.name, records),
    oldList: null,
    newMap: null,
    oldMap: null,
    size: records.length,
  });
  tx.sharing = 'without';
  tx.delivery = delivery;
  delivery.trigger.run();
}

/** All events come again, together. */
function retry(world: ApexWorld, delivery: Delivery, failure: ApexException): Delivery | null {
  const { trigger, events, retries } = delivery;
  if (retries >= MOST_RETRIES) {
    world.host.log('ERROR', `Trigger ${trigger.meta.name} has failed ${retries + 1} times; its events are dropped.`);
    return null;
  }
  return { ...attempt(trigger, events), retries: retries + 1, lastError: failure.getMessage() };
}

/** The events after the checkpoint, whether the trigger has failed or stopped there by itself. */
function rest({ trigger, events, checkpoint }: Delivery): Delivery | null {
  if (checkpoint === null) return null;
  const left = events.slice(events.findIndex(({ row }) => row['ReplayId'] === checkpoint) + 1);
  return left.length > 0 ? attempt(trigger, left) : null;
}

/** `setResumeCheckpoint`: what is saved so far is kept, whatever happens next. */
export function setCheckpoint(delivery: Delivery, replayId: string): void {
  if (!delivery.events.some(({ row }) => row['ReplayId'] === replayId)) {
    throw newException('EventBus.InvalidReplayIdException', `The replay ID ${replayId} is not in this batch of events`);
  }
  delivery.checkpoint = replayId;
  delivery.savepoint = transaction().host.savepoint();
}
