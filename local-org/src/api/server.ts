/** Puts the faces of the API together on one HTTP server that listens on this machine only. */
import Fastify, { type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { registerLightning, type LightningOptions } from '../lightning/pages.ts';
import type { LocalOrg } from '../platform/org.ts';
import { registerApexRest } from './apex-rest.ts';
import { describeError, notFound } from './errors.ts';
import { registerLocal } from './local.ts';
import { registerOauth } from './oauth.ts';
import { registerRest } from './rest/register.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import { registerSessions } from './session.ts';
import { registerSoap } from './soap.ts';
import { registerUiApi } from './ui-api.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request's Apex has used of the governor limits. */
    apexUsed: string[];
  }
}

/** A bulk upload may be 100 MB after encoding, as in Salesforce. */
const LARGEST_BODY = 100 * 1024 * 1024;

export interface RunningServer {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** @throws Error with code EADDRINUSE when the port is taken; port 0 takes any free one */
export async function startServer(org: LocalOrg, port: number, options: LightningOptions = {}): Promise<RunningServer> {
  const app = createApp(org, options);
  await app.listen({ host: '127.0.0.1', port });
  const taken = (app.server.address() as AddressInfo).port;
  const url = `http://127.0.0.1:${taken}`;
  org.listenOn(url);
  return { url, port: taken, close: () => app.close() };
}

export function createApp(org: LocalOrg, options: LightningOptions = {}): FastifyInstance {
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: true,
    // The sf CLI sends `//services/data` after a login whose address ended with a slash.
    rewriteUrl: (request) => collapseSlashes(request.url ?? '/'),
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, maxParamLength: 4000 },
  });
  registerSecurityHeaders(app);
  registerSessions(app, org);
  app.decorateRequest('apexUsed');
  app.addHook('onRequest', async (request) => {
    request.apexUsed = [];
  });
  app.addHook('preHandler', (request, _reply, done) => org.log.during(request.apexUsed, done));
  app.addHook('onResponse', async (request, reply) => {
    org.log.request({
      method: request.method,
      path: request.url,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      userId: request.session?.userId ?? null,
      apex: request.apexUsed,
    });
  });
  app.setErrorHandler((error, _request, reply) => {
    const { status, errors } = describeError(error);
    if (status >= 500) org.log.fault(error);
    return reply.code(status).send(errors);
  });
  app.setNotFoundHandler((_request, reply) => {
    const { status, errors } = describeError(notFound());
    return reply.code(status).send(errors);
  });
  registerLocal(app, org);
  app.register(async (scope) => {
    takeBodiesAsText(scope);
    registerOauth(scope, org);
    registerRest(scope, org);
    registerApexRest(scope, org);
    registerSoap(scope, org);
  });
  app.register(async (scope) => registerUiApi(scope, org));
  app.register(async (scope) => registerLightning(scope, org, options));
  return app;
}

/** These faces read JSON, CSV and XML themselves, with errors in Salesforce's words. */
function takeBodiesAsText(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
}

/** The path only: a query string may hold slashes that mean something. */
function collapseSlashes(url: string): string {
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  return path.replace(/\/{2,}/g, '/') + (at < 0 ? '' : url.slice(at));
}
