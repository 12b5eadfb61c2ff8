/**
 * Starts the no-advance job in an org and follows it to its end.
 * Knows the package's Apex REST resource `/advance/runs`, and nothing of the command line.
 */
import { SfError } from '@salesforce/core';

/** One run of the job, as the org reports it. Datetimes are ISO 8601 in UTC. */
export type JobRun = {
  id: string;
  mode: string;
  status: string;
  startedAt: string;
  finishedAt: string | null;
  /** Opportunities evaluated so far. */
  lookedAt: number;
  /** Records whose values changed. */
  changed: number;
  /** Records that could not be written; the next run tries them again. */
  failed: number;
  /** Deals without advance at the end of the run. */
  flagged: number;
  message: string | null;
};

/** The two calls this needs of a connection: `Connection` of @salesforce/core has them. */
export type OrgRequest = {
  request<T>(request: {
    method: 'GET' | 'POST';
    url: string;
    body?: string;
    headers?: Record<string, string>;
  }): PromiseLike<T>;
};

export type JobRunOptions = {
  /** Evaluate every open Opportunity, not only those where something that matters happened. */
  full: boolean;
  /** Give up waiting after this long; the run itself goes on in the org. */
  waitMs: number;
  pollMs: number;
  onProgress?: (run: JobRun) => void;
};

const RUNS = '/services/apexrest/advance/runs';
const ENDED = new Set(['Completed', 'Failed', 'Aborted']);

/** @throws SfError NotInstalled, NotAllowed, JobNotStarted, JobTimeout (with `runId` in its data) */
export async function runJob(org: OrgRequest, options: JobRunOptions): Promise<JobRun> {
  const runId = await start(org, options.full);
  const deadline = Date.now() + options.waitMs;
  for (;;) {
    const run = await org.request<JobRun>({ method: 'GET', url: `${RUNS}/${runId}` });
    options.onProgress?.(run);
    if (ENDED.has(run.status)) return run;
    if (Date.now() >= deadline) throw timeout(run);
    await new Promise((resolve) => setTimeout(resolve, Math.min(options.pollMs, Math.max(0, deadline - Date.now()))));
  }
}

async function start(org: OrgRequest, full: boolean): Promise<string> {
  try {
    const { runId } = await org.request<{ runId: string }>({
      method: 'POST',
      url: `${RUNS}/`,
      body: JSON.stringify({ full }),
      headers: { 'Content-Type': 'application/json' },
    });
    return runId;
  } catch (error) {
    throw startError(error);
  }
}

function startError(error: unknown): unknown {
  const { errorCode, message } = error as { errorCode?: string; message?: string };
  if (errorCode === 'NOT_FOUND') {
    return new SfError('Advance is not installed in this org, or you may not use it.', 'NotInstalled', [
      'Deploy the package: npm run deploy -- --target-org <alias>',
      'Assign yourself the permission set: sf org assign permset --name Advance_Admin --target-org <alias>',
    ]);
  }
  // Without access to the package's class the platform refuses before the class can say why.
  if (errorCode === 'FORBIDDEN' || errorCode === 'INSUFFICIENT_ACCESS') {
    return new SfError('Only Advance administrators may do this.', 'NotAllowed', [
      'Ask an administrator of the org for the permission set: sf org assign permset --name Advance_Admin --on-behalf-of <your username>',
    ]);
  }
  return errorCode ? new SfError(message ?? String(error), 'JobNotStarted', [], error as Error) : error;
}

function timeout(run: JobRun): SfError {
  const error = new SfError(
    `The run is still going on: ${run.lookedAt} deals looked at so far. It continues in the org.`,
    'JobTimeout',
    ['Wait longer with --wait, or watch it on the Advance Setup page.'],
    69,
  );
  return error.setData({ runId: run.id, run });
}
