/** Queueable, Finalizer, Schedulable and their contexts. Source: Apex Reference Guide, System namespace. */
import { defineType } from '../registry.ts';
import { FinalizerContextValue, QueueableContextValue, SchedulableContextValue } from '../runtime/contexts.ts';
import { transaction } from '../runtime/transaction.ts';
import { interfaceMethod } from './object.ts';

defineType('QueueableContext', {
  is: (value) => value instanceof QueueableContextValue,
  methods: { 'Id getJobId()': (self: QueueableContextValue) => self.jobId },
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
    'String getRequestId()': () => transaction().requestId,
    'ParentJobResult getResult()': (self: FinalizerContextValue) => self.result(),
  },
});

defineType('Finalizer', {
  kind: 'interface',
  methods: { 'void execute(FinalizerContext context)': interfaceMethod('execute', ['FinalizerContext']) },
});
