/** What only a local org has: its clock, its demo users, what its jobs did and what it would have sent. */
import type { FastifyInstance } from 'fastify';
import { parseTime } from '../platform/clock.ts';
import type { LocalOrg } from '../platform/org.ts';
import { apexError } from './apex-error.ts';
import { badJson, badRequest, notFound } from './errors.ts';
import { isObject, type JsonObject } from './json.ts';
import { sessionCookie, sessionOf } from './session.ts';

export function registerLocal(app: FastifyInstance, org: LocalOrg): void {
  registerClock(app, org);
  registerUsers(app, org);
  registerOutbox(app, org);

  app.post('/local/apex', (request, reply) => {
    const { class: className, method, params } = bodyOf(request.body);
    if (typeof className !== 'string' || typeof method !== 'string' || !(params === undefined || isObject(params))) {
      throw badJson('Send {"class": "…", "method": "…", "params": {…}}.');
    }
    const { userId } = sessionOf(request);
    try {
      const value = org.engine.invokeStatic(className, method, params ?? {}, userId);
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(value ?? null));
    } catch (error) {
      const { status, body } = apexError(error);
      if (status >= 500) org.log.fault(error);
      return reply.code(status).send(body);
    }
  });
}

function registerClock(app: FastifyInstance, org: LocalOrg): void {
  const reading = (): { now: string; offsetMs: number } => ({
    now: org.nowText(),
    offsetMs: org.clock.now() - Date.now(),
  });
  app.get('/local/clock', () => reading());
  app.post('/local/clock', async (request) => {
    const ran = await org.moveClock(parseTime(bodyOf(request.body)['now']));
    return { ...reading(), ran: ran.map(({ name, className, status, at }) => ({ name, className, status, at })) };
  });
  // Public, so that scripts can wait for a start before they know any token.
  app.get('/local/status', { config: { public: true } }, () => ({
    ...reading(),
    organization: org.organization().name,
    apiVersion: org.metadata.sourceApiVersion,
    ready: org.isReady,
  }));
  app.get('/local/jobs', () => ({ jobs: org.jobs(), schedules: org.scheduled() }));
}

function registerUsers(app: FastifyInstance, org: LocalOrg): void {
  app.get('/local/users', (request) => {
    const { userId } = sessionOf(request);
    return org.users.demo.map((user) => {
      const { name, email } = org.user(user.userId);
      const { role, username } = user;
      return { role, username, userId: user.userId, name, email, isCurrent: user.userId === userId };
    });
  });
  app.post('/local/switch', (request, reply) => {
    const { role } = bodyOf(request.body);
    const user = org.users.ofRole(String(role));
    if (!user) throw badRequest(`There is no demo user '${String(role)}': admin, manager or rep.`);
    return reply.header('set-cookie', sessionCookie(user.token)).send({ role: user.role, userId: user.userId });
  });
}

function registerOutbox(app: FastifyInstance, org: LocalOrg): void {
  app.get('/local/notifications', (request) => org.outbox.notificationsOf(sessionOf(request).userId));
  app.get('/local/emails', (request) => {
    requireAdmin(org, sessionOf(request).userId);
    return org.outbox.emails();
  });
  app.get('/local/log', (request) => {
    requireAdmin(org, sessionOf(request).userId);
    return { requests: org.log.requests, debug: org.log.debug };
  });
}

function requireAdmin(org: LocalOrg, userId: string): void {
  if (!org.store.permissions.of(userId).isAdmin) throw notFound('This is for the administrator.');
}

function bodyOf(body: unknown): JsonObject {
  if (!isObject(body)) throw badJson('The body must be a JSON object.');
  return body;
}
