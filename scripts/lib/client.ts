/** A local org as any Salesforce client sees it: jsforce for the data, plus the two controls only a local org has. */
import jsforce, { type Connection } from 'jsforce';

export const API_VERSION = '66.0';

export type Client = {
  url: string;
  token: string;
  connection: Connection;
};

type Fields = Record<string, unknown>;
type SaveResult = { success: boolean; id?: string | undefined; errors: { statusCode?: string; message: string }[] };

export function connect(url: string, token: string): Client {
  const connection = new jsforce.Connection({ instanceUrl: url, accessToken: token, version: API_VERSION });
  return { url, token, connection };
}

/** The same org as another of the demo's users sees it. */
export async function asRole({ url, token }: Client, role: 'manager' | 'rep'): Promise<Client> {
  const response = await fetch(`${url}/local/switch`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  const session = /\bsid=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  if (!session) throw new Error(`POST /local/switch: ${response.status} ${await response.text()}`);
  return connect(url, decodeURIComponent(session));
}

/** Creates records in requests of 200, all or none of each request. Returns the ids in order; throws on the first refusal. */
export async function createAll(client: Client, object: string, records: Fields[]): Promise<string[]> {
  const ids: string[] = [];
  for (const chunk of chunks(records, 200)) {
    const results = (await client.connection.sobject(object).create(chunk, { allOrNone: true })) as SaveResult[];
    ids.push(...results.map((result, i) => idOf(result, `create ${object}`, chunk[i]!)));
  }
  return ids;
}

export async function updateAll(client: Client, object: string, records: (Fields & { Id: string })[]): Promise<void> {
  for (const chunk of chunks(records, 200)) {
    const results = (await client.connection.sobject(object).update(chunk, { allOrNone: true })) as SaveResult[];
    results.forEach((result, i) => idOf(result, `update ${object}`, chunk[i]!));
  }
}

/** Upserts by an external id field, in requests of 200. */
export async function upsertAll(client: Client, object: string, externalId: string, records: Fields[]): Promise<void> {
  for (const chunk of chunks(records, 200)) {
    const results = (await client.connection
      .sobject(object)
      .upsert(chunk, externalId, { allOrNone: true })) as unknown as SaveResult[];
    results.forEach((result, i) => idOf(result, `upsert ${object}`, chunk[i]!));
  }
}

export async function query<T>(client: Client, soql: string): Promise<T[]> {
  const result = await client.connection.query(soql, { autoFetch: true, maxFetch: 1_000_000 });
  return result.records as T[];
}

/** Moves the org's clock forward; what falls due on the way runs. */
export async function moveClock(client: Client, to: Date): Promise<void> {
  await local(client, 'POST', '/local/clock', { now: to.toISOString() });
}

export async function clockOf(client: Client): Promise<Date> {
  return new Date((await local<{ now: string }>(client, 'GET', '/local/clock')).now);
}

/** Calls an `@AuraEnabled` method as the pages do. */
export function callApex<T>(client: Client, className: string, method: string, params: Fields = {}): Promise<T> {
  return local<T>(client, 'POST', '/local/apex', { class: className, method, params });
}

export async function local<T>(client: Client, method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const response = await fetch(client.url + path, {
    method,
    headers: { Authorization: `Bearer ${client.token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text ? JSON.parse(text) : null) as T;
}

export function* chunks<T>(items: T[], size: number): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

function idOf(result: SaveResult, what: string, record: Fields): string {
  if (result.success && result.id) return result.id;
  const reasons = result.errors.map(({ statusCode, message }) => `${statusCode ?? ''} ${message}`.trim());
  throw new Error(`Could not ${what}: ${reasons.join('; ')}\n  ${JSON.stringify(record)}`);
}

export type JobRun = {
  id: string;
  status: string;
  lookedAt: number;
  changed: number;
  failed: number;
  flagged: number;
  message: string | null;
};

/** Runs the no-advance job through the package's Apex REST resource and waits for its end. */
export async function runJob(client: Client, full: boolean): Promise<JobRun> {
  const { runId } = await client.connection.apex.post<{ runId: string }>('/advance/runs/', { full });
  for (;;) {
    const run = await client.connection.apex.get<JobRun>(`/advance/runs/${runId}`);
    if (run.status === 'Completed') return run;
    if (['Failed', 'Aborted'].includes(run.status)) throw new Error(`The job ended as ${run.status}: ${run.message}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
