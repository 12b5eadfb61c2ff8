/** The few Tooling API resources that clients need. */
import { anonymousResult } from '../anonymous.ts';
import { requireApexAuthor } from '../apex-author.ts';
import { badRequest } from '../errors.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

export const toolingRoutes: Route[] = [
  {
    method: 'GET',
    path: '/tooling',
    handler: (call) => ({ status: 200, body: { query: `${call.base}/tooling/query` } }),
  },
  { method: 'GET', path: '/tooling/executeAnonymous', handler: executeAnonymous, ownTransactions: true },
];

function executeAnonymous(call: RestCall): RestAnswer {
  requireApexAuthor(call.org, call.userId);
  const source = call.request.query.get('anonymousBody');
  if (source === null) throw badRequest('Write the Apex code into the parameter anonymousBody.', 'MISSING_ARGUMENT');
  const { log: _log, ...result } = anonymousResult(call.org, source, call.userId);
  return { status: 200, body: result };
}
