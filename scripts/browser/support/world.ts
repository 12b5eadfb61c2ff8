/** One org and one browser for the stories of a file. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../../lib/browser.ts';
import { connect, type Client } from '../../lib/client.ts';
import type { RunningOrg } from '../../lib/server.ts';
import { startDemo } from './demo.ts';
import type { OwnProject } from './own-project.ts';
import { Person } from './person.ts';

export type Role = 'rep' | 'manager' | 'admin';
export type Width = 1280 | 375;
export const WIDTHS: Width[] = [1280, 375];

export class World {
  org!: RunningOrg;
  browser!: Browser;
  remove!: () => Promise<void>;

  client(role: Role): Client {
    return connect(this.org.url, this.org.users[role].token);
  }

  /** A person of this role comes to the pages and goes; the pages must not have complained. */
  async visit(
    role: Role,
    width: Width,
    story: (person: Person) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const person = await this.enter(role, width, options);
    try {
      await story(person);
      assert.deepEqual(person.complaints, []);
    } catch (error) {
      await person.remember();
      throw error;
    } finally {
      await person.page.context().close();
    }
  }

  /** Like `visit` for two people at once: the caller closes the page's context. */
  async enter(role: Role, width: Width = 1280, options: BrowserContextOptions = {}): Promise<Person> {
    const context = await this.browser.newContext({
      viewport: { width, height: width === 375 ? 812 : 900 },
      hasTouch: width === 375,
      reducedMotion: 'reduce',
      ...options,
    });
    const { url, users } = this.org;
    await context.addCookies([{ name: 'sid', value: encodeURIComponent(users[role].token), url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return new Person(page, url);
  }
}

/**
 * The file's own org with the demo's data; its tests change it and may build on each other.
 * @param makeProject for an org with more metadata than the package
 */
export function useWorld(makeProject?: () => OwnProject): World {
  return useOrg((project) => startDemo(project), makeProject);
}

/** The file's own org with users and no records. */
export function useEmptyWorld(): World {
  return useOrg(() => startDemo(undefined, true));
}

function useOrg(start: (project?: string) => ReturnType<typeof startDemo>, makeProject?: () => OwnProject): World {
  const world = new World();
  let project: OwnProject | undefined;
  before(async () => {
    project = makeProject?.();
    const [{ org, remove }, browser] = await Promise.all([start(project?.dir), launchBrowser()]);
    Object.assign(world, { org, remove, browser });
  });
  after(async () => {
    await world.browser?.close();
    await world.remove?.();
    project?.remove();
  });
  return world;
}
