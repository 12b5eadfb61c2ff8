/** A local org over a small project, served on a free port, and jsforce as its client. */
import jsforce, { type Connection } from 'jsforce';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../src/api/server.ts';
import { LocalOrg } from '../../src/platform/org.ts';

const PROJECT = fileURLToPath(new URL('./project', import.meta.url));
/** The base components are built once for all. */
const CACHE = fileURLToPath(new URL('../../../.cache/lightning', import.meta.url));

export interface TestOrg {
  org: LocalOrg;
  url: string;
  token(role: 'admin' | 'manager' | 'rep'): string;
  connect(role: 'admin' | 'manager' | 'rep'): Connection;
  /** A request with the role's token; the answer's JSON, whatever the status. */
  call(method: string, path: string, options?: CallOptions): Promise<{ status: number; body: any; headers: Headers }>;
  close(): Promise<void>;
}

export interface CallOptions {
  role?: 'admin' | 'manager' | 'rep' | null;
  json?: unknown;
  body?: string;
  headers?: Record<string, string>;
}

export async function startTestOrg(options: { now?: string } = {}): Promise<TestOrg> {
  const org = LocalOrg.open({ projectDir: PROJECT, dataDir: ':memory:', ...options });
  org.log.onFault = (text) => console.error(text);
  const server = await startServer(org, 0, { cacheDir: CACHE });
  const token = (role: string): string => org.users.ofRole(role)!.token;
  return {
    org,
    url: server.url,
    token,
    connect: (role) => new jsforce.Connection({ instanceUrl: server.url, accessToken: token(role), version: '66.0' }),
    call: async (method, path, { role = 'admin', json, body, headers = {} } = {}) => {
      const response = await fetch(server.url + path, {
        method,
        redirect: 'manual',
        headers: {
          ...(role ? { Authorization: `Bearer ${token(role)}` } : {}),
          ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      return { status: response.status, body: parse(text), headers: response.headers };
    },
    close: async () => {
      await server.close();
      await org.close();
    },
  };
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
