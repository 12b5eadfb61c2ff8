/** Queueable, Finalizer, Schedulable and their contexts. Source: Apex Reference Guide, System namespace. */
import { defineType } from '../registry.ts';
import { FinalizerContextValue, QueueableContextValue, SchedulableContextValue } from '../runtime/contexts.ts';
import { illegalArgument } from '../runtime/exceptions.ts';
import type { QueueableOptions, QueuedWork } from '../runtime/queued-work.ts';
import { transaction } from '../runtime/transaction.ts';
import { needed } from './arguments.ts';
import { interfaceMethod } from './object.ts';

defineType('QueueableContext', {
  is: (value) => value instanceof QueueableContextValue,
  methods: { 'Id getJobId()': (self: QueueableContextValue) => self.jobId },
});

class AsyncOptionsValue {
  readonly apexType = 'AsyncOptions';
  delay: number | null = null;
  maxDepth: number | null = null;
}

/** `DuplicateSignature` is left out: a class that uses it does not compile. */
defineType('AsyncOptions', {
  is: (value) => value instanceof AsyncOptionsValue,
  constructors: { '()': () => new AsyncOptionsValue() },
  properties: {
    'Integer MinimumQueueableDelayInMinutes': [
      (self: AsyncOptionsValue) => self.delay,
      (self: AsyncOptionsValue, minutes) => {
        self.delay = minutes;
      },
    ],
    'Integer MaximumQueueableStackDepth': [
      (self: AsyncOptionsValue) => self.maxDepth,
      (self: AsyncOptionsValue, depth) => {
        self.maxDepth = depth;
      },
    ],
  },
});

export const queueableOptions = (options: AsyncOptionsValue): QueueableOptions => ({
  delayMinutes: needed(options).delay ?? 0,
  maxDepth: options.maxDepth,
});

function queueable(): QueuedWork {
  const { queueable: current } = transaction();
  if (!current) throw illegalArgument('AsyncInfo tells about the running queueable job; none is running');
  return current;
}

defineType('AsyncInfo', {
  statics: {
    'Integer getCurrentQueueableStackDepth()': () => queueable().depth,
    'Integer getMaximumQueueableStackDepth()': () => queueable().maxDepth,
    'Integer getMinimumQueueableDelayInMinutes()': () => queueable().delayMinutes,
    'Boolean hasMaxStackDepth()': () => queueable().maxDepth !== null,
  },
});

defineType('Queueable', {
  kind: 'interface',
  methods: { 'void execute(QueueableContext context)': interfaceMethod('execute', ['QueueableContext']) },
});

defineType('SchedulableContext', {
  is: (value) => value instanceof SchedulableContextValue,
  methods: { 'Id getTriggerId()': (self: SchedulableContextValue) => self.triggerId },
});

defineType('Schedulable', {
  kind: 'interface',
  methods: { 'void execute(SchedulableContext context)': interfaceMethod('execute', ['SchedulableContext']) },
});

defineType('ParentJobResult', { kind: 'enum', constants: ['SUCCESS', 'UNHANDLED_EXCEPTION'] });

defineType('FinalizerContext', {
  is: (value) => value instanceof FinalizerContextValue,
  methods: {
    'Id getAsyncApexJobId()': (self: FinalizerContextValue) => self.jobId,
    'Exception getException()': (self: FinalizerContextValue) => self.failure,
    'String getRequestId()': (self: FinalizerContextValue) => self.requestId,
    'ParentJobResult getResult()': (self: FinalizerContextValue) => self.result(),
  },
});

defineType('Finalizer', {
  kind: 'interface',
  methods: { 'void execute(FinalizerContext context)': interfaceMethod('execute', ['FinalizerContext']) },
});
