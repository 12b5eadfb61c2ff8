/** Hangs the REST resources under `/services/data`. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LocalOrg } from '../../platform/org.ts';
import { notFound } from '../errors.ts';
import { originOf } from '../origin.ts';
import { sessionOf } from '../session.ts';
import { bulkRoutes } from './bulk.ts';
import { collectionRoutes } from './collections.ts';
import { compositeRoutes } from './composite.ts';
import { describeRoutes } from './describe.ts';
import { layoutRoutes } from './layouts.ts';
import { queryRoutes } from './query.ts';
import { recordRoutes } from './records.ts';
import { resourceRoutes } from './resources.ts';
import { Router, type RestAnswer } from './router.ts';
import { toolingRoutes } from './tooling.ts';
import { registerTestRuns } from './test-runs.ts';
import { treeRoutes } from './tree.ts';

const OLDEST = 50;
const NEWEST = 66;
/** The versions listed; every version from v50.0 on is answered. */
const LISTED = [60, 61, 62, 63, 64, 65, 66];

export function registerRest(app: FastifyInstance, org: LocalOrg): void {
  // The more specific ones stand first: the first that fits answers.
  const router: Router = new Router([
    ...resourceRoutes,
    ...queryRoutes,
    ...describeRoutes,
    ...layoutRoutes,
    ...collectionRoutes,
    ...treeRoutes,
    ...compositeRoutes(() => router),
    ...bulkRoutes,
    ...toolingRoutes,
    ...recordRoutes,
  ]);
  const versions = LISTED.map((version) => ({
    label: `Version ${version}`,
    url: `/services/data/v${version}.0`,
    version: `${version}.0`,
  }));
  app.get('/services/data', { config: { public: true } }, () => versions);
  app.get('/services/data/', { config: { public: true } }, () => versions);

  registerTestRuns(app, org);

  const handle = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const match = /^\/services\/data\/v(\d+)\.0(\/[^?]*)?(?:\?(.*))?$/.exec(request.url);
    if (!match || Number(match[1]) < OLDEST || Number(match[1]) > NEWEST) throw notFound();
    const answer = router.answer({
      org,
      session: sessionOf(request),
      method: request.method,
      version: `${match[1]}.0`,
      path: (match[2] ?? '').replace(/\/$/, ''),
      query: new URLSearchParams(match[3] ?? ''),
      headers: request.headers as Record<string, string | undefined>,
      body: typeof request.body === 'string' ? request.body : '',
      origin: originOf(request),
    });
    return send(reply, answer);
  };
  for (const url of ['/services/data/:version', '/services/data/:version/*']) {
    app.route({ method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'], url, handler: handle });
  }
}

function send(reply: FastifyReply, { status, body, headers }: RestAnswer): FastifyReply {
  reply.code(status).headers(headers ?? {});
  if (status === 204 || body === undefined) return reply.send();
  if (headers?.['content-type']) return reply.send(body);
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
}
