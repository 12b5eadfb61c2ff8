/** System. Source: Apex Reference Guide, "System Class". */
import { defineType } from '../registry.ts';
import { abortJob, attachFinalizer, enqueueQueueable, schedule, scheduleBatch } from '../runtime/async.ts';
import { ApexEnumValue } from '../runtime/enums.ts';
import { same } from '../runtime/equality.ts';
import { text } from '../runtime/text.ts';
import { transaction } from '../runtime/transaction.ts';
import { needed } from './arguments.ts';
import { assertions } from './assert.ts';
import { today } from './date.ts';
import { now } from './datetime.ts';
import { queueableOptions } from './jobs.ts';
import { hashCode } from './object.ts';

defineType('LoggingLevel', {
  kind: 'enum',
  constants: ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR'],
});

defineType('TriggerOperation', {
  kind: 'enum',
  constants: [
    'BEFORE_INSERT',
    'BEFORE_UPDATE',
    'BEFORE_DELETE',
    'AFTER_INSERT',
    'AFTER_UPDATE',
    'AFTER_DELETE',
    'AFTER_UNDELETE',
  ],
});

function debug(level: string, message: unknown): void {
  transaction().log(level, text(message));
}

defineType('System', {
  statics: {
    ...assertions,
    'void abortJob(Id jobId)': (id) => abortJob(id),
    'Long currentTimeMillis()': () => BigInt(transaction().host.now()),
    'Datetime now()': now,
    'Date today()': today,
    'void debug(Object message)': (message) => debug('DEBUG', message),
    'void debug(LoggingLevel level, Object message)': (level: ApexEnumValue, message) =>
      debug(needed(level).name, message),
    'Id enqueueJob(Object queueable)': (job) => enqueueQueueable(job),
    'Id enqueueJob(Object queueable, Integer delayInMinutes)': (job, delay) =>
      enqueueQueueable(job, { delayMinutes: needed<number>(delay) }),
    'Id enqueueJob(Object queueable, AsyncOptions options)': (job, options) =>
      enqueueQueueable(job, queueableOptions(options)),
    'void attachFinalizer(Object finalizer)': attachFinalizer,
    'Boolean equals(Object a, Object b)': same,
    'Integer hashCode(Object value)': hashCode,
    'Boolean isBatch()': () => transaction().asyncKind === 'BatchApex',
    'Boolean isFuture()': () => transaction().asyncKind === 'Future',
    'Boolean isQueueable()': () => transaction().asyncKind === 'Queueable',
    'Boolean isScheduled()': () => transaction().asyncKind === 'ScheduledApex',
    'Id schedule(String name, String cron, Object schedulable)': (name, cron, job) => schedule(name, cron, job),
    'Id scheduleBatch(Object batch, String name, Integer minutes)': (batch, name, minutes) =>
      scheduleBatch(batch, name, minutes),
    'Id scheduleBatch(Object batch, String name, Integer minutes, Integer scope)': (batch, name, minutes, scope) =>
      scheduleBatch(batch, name, minutes, needed(scope)),
  },
});
