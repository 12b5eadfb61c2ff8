import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { startTestOrg, type TestOrg } from './support.ts';

let target: TestOrg;
const DATA = '/services/data/v66.0';

before(async () => {
  target = await startTestOrg();
});
after(() => target.close());

/** fetch sets Host and Origin itself; this does not. */
function raw(options: http.RequestOptions, body = ''): Promise<number> {
  const { hostname, port } = new URL(target.url);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, ...options }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    request.on('error', reject);
    request.end(body);
  });
}

test('a missing or wrong token is refused', async () => {
  for (const headers of [{} as Record<string, string>, { Authorization: 'Bearer 00D000000000001!nobody' }]) {
    const { status, body } = await target.call('GET', `${DATA}/limits`, { role: null, headers });
    assert.equal(status, 401);
    assert.equal(body[0].errorCode, 'INVALID_SESSION_ID');
  }
});

test('the doubled slash of a CLI login is understood', async () => {
  const { status, body } = await target.call('GET', '//services/data');
  assert.equal(status, 200);
  assert.equal(body.at(-1).version, '66.0');
});

test('versions from 50 to the newest are answered, others are not found', async () => {
  for (const [version, expected] of [
    ['50.0', 200],
    ['51.0', 200],
    ['66.0', 200],
    ['49.0', 404],
    ['67.0', 404],
  ] as const) {
    assert.equal((await target.call('GET', `/services/data/v${version}/limits`)).status, expected, version);
  }
});

test('what is unknown is 404 for every method', async () => {
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    const { status, body } = await target.call(method, `${DATA}/nothing/here`);
    assert.equal(status, 404, method);
    assert.equal(body[0].errorCode, 'NOT_FOUND');
  }
  assert.equal((await target.call('GET', '/elsewhere')).status, 404);
});

test('a body that is not JSON is refused', async () => {
  const { status, body } = await target.call('POST', `${DATA}/sobjects/Widget__c`, {
    body: '{"Name":',
    headers: { 'Content-Type': 'application/json' },
  });
  assert.equal(status, 400);
  assert.equal(body[0].errorCode, 'JSON_PARSER_ERROR');
});

test('userinfo and identity tell who is calling', async () => {
  const { body } = await target.call('GET', '/services/oauth2/userinfo', { role: 'rep' });
  assert.equal(body.preferred_username, 'priya.raman@brightwater.example');
  assert.match(body.organization_id, /^00D\w{15}$/);
  const identity = await target.connect('rep').identity();
  assert.equal(identity.user_id, body.user_id);
});

test('tokens have the form that clients demand', () => {
  assert.match(target.token('admin'), /^(00D\w{12,15})![.\w]*$/);
});

test('the frontdoor sets the cookie and leads to a page of this org only', async () => {
  const sid = encodeURIComponent(target.token('rep'));
  const home = await target.call('GET', `/secur/frontdoor.jsp?sid=${sid}`, { role: null });
  assert.equal(home.status, 302);
  assert.equal(home.headers.get('location'), '/lightning/page/home');
  assert.match(home.headers.get('set-cookie')!, /HttpOnly; SameSite=Strict/);
  const away = await target.call('GET', `/secur/frontdoor.jsp?sid=${sid}&retURL=//evil.example`, { role: null });
  assert.equal(away.headers.get('location'), '/lightning/page/home');
  assert.equal((await target.call('GET', '/secur/frontdoor.jsp?sid=x', { role: null })).status, 401);
});

test('only this machine’s names are answered, and cookie writes come from the org’s own pages', async () => {
  const cookie = `sid=${encodeURIComponent(target.token('rep'))}`;
  const { host } = new URL(target.url);
  const write = (headers: Record<string, string>): Promise<number> =>
    raw(
      {
        method: 'POST',
        path: `${DATA}/sobjects/Widget__c`,
        headers: { cookie, 'content-type': 'application/json', ...headers },
      },
      '{"Name":"By cookie"}',
    );
  assert.equal(await write({ host: 'evil.example' }), 403);
  assert.equal(await write({ host }), 403);
  assert.equal(await write({ host, origin: 'http://evil.example' }), 403);
  assert.equal(await write({ host, origin: `http://${host}` }), 201);
});

test('answers carry strict security headers', async () => {
  const { headers } = await target.call('GET', `${DATA}/limits`);
  assert.match(headers.get('content-security-policy')!, /default-src 'none'/);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
});

test('a login by password is refused with the way to log in', async () => {
  const login = await target.call('POST', '/services/Soap/u/66.0', {
    role: null,
    body: '<soapenv:Envelope xmlns:soapenv="s"><soapenv:Body><login xmlns="urn:p"><username>a</username></login></soapenv:Body></soapenv:Envelope>',
    headers: { 'Content-Type': 'text/xml' },
  });
  assert.equal(login.status, 500);
  assert.match(login.body, /users\.json/);
  const token = await target.call('POST', '/services/oauth2/token', {
    role: null,
    body: 'grant_type=password',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(token.status, 400);
  assert.match(token.body.error_description, /access-token/);
});

test('switching users changes the cookie', async () => {
  const { status, headers } = await target.call('POST', '/local/switch', { json: { role: 'manager' } });
  assert.equal(status, 200);
  assert.ok(headers.get('set-cookie')!.includes(encodeURIComponent(target.token('manager'))));
  assert.equal((await target.call('POST', '/local/switch', { json: { role: 'boss' } })).status, 400);
});
