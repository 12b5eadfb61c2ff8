/** Anonymous Apex, as its two faces (SOAP and Tooling) report it. */
import type { AnonymousOutcome } from '../apex/engine.ts';
import type { LimitName } from '../apex/runtime/limits.ts';
import type { LocalOrg } from '../platform/org.ts';

export interface AnonymousResult {
  column: number;
  compileProblem: string | null;
  compiled: boolean;
  exceptionMessage: string | null;
  exceptionStackTrace: string | null;
  line: number;
  success: boolean;
  /** Debug log: one line per statement of System.debug, then what was used of the limits. */
  log: string;
}

export function anonymousResult(org: LocalOrg, source: string, userId: string): AnonymousResult {
  const result = org.engine.executeAnonymous(source, userId);
  return {
    column: result.column,
    compileProblem: result.compileProblem,
    compiled: result.compiled,
    exceptionMessage: result.exceptionMessage,
    exceptionStackTrace: result.exceptionStackTrace,
    line: result.line,
    success: result.success,
    log: [...result.logs.map(({ level, message }) => `USER_DEBUG|${level}|${message}`), ...usage(result)].join('\n'),
  };
}

/** As debug logs name them. Source: Apex Developer Guide, "Debug Log". */
const LIMITS: Partial<Record<LimitName, string>> = {
  queries: 'Number of SOQL queries',
  queryRows: 'Number of query rows',
  dmlStatements: 'Number of DML statements',
  publishImmediateDml: 'Number of Publish Immediate DML',
  dmlRows: 'Number of DML rows',
  cpuTime: 'Maximum CPU time',
  heapSize: 'Maximum heap size',
  callouts: 'Number of callouts',
  emailInvocations: 'Number of Email Invocations',
  futureCalls: 'Number of future calls',
  queueableJobs: 'Number of queueable jobs added to the queue',
};

function usage({ limits }: AnonymousOutcome): string[] {
  if (!limits) return [];
  const used = limits.snapshot();
  const lines = Object.entries(LIMITS).map(([key, words]) => {
    const name = key as LimitName;
    return `  ${words}: ${used[name]} out of ${limits.limits[name]}`;
  });
  return ['LIMIT_USAGE_FOR_NS|(default)|', ...lines];
}
