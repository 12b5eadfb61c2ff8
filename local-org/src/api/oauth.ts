/** Who am I, and how pages and clients get their session. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LocalOrg } from '../platform/org.ts';
import { originOf } from './origin.ts';
import { invalidSession, sessionCookie, sessionOf } from './session.ts';

const HOME = '/lightning/page/home';

export function registerOauth(app: FastifyInstance, org: LocalOrg): void {
  app.get('/', { config: { public: true } }, (_request, reply) => reply.redirect(HOME));
  app.get('/services/oauth2/userinfo', (request) => userInfo(org, request));
  app.post('/services/oauth2/userinfo', (request) => userInfo(org, request));
  app.get<{ Params: { org: string; user: string } }>('/id/:org/:user', { config: { public: true } }, (request) =>
    identity(org, request),
  );
  app.post('/services/oauth2/token', { config: { public: true } }, async (_request, reply) => noLogin(reply));
  app.get('/services/oauth2/authorize', { config: { public: true } }, async (_request, reply) => noLogin(reply));
  app.post('/services/oauth2/revoke', async () => ({}));
  app.get<{ Querystring: { redirect_uri?: string } }>('/services/oauth2/singleaccess', (request) => ({
    frontdoor_uri: frontdoorUrl(originOf(request), sessionOf(request).token, request.query.redirect_uri),
  }));
  app.get<{ Querystring: { sid?: string; retURL?: string; startURL?: string } }>(
    '/secur/frontdoor.jsp',
    { config: { public: true } },
    (request, reply) => {
      const { sid = '', retURL, startURL } = request.query;
      if (!org.users.userOfToken(sid)) throw invalidSession();
      return reply.header('set-cookie', sessionCookie(sid)).redirect(ownPath(retURL ?? startURL));
    },
  );
}

export function frontdoorUrl(origin: string, token: string, page?: string): string {
  const url = `${origin}/secur/frontdoor.jsp?sid=${encodeURIComponent(token)}`;
  return page ? `${url}&startURL=${encodeURIComponent(page)}` : url;
}

/** Only paths of this org: the frontdoor sends nobody elsewhere. */
function ownPath(target: string | undefined): string {
  return target && /^\/(?![/\\])/.test(target) ? target : HOME;
}

function userInfo(org: LocalOrg, request: FastifyRequest): Record<string, unknown> {
  const { userId } = sessionOf(request);
  const user = org.user(userId);
  const organization = org.organization();
  const origin = originOf(request);
  return {
    sub: `${origin}/id/${organization.id}/${userId}`,
    user_id: userId,
    organization_id: organization.id,
    preferred_username: user.username,
    nickname: user.username.split('@')[0],
    name: user.name,
    email: user.email,
    email_verified: true,
    given_name: user.firstName,
    family_name: user.lastName,
    zoneinfo: user.timeZone,
    locale: user.locale,
    language: user.language,
    active: user.isActive,
    user_type: 'STANDARD',
    urls: serviceUrls(origin),
  };
}

/** jsforce asks here with the token in the query string. */
function identity(
  org: LocalOrg,
  request: FastifyRequest<{ Params: { org: string; user: string } }>,
): Record<string, unknown> {
  const { oauth_token: token } = request.query as { oauth_token?: string };
  const userId = request.session?.userId ?? (token ? org.users.userOfToken(token) : undefined);
  if (!userId || userId !== org.parseId(request.params.user)) throw invalidSession();
  const user = org.user(userId);
  const origin = originOf(request);
  return {
    id: `${origin}/id/${org.organization().id}/${userId}`,
    asserted_user: true,
    user_id: userId,
    organization_id: org.organization().id,
    username: user.username,
    display_name: user.name,
    email: user.email,
    first_name: user.firstName,
    last_name: user.lastName,
    timezone: user.timeZone,
    locale: user.locale,
    language: user.language,
    active: user.isActive,
    urls: serviceUrls(origin),
  };
}

function serviceUrls(origin: string): Record<string, string> {
  const data = `${origin}/services/data/v{version}`;
  return {
    rest: `${data}/`,
    sobjects: `${data}/sobjects/`,
    query: `${data}/query/`,
    enterprise: `${origin}/services/Soap/c/{version}`,
    partner: `${origin}/services/Soap/u/{version}`,
    metadata: `${origin}/services/Soap/m/{version}`,
  };
}

function noLogin(reply: FastifyReply): FastifyReply {
  return reply.code(400).send({
    error: 'unsupported_grant_type',
    error_description:
      'The local org has no passwords. Use a token from users.json in its data folder: ' +
      "SF_ACCESS_TOKEN='<token>' sf org login access-token --instance-url http://127.0.0.1:<port> --no-prompt",
  });
}
