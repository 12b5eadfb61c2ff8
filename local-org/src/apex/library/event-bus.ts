/** EventBus: publishing, and what an event trigger knows of its run. Source: Apex Reference Guide, "EventBus Namespace". */
import { defineType } from '../registry.ts';
import { ApexList } from '../runtime/collections.ts';
import { recordsArgument } from '../runtime/dml.ts';
import { setCheckpoint } from '../runtime/event-delivery.ts';
import type { Delivery } from '../runtime/event-delivery.ts';
import { publish } from '../runtime/events.ts';
import { ApexException, newException } from '../runtime/exceptions.ts';
import { transaction } from '../runtime/transaction.ts';
import { needed } from './arguments.ts';
import { ResultValue } from './database-results.ts';

const resultsOf = (argument: unknown): ResultValue[] =>
  publish(recordsArgument(argument)).map((result) => new ResultValue('Database.SaveResult', result));

defineType('EventBus', {
  statics: {
    'Database.SaveResult publish(SObject event)': (event) => resultsOf(event)[0],
    'List<Database.SaveResult> publish(List<SObject> events)': (events) =>
      new ApexList('Database.SaveResult', resultsOf(events)),
    'String getOperationId(Database.SaveResult result)': (result) => {
      const { success, errors } = needed<ResultValue>(result).result;
      return success ? (errors[0]?.message ?? null) : null;
    },
  },
});

for (const name of ['EventBus.RetryableException', 'EventBus.InvalidReplayIdException']) {
  defineType(name, {
    kind: 'exception',
    extends: 'Exception',
    is: (value) => value instanceof ApexException && value.nativeType === name,
    constructors: {
      '()': () => newException(name, null),
      '(String message)': (message) => newException(name, message),
      '(Exception cause)': (cause) => newException(name, null, cause),
      '(String message, Exception cause)': (message, cause) => newException(name, message, cause),
    },
  });
}

class TriggerContextValue {
  readonly apexType = 'EventBus.TriggerContext';
  readonly delivery: Delivery;
  constructor(delivery: Delivery) {
    this.delivery = delivery;
  }
}

defineType('EventBus.TriggerContext', {
  is: (value) => value instanceof TriggerContextValue,
  statics: {
    'EventBus.TriggerContext currentContext()': () => {
      const { delivery } = transaction();
      return delivery && new TriggerContextValue(delivery);
    },
  },
  properties: {
    'String lastError': ({ delivery }: TriggerContextValue) => delivery.lastError,
    'Integer retries': ({ delivery }: TriggerContextValue) => delivery.retries,
  },
  methods: {
    'String getResumeCheckpoint()': ({ delivery }: TriggerContextValue) => delivery.checkpoint,
    'void setResumeCheckpoint(String replayId)': ({ delivery }: TriggerContextValue, replayId) =>
      setCheckpoint(delivery, needed(replayId)),
  },
});
