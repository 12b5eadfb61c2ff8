/** Limits. Source: Apex Reference Guide, "Limits Class". The heap is not measured: it reads as zero, and says so. */
import { defineType } from '../registry.ts';
import type { LimitName } from '../runtime/limits.ts';
import { transaction } from '../runtime/transaction.ts';
import type { Transaction } from '../runtime/transaction.ts';

const HEAP_LIMIT = 6_000_000;
const ASYNCHRONOUS_HEAP_LIMIT = 12_000_000;

const told = new WeakSet<Transaction>();

/** Once per transaction: code that looks at the heap may look often. */
function heapSize(): number {
  const tx = transaction();
  if (!told.has(tx)) tx.log('WARN', 'Limits.getHeapSize: the local org does not measure the heap, it reads as 0.');
  told.add(tx);
  return 0;
}

const COUNTED: [method: string, name: LimitName][] = [
  ['AggregateQueries', 'aggregateQueries'],
  ['Queries', 'queries'],
  ['QueryRows', 'queryRows'],
  ['DmlStatements', 'dmlStatements'],
  ['DmlRows', 'dmlRows'],
  ['QueueableJobs', 'queueableJobs'],
  ['FutureCalls', 'futureCalls'],
  ['EmailInvocations', 'emailInvocations'],
  ['PublishImmediateDML', 'publishImmediateDml'],
];

/** Things the local org has none of. */
const UNUSED: [method: string, limit: number][] = [
  ['Callouts', 100],
  ['SoslQueries', 20],
  ['MobilePushApexCalls', 10],
  ['AsyncCalls', 200],
];

const getters: Record<string, () => number> = {
  'Integer getCpuTime()': () => transaction().limits.cpuTime(),
  'Integer getLimitCpuTime()': () => transaction().limits.limits.cpuTime,
  'Integer getHeapSize()': heapSize,
  'Integer getLimitHeapSize()': () => (transaction().asyncKind ? ASYNCHRONOUS_HEAP_LIMIT : HEAP_LIMIT),
  'Integer getQueryLocatorRows()': () => 0,
  'Integer getLimitQueryLocatorRows()': () => 10_000,
};
for (const [method, name] of COUNTED) {
  getters[`Integer get${method}()`] = () => transaction().limits.used[name];
  getters[`Integer getLimit${method}()`] = () => transaction().limits.limits[name];
}
for (const [method, limit] of UNUSED) {
  getters[`Integer get${method}()`] = () => 0;
  getters[`Integer getLimit${method}()`] = () => limit;
}

defineType('Limits', { statics: getters });
