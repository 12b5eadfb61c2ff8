/** The demo users and their tokens. Tokens are made at the first start and kept in `users.json` of the data folder. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_USERS, type DemoRole } from './demo-users.ts';

export interface DemoUser {
  role: DemoRole;
  username: string;
  userId: string;
  token: string;
  /** Opens the org's pages as this user. */
  url: string;
}

export class Users {
  readonly #file: string | null;
  readonly #byToken = new Map<string, string>();
  #demo: DemoUser[] = [];

  /** `dataDir` null: nothing is kept (tests). */
  constructor(dataDir: string | null) {
    this.#file = dataDir === null ? null : join(dataDir, 'users.json');
  }

  /** Reads the kept tokens and makes the missing ones. */
  load(organizationId: string, idOf: (username: string) => string | undefined): void {
    const kept = this.#read();
    for (const { role, username } of DEMO_USERS) {
      const userId = idOf(username);
      if (!userId) continue;
      const known = kept[role];
      const token = known?.userId === userId && known.token ? known.token : newToken(organizationId);
      this.#demo.push({ role, username, userId, token, url: known?.url ?? '' });
      this.#byToken.set(token, userId);
    }
    this.#write();
  }

  get demo(): readonly DemoUser[] {
    return this.#demo;
  }

  ofRole(role: string): DemoUser | undefined {
    return this.#demo.find((user) => user.role === role);
  }

  userOfToken(token: string): string | undefined {
    return this.#byToken.get(token);
  }

  /** The links lead to the address at which the org listens now. */
  setAddress(origin: string): void {
    this.#demo = this.#demo.map((user) => ({
      ...user,
      url: `${origin}/secur/frontdoor.jsp?sid=${encodeURIComponent(user.token)}`,
    }));
    this.#write();
  }

  #read(): Record<string, Partial<DemoUser> | undefined> {
    if (!this.#file || !existsSync(this.#file)) return {};
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, Partial<DemoUser>>;
    } catch {
      return {};
    }
  }

  #write(): void {
    if (!this.#file) return;
    const entries = this.#demo.map(({ role, ...user }) => [role, user]);
    writeFileSync(this.#file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`, { mode: 0o600 });
    // The mode above applies only when the file is created.
    chmodSync(this.#file, 0o600);
  }
}

/** Clients check the form: organization id, `!`, word characters and dots. */
function newToken(organizationId: string): string {
  return `${organizationId}!local.${randomBytes(32).toString('hex')}`;
}
