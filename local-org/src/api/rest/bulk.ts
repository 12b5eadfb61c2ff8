/** Bulk API 2.0: `/jobs/ingest` and `/jobs/query`, with CSV bodies. */
import { newId } from '../../store/ids.ts';
import { parseSoql } from '../../soql/parse.ts';
import { apiDatetime, isObject, knownObject, type JsonObject } from '../json.ts';
import { badRequest, notFound } from '../errors.ts';
import { bodyObject } from './records.ts';
import { resultCsv, writeCsv, type Delimiter, type LineEnding } from './bulk-csv.ts';
import { runIngest, type IngestResult } from './bulk-ingest.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

const INGEST_OPERATIONS = new Set(['insert', 'update', 'upsert', 'delete', 'hardDelete']);
const PAGE = 50_000;

interface Job {
  info: JsonObject;
  userId: string;
  csv: string;
  result?: IngestResult;
  /** Query jobs: header and rows, as text. */
  columns: string[];
  rows: (string | number | boolean | null)[][];
}

const jobsOf = new WeakMap<object, Map<string, Job>>();

export const bulkRoutes: Route[] = [
  { method: 'POST', path: '/jobs/ingest', handler: createIngest },
  { method: 'GET', path: '/jobs/ingest', handler: (call) => list(call, 'V2Ingest') },
  { method: 'PUT', path: '/jobs/ingest/:id/batches', handler: upload },
  { method: 'PATCH', path: '/jobs/ingest/:id', handler: changeIngest, ownTransactions: true },
  { method: 'GET', path: '/jobs/ingest/:id/successfulResults', handler: (call) => results(call, 'successful') },
  { method: 'GET', path: '/jobs/ingest/:id/failedResults', handler: (call) => results(call, 'failed') },
  { method: 'GET', path: '/jobs/ingest/:id/unprocessedrecords', handler: (call) => results(call, 'unprocessed') },
  { method: 'POST', path: '/jobs/query', handler: createQuery },
  { method: 'GET', path: '/jobs/query', handler: (call) => list(call, 'V2Query') },
  { method: 'GET', path: '/jobs/query/:id/results', handler: queryResults },
  ...['ingest', 'query'].flatMap((kind): Route[] => [
    { method: 'GET', path: `/jobs/${kind}/:id`, handler: (call) => ({ status: 200, body: jobOf(call).info }) },
    { method: 'DELETE', path: `/jobs/${kind}/:id`, handler: remove },
  ]),
  { method: 'PATCH', path: '/jobs/query/:id', handler: abort },
];

function jobs(call: RestCall): Map<string, Job> {
  const known = jobsOf.get(call.org) ?? new Map<string, Job>();
  jobsOf.set(call.org, known);
  return known;
}

function jobOf(call: RestCall): Job {
  const job = jobs(call).get(call.org.parseId(call.params['id']!) ?? '');
  if (!job || job.userId !== call.userId) throw notFound();
  return job;
}

function newJob(call: RestCall, jobType: string, state: string, body: JsonObject, object: string): Job {
  const id = newId('750');
  const now = apiDatetime(new Date(call.org.clock.now()).toISOString());
  const info: JsonObject = {
    id,
    operation: body['operation'] ?? 'query',
    object,
    createdById: call.userId,
    createdDate: now,
    systemModstamp: now,
    state,
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: Number(call.request.version),
    jobType,
    lineEnding: body['lineEnding'] ?? 'LF',
    columnDelimiter: body['columnDelimiter'] ?? 'COMMA',
    ...(body['externalIdFieldName'] ? { externalIdFieldName: body['externalIdFieldName'] } : {}),
    ...(jobType === 'V2Ingest'
      ? { contentUrl: `services/data/v${call.request.version}/jobs/ingest/${id}/batches` }
      : {}),
  };
  const job: Job = { info, userId: call.userId, csv: '', columns: [], rows: [] };
  jobs(call).set(id, job);
  return job;
}

function createIngest(call: RestCall): RestAnswer {
  const body = bodyObject(call.json());
  const operation = String(body['operation']);
  if (!INGEST_OPERATIONS.has(operation)) {
    throw badRequest(
      `'${operation}' is not an operation of a bulk job: ${[...INGEST_OPERATIONS].join(', ')}.`,
      'INVALIDJOB',
    );
  }
  const object = knownObject(call.org.metadata, String(body['object']));
  if (operation === 'upsert' && !body['externalIdFieldName']) {
    throw badRequest('An upsert needs externalIdFieldName.', 'INVALIDJOB');
  }
  return { status: 200, body: newJob(call, 'V2Ingest', 'Open', body, object.name).info };
}

function upload(call: RestCall): RestAnswer {
  const job = jobOf(call);
  if (job.info['state'] !== 'Open')
    throw badRequest('Data is uploaded once, while the job is Open.', 'INVALIDJOBSTATE');
  job.csv = call.request.body;
  return { status: 201 };
}

function changeIngest(call: RestCall): RestAnswer {
  const job = jobOf(call);
  const state = bodyObject(call.json())['state'];
  if (state !== 'UploadComplete' && state !== 'Aborted') {
    throw badRequest('A job can be set to UploadComplete or Aborted.', 'INVALIDJOBSTATE');
  }
  job.info['state'] = state;
  if (state === 'UploadComplete') start(call, job);
  return { status: 200, body: job.info };
}

