/**
 * Publishing platform events. Source: Platform Events Developer Guide, "Publish Event Messages Using Apex" and
 * "Platform Event Fields": an event published after commit is part of the transaction and counts as a DML statement; one
 * published immediately survives a rollback and counts by itself.
 */
import { randomUUID } from 'node:crypto';
import { newId } from '../../store/ids.ts';
import type { Row, SaveResult } from '../../store/types.ts';
import { rowOf } from './convert.ts';
import { illegalArgument } from './exceptions.ts';
import type { SObject } from './sobject.ts';
import type { TestContext } from './test-context.ts';
import { transaction } from './transaction.ts';
import type { ApexWorld, Transaction } from './transaction.ts';

export interface PublishedEvent {
  object: string;
  row: Row;
}

/** Source: Platform Events Developer Guide, "Event and Event Bus Properties in Test Context". */
const MOST_TEST_EVENTS = 500;

export function publish(records: SObject[]): SaveResult[] {
  const tx = transaction();
  const wrong = records.find(({ def }) => def.kind !== 'platformEvent');
  if (wrong) throw illegalArgument(`EventBus.publish takes platform events; ${wrong.type} is none`);
  if (records.some(({ def }) => def.publishAfterCommit)) tx.limits.count('dmlStatements');
  if (records.some(({ def }) => !def.publishAfterCommit)) tx.limits.count('publishImmediateDml');
  return records.map((record) => publishOne(tx, record));
}

function publishOne(tx: Transaction, record: SObject): SaveResult {
  const [{ row, errors }] = tx.host.checkEvents(record.type, [rowOf(record)], tx.userId);
  if (errors.length > 0) return { id: null, success: false, errors };
  if (tx.test && tx.test.publishedEvents >= MOST_TEST_EVENTS) {
    return { id: null, success: false, errors: [refusal('LIMIT_EXCEEDED', 'The test has published 500 events.')] };
  }
  const uuid = randomUUID();
  const event = numbered(tx.test, record.type, { ...row, EventUuid: uuid });
  if (record.def.publishAfterCommit) tx.pendingEvents.push(event);
  else send(tx.world, tx.test, [event]);
  // The platform only queues the event, and says so in an error of a successful result.
  return { id: newId(record.def.keyPrefix), success: true, errors: [refusal('OPERATION_ENQUEUED', uuid)] };
}

const refusal = (statusCode: string, message: string) => ({ statusCode, message, fields: [] });

/** Published by the platform itself. */
export function publishAsPlatform(world: ApexWorld, test: TestContext | null, object: string, row: Row): void {
  const [checked] = world.host.checkEvents(object, [row], world.host.automatedUserId);
  if (checked.errors.length > 0) throw new Error(`${object}: ${checked.errors[0].message}`);
  send(world, test, [numbered(test, object, { ...checked.row, EventUuid: randomUUID() })]);
}

/** What was published after commit leaves with the transaction. */
export function sendPending(tx: Transaction): void {
  if (tx.pendingEvents.length > 0) send(tx.world, tx.test, tx.pendingEvents.splice(0));
}

function send(world: ApexWorld, test: TestContext | null, events: PublishedEvent[]): void {
  if (test) test.events.push(...events);
  else world.host.publish(events);
}

let lastReplayId = 0;

/** In a test, replay ids begin with 1. */
function numbered(test: TestContext | null, object: string, row: Row): PublishedEvent {
  const replayId = test ? ++test.publishedEvents : ++lastReplayId;
  return { object, row: { ...row, ReplayId: String(replayId) } };
}
