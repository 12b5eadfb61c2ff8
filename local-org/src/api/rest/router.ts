/**
 * The REST resources as one table of plain functions. HTTP requests, composite requests and batches all go through
 * `answer`, so that a request means the same wherever it comes from.
 */
import type { LocalOrg } from '../../platform/org.ts';
import type { Access } from '../../store/types.ts';
import { badJson, notFound } from '../errors.ts';
import { RecordWriter } from '../json.ts';
import type { Session } from '../session.ts';

export interface RestRequest {
  org: LocalOrg;
  session: Session;
  method: string;
  /** `66.0` */
  version: string;
  /** Below the version: `/sobjects/Account/001…`. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  /** The body as sent; JSON is parsed by `jsonBody`. */
  body: string;
  /** `http://127.0.0.1:7420` */
  origin: string;
}

export interface RestAnswer {
  status: number;
  /** JSON, or text when `headers` name another content type. Nothing for 204. */
  body?: unknown;
  headers?: Record<string, string>;
}

export class RestCall {
  readonly request: RestRequest;
  readonly params: Record<string, string>;
  #writer: RecordWriter | undefined;

  constructor(request: RestRequest, params: Record<string, string>) {
    this.request = request;
    this.params = params;
  }

  get org(): LocalOrg {
    return this.request.org;
  }

  get userId(): string {
    return this.request.session.userId;
  }

  /** Everything a client does happens in user mode: object and field permissions and sharing apply. */
  get access(): Access {
    return { userId: this.userId, mode: 'user', sharing: true };
  }

  get base(): string {
    return `/services/data/v${this.request.version}`;
  }

  get writer(): RecordWriter {
    this.#writer ??= new RecordWriter(this.org.metadata, this.base);
    return this.#writer;
  }

  /** The parsed body. @throws ApiError JSON_PARSER_ERROR when it is not JSON */
  json(): unknown {
    return jsonBody(this.request.body);
  }
}

export type Handler = (call: RestCall) => RestAnswer;

export interface Route {
  method: string;
  /** `/sobjects/:object/:id`; a last `*` takes the rest of the path. */
  path: string;
  handler: Handler;
  /** The handler opens its own transactions (several, or none). */
  ownTransactions?: boolean;
}

interface CompiledRoute extends Route {
  pattern: RegExp;
  names: string[];
}

export class Router {
  readonly #routes: CompiledRoute[];

  constructor(routes: Route[]) {
    this.#routes = routes.map(compile);
  }

  /** Runs a request in a transaction of its own (unless the route keeps its own): all of it is saved, or nothing. */
  answer(request: RestRequest): RestAnswer {
    const { route, call } = this.#find(request);
    if (route.ownTransactions) return route.handler(call);
    return request.org.transaction(request.session.userId, () => route.handler(call));
  }

  /** Runs a request inside the caller's transaction. */
  answerInside(request: RestRequest): RestAnswer {
    const { route, call } = this.#find(request);
    return route.handler(call);
  }

  #find(request: RestRequest): { route: CompiledRoute; call: RestCall } {
    for (const route of this.#routes) {
      if (route.method !== request.method) continue;
      const match = route.pattern.exec(request.path);
      if (!match) continue;
      const params = Object.fromEntries(route.names.map((name, i) => [name, decode(match[i + 1]!)]));
      return { route, call: new RestCall(request, params) };
    }
    throw notFound();
  }
}

export function jsonBody(text: string): unknown {
  if (text.trim() === '') throw badJson('The request needs a JSON body.');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badJson(`The body is not JSON: ${(error as Error).message}`);
  }
}

function compile(route: Route): CompiledRoute {
  const names: string[] = [];
  const source = route.path.replace(/\/:(\w+)|\*$/g, (part, name: string | undefined) => {
    names.push(name ?? 'rest');
    return part === '*' ? '(.*)' : '/([^/]+)';
  });
  return { ...route, pattern: new RegExp(`^${source}/?$`, 'i'), names };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
