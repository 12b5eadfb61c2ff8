/** Calls of Apex methods from components: imperative, and as wire adapters with the platform's client-side cache. */
import { createAdapter, deepFreeze, refreshProvisioned } from 'runtime/adapter';
import { request } from 'runtime/http';

const MAX_AGE = 5 * 60 * 1000;
/** Results of cacheable methods by class, method and parameters. */
const cache = new Map();

const invoke = (className, method, params) =>
  request('POST', '/local/apex', { class: className, method, params: params ?? {} });

function invokeCached(className, method, params, force) {
  const key = `${className}.${method}:${JSON.stringify(sorted(params ?? {}))}`;
  const known = cache.get(key);
  if (known && !force && performance.now() - known.at < MAX_AGE) return known.answer;
  const answer = invoke(className, method, params).then(deepFreeze);
  cache.set(key, { at: performance.now(), answer });
  answer.catch(() => cache.delete(key));
  return answer;
}

const sorted = (params) => Object.fromEntries(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What `import method from '@salesforce/apex/Class.method'` evaluates to. */
export function apexMethod(className, method, isCacheable) {
  const call = (params) => (isCacheable ? invokeCached(className, method, params) : invoke(className, method, params));
  call.adapter = createAdapter({
    fetch: (config, { force }) => {
      if (!isCacheable) throw new Error(`@wire needs @AuraEnabled(cacheable=true) on ${className}.${method}.`);
      // A parameter without a value yet: the platform waits too.
      if (Object.values(config).includes(undefined)) return new Promise(() => {});
      return invokeCached(className, method, config, force);
    },
  });
  return call;
}

export const refreshApex = refreshProvisioned;

export function forgetApexResults() {
  cache.clear();
}

export function getSObjectValue(record, field) {
  const path = typeof field === 'string' ? field.split('.').slice(1) : field.fieldApiName.split('.');
  return path.reduce((value, name) => value?.[name], record);
}
