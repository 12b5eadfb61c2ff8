import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openOrgWithoutApex, PROJECT_DIR, type TestOrg } from './support/org-without-apex.ts';
import { createProject } from './support/project.ts';
import { createPageServer } from './support/serve.ts';

const world = openOrgWithoutApex();
const app = createPageServer(world.org, { onProgress: () => {} });
const cleanups: (() => unknown)[] = [() => app.close(), () => world.close()];
after(async () => {
  for (const cleanup of cleanups) await cleanup();
});

function get(url: string, role?: keyof TestOrg['tokens'], headers: Record<string, string> = {}) {
  const session = role ? { cookie: `sid=${encodeURIComponent(world.tokens[role])}` } : {};
  return app.inject({ method: 'GET', url, headers: { host: '127.0.0.1', ...session, ...headers } });
}

function bootOf(html: string) {
  return JSON.parse(/id="advance-boot">(.*?)<\/script>/s.exec(html)![1]!);
}

test('a page has a strict policy, and its only inline script carries the nonce', async () => {
  const response = await get('/lightning/page/home', 'rep');
  assert.equal(response.statusCode, 200);
  const policy = String(response.headers['content-security-policy']);
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(/script-src[^;]*/.exec(policy)![0], /unsafe/);
  const nonce = /'nonce-([^']+)'/.exec(policy)![1];
  assert.ok(response.body.includes(`<script type="importmap" nonce="${nonce}">`));
  const inline = [...response.body.matchAll(/<script(?![^>]*(?:src=|application\/json))([^>]*)>/g)];
  assert.equal(inline.length, 1);
});

test('the boot data is the viewer’s', async () => {
  const rep = bootOf((await get('/lightning/page/home', 'rep')).body);
  assert.equal(rep.user.name, 'Priya Raman');
  assert.equal(rep.i18n.timeZone, 'America/Los_Angeles');
  assert.ok(rep.permissions.custom.includes('Advance_Rep'));
  assert.ok(!rep.permissions.custom.includes('Advance_Admin'));
  assert.ok(rep.objects.Opportunity.can.create);
  assert.ok(rep.paths.Opportunity.open.length >= 5);
  assert.ok(rep.app.nav.some((item: { label: string }) => item.label === 'Home'));
  const admin = bootOf((await get('/lightning/page/home', 'admin')).body);
  assert.ok(admin.permissions.custom.includes('Advance_Admin'));
});

test('without a session there is a page that says how to sign in', async () => {
  const response = await get('/lightning/page/home');
  assert.equal(response.statusCode, 401);
  assert.match(response.body, /npm start/);
});

test('modules have addresses that name their content, and browsers keep them', async () => {
  const { body } = await get('/lightning/page/home', 'rep');
  const { imports } = JSON.parse(/<script type="importmap"[^>]*>(.*?)<\/script>/s.exec(body)![1]!);
  assert.match(imports['@advance/vendor'], /^\/lightning\/vendor\.js\?v=[0-9a-f]{16}$/);
  const shell = await get(imports['shell/app']);
  assert.equal(shell.statusCode, 200);
  assert.match(String(shell.headers['cache-control']), /immutable/);
  const again = await get(imports['shell/app'], undefined, { 'if-none-match': String(shell.headers['etag']) });
  assert.equal(again.statusCode, 304);
  const vendor = await get(imports['@advance/vendor'], undefined, { 'accept-encoding': 'gzip' });
  assert.equal(vendor.headers['content-encoding'], 'gzip');
});

test('styles and icons come from the design system’s package, and nothing else can be read', async () => {
  assert.equal((await get('/_slds/styles/salesforce-lightning-design-system.min.css')).statusCode, 200);
  assert.equal((await get('/_slds/icons/utility-sprite/svg/symbols.svg')).headers['content-type'], 'image/svg+xml');
  for (const path of [
    '/_slds/../package.json',
    '/_slds/%2e%2e/package.json',
    '/_slds/..%2fpackage.json',
    '/lightning/assets/..%2fshell/app/app.js',
  ]) {
    assert.equal((await get(path)).statusCode, 404, path);
  }
  assert.equal((await get('/lightning/modules/c/nobody.js')).statusCode, 404);
});

