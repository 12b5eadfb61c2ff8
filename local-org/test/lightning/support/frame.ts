/** A browser on the frame's pages, over an org without Apex with one deal of the rep's. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { TriggerDispatcher } from '../../../src/store/types.ts';
import { openOrgWithoutApex, PROJECT_DIR, type TestOrg } from './org-without-apex.ts';
import { createProject } from './project.ts';
import { createPageServer } from './serve.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** For `describe`: skipped where no Chromium is installed. */
export const NEEDS_BROWSER = { skip: existsSync(CHROMIUM) ? false : `no browser at ${CHROMIUM}` };

export interface OpenPage {
  page: Page;
  /** Whatever the console complained about fails the test that calls this. */
  done: () => Promise<void>;
}

export interface FrameOptions {
  /** Source files of the project, by path below force-app. */
  files: Record<string, string>;
  triggers: TriggerDispatcher;
  apex?: Record<string, () => unknown>;
}

export class Frame {
  world!: TestOrg;
  browser!: Browser;
  base!: string;
  dealId!: string;

  get deal(): string {
    return `/lightning/r/Opportunity/${this.dealId}/view`;
  }

  /** A page of the rep. */
  async open(path: string, width = 1280): Promise<OpenPage> {
    const context = await this.browser.newContext({ viewport: { width, height: 900 }, timezoneId: 'UTC' });
    await this.signIn(context, 'rep');
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(this.base + path);
    return {
      page,
      async done() {
        await context.close();
        assert.deepEqual(complaints, []);
      },
    };
  }

  async signIn(context: BrowserContext, role: 'rep' | 'manager'): Promise<void> {
    await context.addCookies([{ name: 'sid', value: encodeURIComponent(this.world.tokens[role]), url: this.base }]);
  }
}

/** Call it inside a `describe`: the org, the server and the browser live as long as its tests. */
export function useFrame({ files, triggers, apex = {} }: FrameOptions): Frame {
  const frame = new Frame();
  const project = createProject(files);
  let app: ReturnType<typeof createPageServer>;
  before(async () => {
    frame.world = openOrgWithoutApex({ metadata: project.metadata, triggers, now: '2026-11-17T18:40:00Z', apex });
    const accountId = frame.world.insert('rep', 'Account', { Name: 'Halvorsen Foods' });
    frame.world.insert('rep', 'Contact', { FirstName: 'Dana', LastName: 'Whitfield', AccountId: accountId });
    frame.dealId = frame.world.insert('rep', 'Opportunity', {
      Name: 'Cold chain',
      AccountId: accountId,
      StageName: 'Needs Analysis',
      CloseDate: '2026-12-18',
      Amount: 184000,
    });
    const cacheDir = join(PROJECT_DIR, '.cache', 'lightning');
    app = createPageServer(frame.world.org, { cacheDir, onProgress: () => {} });
    await app.listen({ host: '127.0.0.1', port: 0 });
    frame.base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
    frame.browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  });
  after(async () => {
    await frame.browser.close();
    await app.close();
    frame.world.close();
    project.remove();
  });
  return frame;
}
