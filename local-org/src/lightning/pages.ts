/** The Lightning-like pages: one document for every address of the app, its modules and its static files. */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../api/errors.ts';
import type { LocalOrg } from '../platform/org.ts';
import { fileBelow, sendFile, sendScript } from './assets.ts';
import { findBundle, projectComponents } from './compile/bundles.ts';
import { ComponentCache } from './compile/cache.ts';
import { VENDOR_SPECIFIER } from './compile/link.ts';
import { CompileProblem, failingModule, forPage } from './compile/problem.ts';
import { registerPageData } from './data/register.ts';
import { contentSecurityPolicy, htmlDocument, signInDocument } from './document.ts';
import { bootData, type Boot } from './model/boot.ts';
import type { ComponentView, PageView } from './model/pages.ts';
import { findStaticResources } from './static-resources.ts';
import { CLIENT_DIR, packageDir } from './vendor/catalog.ts';
import { prepareVendor, type Vendor } from './vendor/prepare.ts';

const SHELL = 'shell/app';
const OPEN = { config: { public: true } };

export interface LightningOptions {
  /** Default: the project's `.cache/lightning`. */
  cacheDir?: string;
  onProgress?: (line: string) => void;
}

export function registerLightning(app: FastifyInstance, org: LocalOrg, options: LightningOptions = {}): void {
  const cacheDir = options.cacheDir ?? join(org.metadata.projectDir, '.cache', 'lightning');
  const pages = new LightningPages(org, cacheDir, options.onProgress ?? ((line) => console.log(line)));
  for (const path of ['/lightning', '/lightning/page/:name', '/lightning/n/:tab', '/lightning/o/*', '/lightning/r/*']) {
    app.get(path, OPEN, (request, reply) => pages.document(request, reply));
  }
  app.get('/lightning/vendor.js', OPEN, (request, reply) => pages.vendor(request, reply));
  app.get('/lightning/modules/:namespace/:file', OPEN, (request, reply) => pages.module(request, reply));
  app.get('/lightning/assets/*', OPEN, (request, reply) => staticFile(request, reply, join(CLIENT_DIR, 'assets')));
  const slds = join(packageDir('@salesforce-ux/design-system'), 'assets');
  app.get('/_slds/*', OPEN, (request, reply) => staticFile(request, reply, slds, 'day'));
  // While nobody waits: the first page finds everything ready.
  app.addHook('onListen', async () => void pages.warmUp());
  registerResources(app, findStaticResources(org.metadata.projectDir));
  registerPageData(app, org);
}

class LightningPages {
  readonly #org: LocalOrg;
  readonly #cacheDir: string;
  readonly #onProgress: (line: string) => void;
  #ready: Promise<{ vendor: Vendor; components: ComponentCache }> | undefined;

  constructor(org: LocalOrg, cacheDir: string, onProgress: (line: string) => void) {
    this.#org = org;
    this.#cacheDir = cacheDir;
    this.#onProgress = onProgress;
  }

  /** Builds and links what pages need; what fails is told when a page asks for it. */
  async warmUp(): Promise<void> {
    const { components } = await this.#prepared().catch(() => ({ components: null }));
    for (const name of components ? [SHELL, ...projectComponents(this.#org.metadata)] : []) {
      await components?.link(name).catch(() => {});
    }
  }

  async document(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const nonce = randomBytes(16).toString('base64');
    reply.type('text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy(nonce));
    reply.header('cache-control', 'no-store');
    const { session } = request;
    if (!session) return reply.code(401).send(signInDocument());
    const { vendor, components } = await this.#prepared();
    const boot = bootData(this.#org, session.userId);
    const names = projectComponents(this.#org.metadata);
    const urls = new Map([SHELL, ...names].map((name) => [name, moduleUrl(name, components)]));
    const vendorUrl = `/lightning/vendor.js?v=${vendor.key}`;
    const first = components.closure(componentsOf(firstPage(boot, request.url)));
    return reply.send(
      htmlDocument({
        title: boot.app.label,
        lang: String(boot.i18n['lang']),
        dir: String(boot.i18n['dir']),
        boot,
        imports: { [VENDOR_SPECIFIER]: vendorUrl, ...Object.fromEntries(urls) },
        vendorUrl,
        shellUrl: urls.get(SHELL)!,
        preload: [...first].map((name) => urls.get(name)!),
        nonce,
      }),
    );
  }

  async vendor(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { vendor } = await this.#prepared();
    return sendFile(request, reply, vendor.file, { keep: 'ever' });
  }

  async module(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { namespace, file } = request.params as { namespace: string; file: string };
    const specifier = `${namespace}/${file.replace(/\.js$/, '')}`;
    const { components } = await this.#prepared();
    if (!findBundle(this.#org.metadata, specifier)) throw notFound();
    try {
      const { code } = await components.link(specifier);
      const isCurrent = (request.query as { v?: string }).v === components.version(specifier);
      return sendScript(request, reply, code, isCurrent ? { keep: 'ever' } : {});
    } catch (error) {
      if (!(error instanceof CompileProblem)) throw error;
      reply.header('cache-control', 'no-store').type('text/javascript; charset=utf-8');
      return reply.send(failingModule(forPage(error.details, this.#org.metadata.projectDir)));
    }
  }

  #prepared(): Promise<{ vendor: Vendor; components: ComponentCache }> {
    if (!this.#ready) {
      this.#ready = prepareVendor(this.#cacheDir, this.#onProgress).then((vendor) => ({
        vendor,
        components: new ComponentCache(this.#org.metadata, vendor, this.#cacheDir),
      }));
      this.#ready.catch(() => (this.#ready = undefined));
    }
    return this.#ready;
  }
}

function registerResources(app: FastifyInstance, resources: Map<string, string>): void {
  const find = (request: FastifyRequest): string => {
    const { name, '*': path } = request.params as { name: string; '*'?: string };
    const resource = resources.get(name);
    const file = resource && (path ? fileBelow(resource, path) : resource);
    if (!file || !statSync(file).isFile()) throw notFound();
    return file;
  };
  app.get('/resource/:name', OPEN, (request, reply) => sendFile(request, reply, find(request)));
  app.get('/resource/:name/*', OPEN, (request, reply) => sendFile(request, reply, find(request)));
}

function moduleUrl(specifier: string, components: ComponentCache): string {
  return `/lightning/modules/${specifier}.js?v=${components.version(specifier) ?? 'missing'}`;
}

function staticFile(request: FastifyRequest, reply: FastifyReply, dir: string, keep?: 'day'): FastifyReply {
  const file = fileBelow(dir, (request.params as { '*': string })['*']);
  if (!file) throw notFound();
  return sendFile(request, reply, file, keep ? { keep } : {});
}

/** The page that an address shows at first, so that its components load at once. */
function firstPage(boot: Boot, url: string): PageView | undefined {
  const [, , kind, name] = url.split('?')[0]!.split('/');
  if (kind === 'r') return boot.pages.records[name ?? ''];
  if (kind === 'n') return boot.pages.tabs[boot.app.nav.find((item) => item.name === name)?.target ?? ''];
  return kind === 'page' || kind === undefined ? boot.pages.home : undefined;
}

function componentsOf(page: PageView | undefined): string[] {
  const names = (components: ComponentView[]): string[] =>
    components.flatMap((each) => [
      ...(each.isLwc ? [each.name] : []),
      ...names((each.tabs ?? []).flatMap((tab) => tab.components)),
    ]);
  return (page?.rows ?? []).flatMap(({ columns }) =>
    columns.flatMap((column) =>
      names([...column.components, ...(column.below ?? []).flatMap((each) => each.components)]),
    ),
  );
}