test('a component that does not compile is a module that throws the problem with its place', async () => {
  const project = createProject({
    'lwc/broken/broken.js':
      "import { LightningElement } from 'lwc';\nimport text from '@salesforce/label/c.Missing';\nexport default class Broken extends LightningElement { text = text; }\n",
  });
  const cacheDir = join(PROJECT_DIR, '.cache', 'lightning');
  const other = openOrgWithoutApex({
    metadata: {
      ...world.org.metadata,
      projectDir: project.dir,
      lwc: project.metadata.lwc,
      labels: project.metadata.labels,
    },
  });
  const server = createPageServer(other.org, { cacheDir, onProgress: () => {} });
  cleanups.push(
    () => server.close(),
    () => other.close(),
    () => project.remove(),
  );
  const response = await server.inject({ url: '/lightning/modules/c/broken.js', headers: { host: 'localhost' } });
  assert.equal(response.statusCode, 200);
  assert.equal(response.headers['cache-control'], 'no-store');
  const error = await import(`data:text/javascript,${encodeURIComponent(response.body)}`).catch(
    (reason: unknown) => reason,
  );
  assert.equal(error.problem.file, 'force-app/lwc/broken/broken.js');
  assert.equal(error.problem.line, 2);
  assert.ok(
    error.problem.excerpt.some(
      (line: { isProblem: boolean; text: string }) => line.isProblem && line.text.includes('Missing'),
    ),
  );

  // Repaired, it is served without a restart.
  project.write(
    'lwc/broken/broken.js',
    "import { LightningElement } from 'lwc';\nexport default class Broken extends LightningElement {}\n",
  );
  const repaired = await server.inject({ url: '/lightning/modules/c/broken.js', headers: { host: 'localhost' } });
  assert.match(repaired.body, /registerComponent/);
});

test('lists page and sort what the viewer may see', async () => {
  for (const [name, amount] of [
    ['Alpha deal', 300],
    ['Beta deal', 100],
    ['Gamma deal', 200],
  ] as const) {
    world.insert('rep', 'Opportunity', {
      Name: name,
      Amount: amount,
      StageName: 'Qualification',
      CloseDate: '2026-12-18',
    });
  }
  world.insert('admin', 'Opportunity', { Name: 'Hidden deal', StageName: 'Qualification', CloseDate: '2026-12-18' });
  const first = (await get('/local/list/Opportunity?sort=Amount&direction=desc&limit=2', 'rep')).json();
  assert.equal(first.total, 3);
  assert.deepEqual(
    first.rows.map((row: { Name: string }) => row.Name),
    ['Alpha deal', 'Gamma deal'],
  );
  const found = (await get('/local/list/Opportunity?q=eta', 'rep')).json();
  assert.deepEqual(
    found.rows.map((row: { Name: string }) => row.Name),
    ['Beta deal'],
  );
  assert.equal((await get('/local/list/Nothing__c', 'rep')).statusCode, 404);
  assert.equal((await get('/local/list/Opportunity')).statusCode, 401);
});

test('search and lookups find records by a part of their name', async () => {
  const accountId = world.insert('rep', 'Account', { Name: '100% Fresh_Foods', BillingCity: 'Oslo' });
  const { records } = (await get('/local/search?q=fresh', 'rep')).json();
  assert.equal(records[0].id, accountId);
  assert.equal(records[0].detail, 'Oslo');
  assert.deepEqual((await get('/local/search?q=0%25x', 'rep')).json().records, []);
  assert.equal((await get(`/local/lookup?id=${accountId}`, 'rep')).json().label, '100% Fresh_Foods');
  const users = (await get('/local/lookup?objects=User&q=tom', 'rep')).json().records;
  assert.equal(users[0].label, 'Tom Adeyemi');
});

test('related lists hold the children of a record', async () => {
  const accountId = world.insert('rep', 'Account', { Name: 'Parent' });
  world.insert('rep', 'Contact', { LastName: 'Whitfield', AccountId: accountId });
  const { total, rows } = (await get(`/local/related/${accountId}/Contacts`, 'rep')).json();
  assert.equal(total, 1);
  assert.equal(rows[0].Name, 'Whitfield');
  assert.equal((await get(`/local/related/${accountId}/Nothing__r`, 'rep')).statusCode, 404);
});
