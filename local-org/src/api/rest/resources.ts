/** The list of resources of a version, and the limits. */
import type { RestAnswer, RestCall, Route } from './router.ts';

const RESOURCES = ['sobjects', 'query', 'queryAll', 'composite', 'limits', 'jobs', 'tooling'];
const DAILY_REQUESTS = 15_000;

export const resourceRoutes: Route[] = [
  { method: 'GET', path: '', handler: resources },
  { method: 'GET', path: '/limits', handler: limits },
  { method: 'GET', path: '/composite', handler: composites },
];

function resources(call: RestCall): RestAnswer {
  const identity = `${call.request.origin}/id/${call.org.organization().id}/${call.userId}`;
  const paths = RESOURCES.map((name) => [name, `${call.base}/${name}`]);
  return { status: 200, body: { ...Object.fromEntries(paths), identity } };
}

/** Nothing is limited on a laptop; clients read these names. */
function limits(): RestAnswer {
  const unlimited = { Max: DAILY_REQUESTS, Remaining: DAILY_REQUESTS };
  return {
    status: 200,
    body: { DailyApiRequests: unlimited, DailyBulkV2QueryJobs: unlimited, DailyAsyncApexExecutions: unlimited },
  };
}

function composites(call: RestCall): RestAnswer {
  const paths = ['tree', 'batch', 'sobjects'].map((name) => [name, `${call.base}/composite/${name}`]);
  return { status: 200, body: Object.fromEntries(paths) };
}
