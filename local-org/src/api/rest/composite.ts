/** `/composite` (requests that use each other's answers) and `/composite/batch` (independent ones). */
import { badJson, badRequest, describeError, notFound } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import { bodyObject } from './records.ts';
import type { RestAnswer, RestCall, RestRequest, Route, Router } from './router.ts';

const MOST_REQUESTS = 25;

export function compositeRoutes(router: () => Router): Route[] {
  return [
    { method: 'POST', path: '/composite', handler: (call) => composite(call, router()), ownTransactions: true },
    { method: 'POST', path: '/composite/batch', handler: (call) => batch(call, router()), ownTransactions: true },
  ];
}

interface Part {
  status: number;
  body: unknown;
  headers: Record<string, string>;
  referenceId: string;
}

function composite(call: RestCall, router: Router): RestAnswer {
  const body = bodyObject(call.json());
  const requests = requestList(body['compositeRequest'], 'compositeRequest');
  const parts =
    body['allOrNone'] === true
      ? allOrNone(call, router, requests)
      : oneByOne(requests, (request) => router.answer(request), call);
  const compositeResponse = parts.map(({ status, body: answer, headers, referenceId }) => ({
    body: answer,
    httpHeaders: headers,
    httpStatusCode: status,
    referenceId,
  }));
  return { status: 200, body: { compositeResponse } };
}

/** One transaction for all: after a failure nothing stays, and the others say that they were halted. */
function allOrNone(call: RestCall, router: Router, requests: JsonObject[]): Part[] {
  return call.org.transaction(call.userId, () => {
    const savepoint = call.org.savepoint();
    const parts = oneByOne(requests, (request) => router.answerInside(request), call, true);
    const failed = parts.find(({ status }) => status >= 400);
    if (!failed) return parts;
    call.org.rollback(savepoint);
    return requests.map((request, i) => (parts[i] === failed ? failed : halted(String(request['referenceId']))));
  });
}

function oneByOne(
  requests: JsonObject[],
  run: (request: RestRequest) => RestAnswer,
  call: RestCall,
  stopAtFailure = false,
): Part[] {
  const parts: Part[] = [];
  const answers = new Map<string, unknown>();
  for (const request of requests) {
    const referenceId = request['referenceId'];
    if (typeof referenceId !== 'string') throw badRequest('Each request of a composite needs a referenceId.');
    const part = { ...runPart(request, run, call, answers), referenceId };
    parts.push(part);
    if (part.status < 400) answers.set(referenceId, part.body);
    else if (stopAtFailure) break;
  }
  return parts;
}

function runPart(
  request: JsonObject,
  run: (request: RestRequest) => RestAnswer,
  call: RestCall,
  answers: Map<string, unknown>,
): Omit<Part, 'referenceId'> {
  try {
    const fill = (text: string): string => fillReferences(text, answers);
    const body = request['body'] === undefined ? '' : JSON.stringify(fillDeep(request['body'], fill));
    const { status, body: answer, headers } = run(partRequest(call, request, fill(String(request['url'])), body));
    return { status, body: answer ?? null, headers: headers ?? {} };
  } catch (error) {
    const { status, errors } = describeError(error);
    return { status, body: errors, headers: {} };
  }
}

function halted(referenceId: string): Part {
  const message = 'The transaction was rolled back since another operation in the same transaction failed.';
  return { status: 400, body: [{ errorCode: 'PROCESSING_HALTED', message }], headers: {}, referenceId };
}

function batch(call: RestCall, router: Router): RestAnswer {
  const body = bodyObject(call.json());
  const requests = requestList(body['batchRequests'], 'batchRequests');
  const results: { statusCode: number; result: unknown }[] = [];
  for (const request of requests) {
    if (body['haltOnError'] === true && results.some(({ statusCode }) => statusCode >= 400)) {
      results.push({
        statusCode: 412,
        result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }],
      });
      continue;
    }
    const rich = request['richInput'] === undefined ? '' : JSON.stringify(request['richInput']);
    try {
      const { status, body: answer } = router.answer(partRequest(call, request, String(request['url']), rich));
      results.push({ statusCode: status, result: answer ?? null });
    } catch (error) {
      const { status, errors } = describeError(error);
      results.push({ statusCode: status, result: errors });
    }
  }
  return { status: 200, body: { hasErrors: results.some(({ statusCode }) => statusCode >= 400), results } };
}

function partRequest(call: RestCall, request: JsonObject, address: string, body: string): RestRequest {
  const match = /^\/?(?:services\/data\/)?v(\d+\.\d)(\/[^?]*)(?:\?(.*))?$/.exec(address);
  if (!match)
    throw notFound(`A part of a composite names a resource such as ${call.base}/sobjects/Account, not ${address}`);
  return {
    ...call.request,
    method: String(request['method']).toUpperCase(),
    version: match[1]!,
    path: match[2]!,
    query: new URLSearchParams(match[3] ?? ''),
    body,
  };
}

function requestList(value: unknown, name: string): JsonObject[] {
  if (!Array.isArray(value) || !value.every(isObject)) throw badJson(`The body needs "${name}": a list of requests.`);
  if (value.length > MOST_REQUESTS) {
    throw badRequest(`At most ${MOST_REQUESTS} requests fit into one; ${value.length} were sent.`, 'LIMIT_EXCEEDED');
  }
  return value;
}

function fillDeep(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map((item) => fillDeep(item, fill));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillDeep(item, fill)]));
}

/** `@{ref.id}`, `@{ref.records[0].Id}` → the value in an earlier answer. */
function fillReferences(text: string, answers: Map<string, unknown>): string {
  return text.replace(/@\{([^}]+)\}/g, (_, path: string) => {
    const [reference, ...steps] = path.split(/[.[\]]+/).filter(Boolean);
    const start = answers.get(reference!);
    const value = steps.reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? (at as JsonObject)[step] : undefined),
      start,
    );
    if (value === undefined || value === null) {
      throw badRequest(`Invalid reference specified. No value for ${path} found in ${reference}.`, 'PROCESSING_HALTED');
    }
    return String(value);
  });
}
