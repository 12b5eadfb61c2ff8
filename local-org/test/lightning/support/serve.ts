/** The faces that pages use, on a random port. */
import Fastify, { type FastifyInstance } from 'fastify';
import { describeError } from '../../../src/api/errors.ts';
import { registerSecurityHeaders } from '../../../src/api/security-headers.ts';
import { registerSessions, sessionOf } from '../../../src/api/session.ts';
import { registerUiApi } from '../../../src/api/ui-api.ts';
import { registerLightning, type LightningOptions } from '../../../src/lightning/pages.ts';
import type { LocalOrg } from '../../../src/platform/org.ts';

export function createPageServer(org: LocalOrg, options?: LightningOptions): FastifyInstance {
  const app = Fastify({ routerOptions: { maxParamLength: 4000 } });
  registerSecurityHeaders(app);
  registerSessions(app, org);
  app.setErrorHandler((error, _request, reply) => {
    const { status, errors } = describeError(error);
    return reply.code(status).send(errors);
  });
  app.post('/local/apex', async (request, reply) => {
    const call = request.body as { class: string; method: string; params: never };
    const value = org.engine.invokeStatic(call.class, call.method, call.params, sessionOf(request).userId);
    return reply.type('application/json').send(JSON.stringify(value ?? null));
  });
  app.get('/local/notifications', async () => [
    { id: 1, sentAt: org.nowText(), title: 'No advance', body: 'Cold chain has had three meetings.', targetId: null },
  ]);
  app.get('/local/users', async (request) => {
    const { userId } = sessionOf(request);
    return org.users.demo.map((user) => ({
      ...user,
      name: org.user(user.userId).name,
      isCurrent: user.userId === userId,
    }));
  });
  app.post('/local/clock', async (request) => {
    org.clock.moveTo(Date.parse((request.body as { now: string }).now));
    const ran = [{ name: 'No-advance', className: 'NoAdvanceJob', status: 'Completed', at: org.nowText() }];
    return { now: org.nowText(), offsetMs: org.clock.now() - Date.now(), ran };
  });
  registerUiApi(app, org);
  registerLightning(app, org, options);
  return app;
}
