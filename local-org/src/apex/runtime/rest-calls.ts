/** Calls of @RestResource classes. Source: Apex Developer Guide, "Exposing Apex Classes as REST Web Services". */
import type { ApexClass, MethodMeta } from '../emitted.ts';
import { RestRequestValue, RestResponseValue } from '../library/rest.ts';
import { ApexBlob } from './blob.ts';
import { ApexCallError } from './call-error.ts';
import { checkClassAccess } from './component-calls.ts';
import { asApexException } from './exceptions.ts';
import { parseJson, readAs } from './json-read.ts';
import type { JsonValue } from './json-read.ts';
import { writeJson } from './json-write.ts';
import { runInTransaction } from './run.ts';
import type { ApexWorld, Transaction } from './transaction.ts';

export interface RestCall {
  verb: string;
  /** Behind `/services/apexrest`: `/advance/runs/a0X…`. */
  path: string;
  params: Record<string, string>;
  headers?: Record<string, string>;
  body: string;
  userId: string;
}

export interface RestAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export function callRest(world: ApexWorld, call: RestCall): RestAnswer {
  const found = find(world, call);
  if (!found) return refusal(404, 'NOT_FOUND', `Could not find a match for URL ${call.path}`);
  try {
    checkClassAccess(world, found.cls, call.userId);
    return runInTransaction(world, call.userId, (tx) => answer(tx, found.cls, found.method, found.mapping, call));
  } catch (error) {
    if (error instanceof ApexCallError) return refusal(403, 'FORBIDDEN', error.message);
    const exception = asApexException(error);
    if (!exception) throw error;
    const stack = (exception.resolvedStack ?? []).join('\n');
    return refusal(500, 'APEX_ERROR', `${exception.toString()}\n\n${stack}`);
  }
}

function answer(tx: Transaction, cls: ApexClass, method: MethodMeta, mapping: string, call: RestCall): RestAnswer {
  const response = new RestResponseValue();
  tx.entry = 'REST';
  tx.rest = { request: requestOf(call, mapping), response };
  const result = cls[method.js](...argumentsOf(method, call));
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
  for (const [name, value] of response.headers.entries()) headers[String(name).toLowerCase()] = String(value);
  return { status: response.statusCode ?? 200, headers, body: bodyOf(method, response, result) };
}

function bodyOf(method: MethodMeta, response: RestResponseValue, result: unknown): string {
  if (response.responseBody) return response.responseBody.bytes.toString('utf8');
  return method.returns === 'void' ? '' : writeJson(result, { pretty: false, suppressNulls: false });
}

function requestOf(call: RestCall, mapping: string): RestRequestValue {
  const request = new RestRequestValue();
  request.requestURI = call.path;
  request.resourcePath = `/services/apexrest${mapping}`;
  request.httpMethod = call.verb.toUpperCase();
  request.requestBody = new ApexBlob(Buffer.from(call.body, 'utf8'));
  for (const [name, value] of Object.entries(call.params)) request.params.put(name, value);
  for (const [name, value] of Object.entries(call.headers ?? {})) request.headers.put(name, String(value));
  return request;
}

/** Methods with parameters take them from the members of the JSON body. */
function argumentsOf(method: MethodMeta, call: RestCall): unknown[] {
  if (method.params.length === 0) return [];
  const body: JsonValue = call.body.trim() === '' ? {} : parseJson(call.body);
  const members =
    typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, JsonValue>) : {};
  return method.params.map(({ name, type }) => readAs(members[name] ?? null, type, { strict: false }));
}

interface Found {
  cls: ApexClass;
  method: MethodMeta;
  mapping: string;
}

/** The longest mapping that fits; `*` stands for the rest of the path. */
function find(world: ApexWorld, call: RestCall): Found | undefined {
  const annotation = `http${call.verb.toLowerCase()}`;
  const candidates: Found[] = [];
  for (const cls of world.project.classes.values()) {
    const mapping = mappingOf(cls);
    if (!mapping || !fits(mapping, call.path)) continue;
    const method = cls.$meta.methods.find((each) => each.annotations.some(({ name }) => name === annotation));
    if (method) candidates.push({ cls, method, mapping });
  }
  return candidates.sort((a, b) => b.mapping.length - a.mapping.length)[0];
}

function mappingOf(cls: ApexClass): string | undefined {
  const annotation = cls.$meta.annotations.find(({ name }) => name === 'restresource');
  const mapping = annotation?.params['urlmapping'];
  return typeof mapping === 'string' ? mapping : undefined;
}

function fits(mapping: string, path: string): boolean {
  if (!mapping.endsWith('*')) return path === mapping || path === `${mapping}/`;
  const start = mapping.slice(0, -1);
  return path.startsWith(start) || `${path}/` === start;
}

function refusal(status: number, errorCode: string, message: string): RestAnswer {
  const body = JSON.stringify([{ errorCode, message }]);
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}
