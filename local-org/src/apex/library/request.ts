/** Request and Quiddity: what kind of work is running. Source: Apex Reference Guide, "Request Class", "Quiddity Enum". */
import { defineType } from '../registry.ts';
import { nativeEnum } from '../runtime/enums.ts';
import { transaction } from '../runtime/transaction.ts';
import type { AsyncKind, Transaction } from '../runtime/transaction.ts';

defineType('Quiddity', {
  kind: 'enum',
  constants: [
    'ANONYMOUS',
    'AURA',
    'BATCH_ACS',
    'BATCH_APEX',
    'BATCH_CHUNK_PARALLEL',
    'BATCH_CHUNK_SERIAL',
    'BULK_API',
    'COMMERCE_INTEGRATION',
    'DISCOVERABLE_LOGIN',
    'EXTERNAL_SERVICE_CALLBACK',
    'FUNCTION_CALLBACK',
    'FUTURE',
    'INBOUND_EMAIL_SERVICE',
    'INVOCABLE_ACTION',
    'IOT',
    'PLATFORM_EVENT_PUBLISH_CALLBACK',
    'POST_INSTALL_SCRIPT',
    'QUEUEABLE',
    'QUICK_ACTION',
    'REMOTE_ACTION',
    'REST',
    'RUNTEST_ASYNC',
    'RUNTEST_DEPLOY',
    'RUNTEST_SYNC',
    'SCHEDULED',
    'SOAP',
    'SYNCHRONOUS',
    'TRANSACTION_FINALIZER_QUEUEABLE',
    'UNDEFINED',
    'VF',
  ],
});

const JOBS: Record<AsyncKind, string> = {
  BatchApex: 'BATCH_APEX',
  Future: 'FUTURE',
  Queueable: 'QUEUEABLE',
  ScheduledApex: 'SCHEDULED',
};

function quiddityOf({ asyncKind, test, isFinalizer, entry }: Transaction): string {
  if (isFinalizer) return 'TRANSACTION_FINALIZER_QUEUEABLE';
  if (asyncKind) return JOBS[asyncKind];
  return test ? 'RUNTEST_SYNC' : entry;
}

class RequestValue {
  readonly apexType = 'Request';
}
const CURRENT = new RequestValue();

defineType('Request', {
  is: (value) => value instanceof RequestValue,
  statics: { 'Request getCurrent()': () => CURRENT },
  methods: {
    'Quiddity getQuiddity()': () => nativeEnum('Quiddity', quiddityOf(transaction())),
    'String getRequestId()': () => transaction().requestId,
  },
});
