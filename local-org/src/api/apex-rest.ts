/** `/services/apexrest/*`: the org's own @RestResource classes. */
import type { FastifyInstance } from 'fastify';
import type { LocalOrg } from '../platform/org.ts';
import { sessionOf } from './session.ts';

export function registerApexRest(app: FastifyInstance, org: LocalOrg): void {
  app.route({
    method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
    url: '/services/apexrest/*',
    handler: (request, reply) => {
      const [path, query] = request.url.split('?') as [string, string?];
      const answer = org.engine.invokeRest({
        verb: request.method,
        path: path.slice('/services/apexrest'.length),
        params: Object.fromEntries(new URLSearchParams(query ?? '')),
        headers: request.headers as Record<string, string>,
        body: typeof request.body === 'string' ? request.body : '',
        userId: sessionOf(request).userId,
      });
      return reply.code(answer.status).headers(answer.headers).send(answer.body);
    },
  });
}
