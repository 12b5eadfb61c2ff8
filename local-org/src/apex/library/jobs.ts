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
  signature: SignatureValue | null = null;
}

/** Parts, each with its kind, so that different ones never join to the same text. */
class SignatureBuilder {
  readonly apexType = 'QueueableDuplicateSignature.Builder';
  readonly parts: string[] = [];

  add(kind: string, part: unknown): this {
    this.parts.push(kind, String(needed(part)));
    return this;
  }
}

class SignatureValue {
  readonly apexType = 'QueueableDuplicateSignature';
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

defineType('QueueableDuplicateSignature', {
  is: (value) => value instanceof SignatureValue,
  methods: { 'String toString()': (self: SignatureValue) => self.text },
});

/** What the size of a signature is, the guide does not tell: `getSize` and its like are left out. */
defineType('QueueableDuplicateSignature.Builder', {
  is: (value) => value instanceof SignatureBuilder,
  constructors: { '()': () => new SignatureBuilder() },
  methods: {
    'QueueableDuplicateSignature.Builder addString(String part)': (self: SignatureBuilder, part) => self.add('s', part),
    'QueueableDuplicateSignature.Builder addId(Id part)': (self: SignatureBuilder, part) => self.add('id', part),
    'QueueableDuplicateSignature.Builder addInteger(Integer part)': (self: SignatureBuilder, part) =>
      self.add('i', part),
    'QueueableDuplicateSignature build()': (self: SignatureBuilder) => new SignatureValue(JSON.stringify(self.parts)),
  },
});

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
    'QueueableDuplicateSignature DuplicateSignature': [
      (self: AsyncOptionsValue) => self.signature,
      (self: AsyncOptionsValue, signature) => {
        self.signature = signature;
      },
    ],
  },
});

export const queueableOptions = (options: AsyncOptionsValue): QueueableOptions => ({
  delayMinutes: needed(options).delay ?? 0,
  maxDepth: options.maxDepth,
  signature: options.signature?.text ?? null,
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
