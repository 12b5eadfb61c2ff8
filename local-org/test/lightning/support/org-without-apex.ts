/**
 * An org with real metadata and records but no Apex: what pages and UI API need, ready in a fraction of a second.
 * Results of Apex methods are given by the test.
 */
import { fileURLToPath } from 'node:url';
import { loadMetadata } from '../../../src/metadata/load.ts';
import { objectOf } from '../../../src/metadata/lookup.ts';
import type { OrgMetadata } from '../../../src/metadata/types.ts';
import { Clock } from '../../../src/platform/clock.ts';
import { DEMO_USERS, seedDemoUsers } from '../../../src/platform/demo-users.ts';
import { Directory } from '../../../src/platform/directory.ts';
import type { LocalOrg } from '../../../src/platform/org.ts';
import { StoreRows } from '../../../src/platform/store-rows.ts';
import { parseSoql } from '../../../src/soql/parse.ts';
import { parseId } from '../../../src/store/ids.ts';
import { Store } from '../../../src/store/store.ts';
import type { Row, TriggerDispatcher } from '../../../src/store/types.ts';

export const PROJECT_DIR = fileURLToPath(new URL('../../../..', import.meta.url));

const NO_TRIGGERS: TriggerDispatcher = { hasTriggers: () => false, fire: () => {} };

export interface TestOrg {
  org: LocalOrg;
  tokens: Record<'admin' | 'manager' | 'rep', string>;
  /** Inserts as the user, with triggers of nobody; returns the id. */
  insert(role: 'admin' | 'manager' | 'rep', object: string, row: Row): string;
  close(): void;
}

export interface TestOrgOptions {
  metadata?: OrgMetadata;
  triggers?: TriggerDispatcher;
  /** `Class.method` → its result. */
  apex?: Record<string, (params: unknown, userId: string) => unknown>;
  now?: string;
}

export function openOrgWithoutApex(options: TestOrgOptions = {}): TestOrg {
  const metadata = options.metadata ?? loadMetadata(PROJECT_DIR);
  const clock = new Clock();
  if (options.now) clock.startAt(Date.parse(options.now));
  const store = Store.open({ file: ':memory:', metadata, clock, triggers: options.triggers ?? NO_TRIGGERS });
  const rows = new StoreRows(store);
  const directory = new Directory(rows);
  const save = (userId: string, object: string, row: Row): string => {
    const access = { userId, mode: 'system', sharing: false } as const;
    const [result] = store.dml('insert', object, [row], { access, allOrNone: true });
    if (!result!.success) throw new Error(`${object}: ${JSON.stringify(result!.errors)}`);
    return result!.id!;
  };
  store.transactions.run(() => seedDemoUsers(rows, (object, row) => save(store.systemUserId, object, row)));
  const demo = DEMO_USERS.map(({ role, username }) => {
    const userId = String(rows.find('User', 'Username', [username])[0]!['Id']);
    return { role, username, userId, token: `00D!${role}`, url: '' };
  });
  const org = {
    metadata,
    clock,
    store,
    users: { demo, userOfToken: (token: string) => demo.find((user) => user.token === token)?.userId },
    engine: {
      invokeStatic(className: string, method: string, params: unknown, userId: string): unknown {
        const body = options.apex?.[`${className}.${method}`];
        if (!body) throw new Error(`The test gives no result for ${className}.${method}.`);
        return body(params, userId);
      },
    },
    transaction: <T>(_userId: string, work: () => T): T => store.transactions.run(work),
    parse: parseSoql,
    query: store.query.bind(store),
    dml: store.dml.bind(store),
    retrieve: store.retrieve.bind(store),
    objectNamed: (name: string) => objectOf(metadata, name),
    objectOfId: (id: string) => store.objectOfId(id),
    parseId,
    user: (id: string) => directory.user(id),
    organization: () => directory.organization(),
    rights: (userId: string) => store.permissions.of(userId),
    hasCustomPermission: (userId: string, name: string) => store.permissions.of(userId).hasCustom(name),
    nowText: () => new Date(clock.now()).toISOString(),
  } as unknown as LocalOrg;
  const idOf = (role: string): string => demo.find((user) => user.role === role)!.userId;
  return {
    org,
    tokens: { admin: '00D!admin', manager: '00D!manager', rep: '00D!rep' },
    insert: (role, object, row) => store.transactions.run(() => save(idOf(role), object, row)),
    close: () => store.close(),
  };
}
