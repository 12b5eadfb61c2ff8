/**
 * Who is calling: a Bearer token (clients) or the `sid` cookie (pages). Every route needs one of them unless it is
 * declared with `config: { public: true }`. Requests that name another host are refused, so that no web page can
 * reach the org through a name that resolves to this machine; writes by cookie must come from the org's own pages.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LocalOrg } from '../platform/org.ts';
import { ApiError } from './errors.ts';

export interface Session {
  userId: string;
  token: string;
  via: 'bearer' | 'cookie';
}

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
  }
  interface FastifyContextConfig {
    /** Reachable without a token. */
    public?: boolean;
  }
}

const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function registerSessions(app: FastifyInstance, org: LocalOrg): void {
  app.decorateRequest('session', null);
  app.addHook('onRequest', async (request) => {
    if (!LOCAL_HOST.test(request.headers.host ?? '')) {
      throw new ApiError(403, 'INVALID_HOST', 'The local org answers to 127.0.0.1 and localhost only.');
    }
    request.session = findSession(request, org);
    if (request.session?.via === 'cookie' && !READS.has(request.method)) requireOwnOrigin(request);
    if (isOfAnotherUser(request)) throw invalidSession();
    if (!request.session && !request.routeOptions.config.public && !request.is404) throw invalidSession();
  });
}

/** The caller's session. @throws ApiError 401 on a public route that was called without one */
export function sessionOf(request: FastifyRequest): Session {
  if (!request.session) throw invalidSession();
  return request.session;
}

function findSession(request: FastifyRequest, org: LocalOrg): Session | null {
  const bearer = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim();
  const token = bearer ?? cookieOf(request, 'sid');
  const userId = token ? org.users.userOfToken(token) : undefined;
  return token && userId ? { userId, token, via: bearer ? 'bearer' : 'cookie' } : null;
}

function cookieOf(request: FastifyRequest, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value) return decodeURIComponent(value);
  }
  return undefined;
}

/** A page says for whom it was drawn: when another tab has switched the user since, nothing may be done from it. */
function isOfAnotherUser({ session, headers }: FastifyRequest): boolean {
  const viewer = headers['x-advance-viewer'];
  return session?.via === 'cookie' && Boolean(viewer) && viewer !== session.userId;
}

function requireOwnOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (origin === undefined && request.headers['sec-fetch-site'] === 'same-origin') return;
  if (origin !== `http://${host}`) {
    throw new ApiError(
      403,
      'INVALID_ORIGIN',
      "Changes through the browser's session come from the org's own pages only.",
    );
  }
}

export function invalidSession(): ApiError {
  return new ApiError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
}

/** The session cookie: for the org's own pages only, never readable by scripts. */
export function sessionCookie(token: string): string {
  return `sid=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict`;
}