/** Works chunk by chunk in later turns of the event loop, so that other requests are answered meanwhile. */
function start(call: RestCall, job: Job): void {
  job.info['numberRecordsProcessed'] = 0;
  job.info['numberRecordsFailed'] = 0;
  const began = Date.now();
  const onProgress = (result: IngestResult): void => {
    job.info['state'] = 'InProgress';
    job.info['numberRecordsProcessed'] = result.successful.length + result.failed.length;
    job.info['numberRecordsFailed'] = result.failed.length;
  };
  runIngest(call, job.info, job.csv, () => job.info['state'] === 'Aborted', onProgress).then(
    (result) => {
      job.result = result;
      if (job.info['state'] !== 'Aborted') job.info['state'] = 'JobComplete';
      Object.assign(job.info, { retries: 0, totalProcessingTime: Date.now() - began });
    },
    (error: unknown) => {
      job.info['state'] = 'Failed';
      job.info['errorMessage'] = `InvalidBatch : ${(error as Error).message}`;
    },
  );
}

function results(call: RestCall, kind: keyof Omit<IngestResult, 'header'>): RestAnswer {
  const { result, info, csv } = jobOf(call);
  const body = result ? resultCsv(result, kind) : kind === 'unprocessed' && info['state'] === 'Failed' ? csv : '';
  return { status: 200, body, headers: { 'content-type': 'text/csv' } };
}

function createQuery(call: RestCall): RestAnswer {
  const body = bodyObject(call.json());
  const parsed = parseSoql(String(body['query'] ?? ''));
  if (parsed.select.some((item) => item.kind === 'subquery' || (item.kind === 'function' && parsed.groupBy))) {
    throw badRequest('Bulk queries take plain fields: no subqueries, no grouping.', 'INVALIDJOB');
  }
  const query = body['operation'] === 'queryAll' ? { ...parsed, allRows: true } : parsed;
  const job = newJob(call, 'V2Query', 'UploadComplete', body, knownObject(call.org.metadata, parsed.from).name);
  const records = call.org.query(query, [], call.access).rows.map((row) => call.writer.record(row));
  const paths = parsed.select.map((item) => (item.kind === 'field' ? item.path : []));
  if (paths.some((path) => path.length === 0)) throw badRequest('Bulk queries take plain fields only.', 'INVALIDJOB');
  job.columns = paths.map((path, i) => (records[0] ? writtenPath(records[0], path) : paths[i]!.join('.')));
  job.rows = records.map((record) => paths.map((path) => valueAt(record, path)));
  Object.assign(job.info, {
    state: 'JobComplete',
    numberRecordsProcessed: records.length,
    retries: 0,
    totalProcessingTime: 0,
  });
  return { status: 200, body: { ...job.info, state: 'UploadComplete' } };
}

function queryResults(call: RestCall): RestAnswer {
  const job = jobOf(call);
  const most = Math.max(1, Number(call.request.query.get('maxRecords') ?? PAGE) || PAGE);
  const locator = call.request.query.get('locator');
  const from = locator ? Number(Buffer.from(locator, 'base64url').toString()) : 0;
  if (!Number.isInteger(from) || from < 0)
    throw badRequest('The locator is not one of this job.', 'INVALID_QUERY_LOCATOR');
  const rows = job.rows.slice(from, from + most);
  const next = from + most < job.rows.length ? Buffer.from(String(from + most)).toString('base64url') : 'null';
  const csv = writeCsv([job.columns, ...rows], {
    delimiter: job.info['columnDelimiter'] as Delimiter,
    lineEnding: job.info['lineEnding'] as LineEnding,
  });
  // Clients page until the locator is literally "null".
  const headers = { 'content-type': 'text/csv', 'Sforce-Locator': next, 'Sforce-NumberOfRecords': String(rows.length) };
  return { status: 200, body: csv, headers };
}

function abort(call: RestCall): RestAnswer {
  const job = jobOf(call);
  if (bodyObject(call.json())['state'] !== 'Aborted')
    throw badRequest('A query job can be set to Aborted.', 'INVALIDJOBSTATE');
  return { status: 200, body: job.info };
}

function remove(call: RestCall): RestAnswer {
  jobs(call).delete(jobOf(call).info['id'] as string);
  return { status: 204 };
}

function list(call: RestCall, jobType: string): RestAnswer {
  const own = [...jobs(call).values()].filter(
    ({ userId, info }) => userId === call.userId && info['jobType'] === jobType,
  );
  return { status: 200, body: { done: true, records: own.map(({ info }) => info), nextRecordsUrl: null } };
}

function valueAt(record: JsonObject, path: string[]): string | number | boolean | null {
  const value = path.reduce<unknown>((at, name) => (isObject(at) ? at[keyOf(at, name)] : null), record);
  return typeof value === 'object' ? null : (value as string | number | boolean);
}

function writtenPath(record: JsonObject, path: string[]): string {
  const names: string[] = [];
  let at: unknown = record;
  for (const name of path) {
    const key = isObject(at) ? keyOf(at, name) : name;
    names.push(key);
    at = isObject(at) ? at[key] : null;
  }
  return names.join('.');
}

function keyOf(record: JsonObject, name: string): string {
  return Object.keys(record).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}
