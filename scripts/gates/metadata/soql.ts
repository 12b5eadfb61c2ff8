/**
 * Gate: queries. The whole project must compile in the local org's compiler, which resolves every inline query and types
 * its binds; what it cannot see, queries as text in Apex and in TypeScript, is checked here with the same schema.
 */
import '../../../local-org/src/apex/library/index.ts';
import { ApexCompileError, compileProject } from '../../../local-org/src/apex/compile.ts';
import { checkQuery } from '../../../local-org/src/soql/check.ts';
import { parseSoql, SoqlError } from '../../../local-org/src/soql/parse.ts';
import type { OrgMetadata } from '../../../local-org/src/metadata/types.ts';
import { relativeTo, runGate, type Finding } from '../finding.ts';
import { apexCacheOf } from './apex-trees.ts';
import { withSchema, type OrgProject } from './project.ts';
import { apexQueries } from './soql-apex.ts';
import { typeScriptQueries } from './soql-typescript.ts';

/** A query found as text. */
export interface TextQuery {
  file: string;
  line: number;
  column: number;
  /** Undefined: the text is put together in a way that cannot be followed. */
  text: string | undefined;
  /** Says what is wrong with a bind variable, in the words of a finding. */
  refusesBind?: (expression: string) => string | undefined;
}

export function check(projectDir: string): Promise<Finding[]> {
  return withSchema(projectDir, (project) => {
    const problems = compileProblems(project);
    // Trees are complete only when everything parses.
    if (problems.length > 0) return problems;
    return [...apexQueries(project), ...typeScriptQueries(projectDir)].flatMap((query) => [
      ...checkText(project.org, query),
    ]);
  });
}

function compileProblems({ dir, org }: OrgProject): Finding[] {
  try {
    compileProject(org, { cacheDir: apexCacheOf(dir) });
    return [];
  } catch (error) {
    if (!(error instanceof ApexCompileError)) throw error;
    return error.problems.map((problem) => ({ ...problem, file: relativeTo(dir, problem.file) }));
  }
}

function* checkText(org: OrgMetadata, { file, line, column, text, refusesBind }: TextQuery): Generator<Finding> {
  const report = (message: string): Finding => ({ file, line, column, message });
  if (text === undefined) {
    yield report(
      'The text of this query cannot be followed, so nothing checks its names. ' +
        'Put it together from literals and constants, with binds for the values.',
    );
    return;
  }
  try {
    const query = parseSoql(text);
    checkQuery(org, query);
    for (const bind of query.binds) {
      const why = refusesBind?.(bind.expression);
      if (why) yield report(why);
    }
  } catch (error) {
    if (!(error instanceof SoqlError)) throw error;
    yield report(error.message);
  }
}

if (import.meta.main) await runGate(check);
