/** Anonymous Apex, as its two faces (SOAP and Tooling) report it. */
import type { LocalOrg } from '../platform/org.ts';

export interface AnonymousResult {
  column: number;
  compileProblem: string | null;
  compiled: boolean;
  exceptionMessage: string | null;
  exceptionStackTrace: string | null;
  line: number;
  success: boolean;
  /** Debug log, one line per statement of System.debug. */
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
    log: result.logs.map(({ level, message }) => `USER_DEBUG|${level}|${message}`).join('\n'),
  };
}
