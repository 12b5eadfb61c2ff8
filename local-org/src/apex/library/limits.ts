/** Limits. Source: Apex Reference Guide, "Limits Class". CPU time and heap are approximations: see `runtime/limits.ts`, `runtime/heap.ts`. */
import { defineType } from '../registry.ts';
import type { LimitName } from '../runtime/limits.ts';
import { transaction } from '../runtime/transaction.ts';

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
  ['Callouts', 'callouts'],
];

/** Things the local org has none of. */
const UNUSED: [method: string, limit: number][] = [
  ['SoslQueries', 20],
  ['MobilePushApexCalls', 10],
  ['AsyncCalls', 200],
];

const getters: Record<string, () => number> = {
  'Integer getCpuTime()': () => transaction().limits.cpuTime(),
  'Integer getLimitCpuTime()': () => transaction().limits.limits.cpuTime,
  'Integer getHeapSize()': () => Math.round(transaction().limits.heap.size),
  'Integer getLimitHeapSize()': () => transaction().limits.limits.heapSize,
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
