/**
 * `POST /tooling/runTestsSynchronous`: runs the project's Apex tests as `sf apex run test --synchronous` asks for it.
 * They run in an org of their own in memory, from the source as it now is: the data of this org is not touched.
 */
import type { FastifyInstance } from 'fastify';
import type { TestResult } from '../../apex/engine.ts';
import type { LocalOrg } from '../../platform/org.ts';
import { runApexTests } from '../../platform/test-run.ts';
import { badJson, badRequest } from '../errors.ts';
import { isObject, type JsonObject } from '../json.ts';
import { requireApexAuthor } from '../apex-author.ts';
import { sessionOf } from '../session.ts';
import { jsonBody } from './router.ts';

export function registerTestRuns(app: FastifyInstance, org: LocalOrg): void {
  app.post('/services/data/:version/tooling/runTestsSynchronous', async (request) => {
    requireApexAuthor(org, sessionOf(request).userId);
    const filters = filtersOf(org, jsonBody(String(request.body ?? '')));
    const results: TestResult[] = [];
    for (const filter of filters) {
      const run = await runApexTests({ projectDir: org.metadata.projectDir, filter });
      if (run.results.length === 0) throw badRequest(`There is no Apex test ${filter}.`, 'INVALID_INPUT');
      results.push(...run.results);
    }
    return report(org, results);
  });
  app.post('/services/data/:version/tooling/runTestsAsynchronous', async () => {
    throw badRequest(
      'The local org runs the tests of one class while the client waits: sf apex run test --synchronous --class-names NAME. ' +
        'All tests: npm run test:apex',
      'NOT_SUPPORTED',
    );
  });
}

/** `ClassName` or `ClassName.method`, one for each test asked for. */
function filtersOf(org: LocalOrg, body: unknown): string[] {
  const tests = isObject(body) ? body['tests'] : null;
  if (!Array.isArray(tests) || tests.length === 0 || !tests.every(isObject)) {
    throw badJson('Name the tests: {"tests": [{"className": "…", "testMethods": ["…"]}]}.');
  }
  return tests.flatMap((test) => {
    const className = classOf(org, test);
    const methods = Array.isArray(test['testMethods']) ? test['testMethods'] : [];
    return methods.length === 0 ? [className] : methods.map((method) => `${className}.${String(method)}`);
  });
}

function classOf(org: LocalOrg, { className, classId }: JsonObject): string {
  if (typeof className === 'string') return className;
  const id = typeof classId === 'string' ? org.parseId(classId) : null;
  const row = id ? org.rows.find('ApexClass', 'Id', [id])[0] : undefined;
  if (!row) throw badRequest('Each test needs the className, or the classId, of an Apex class.', 'INVALID_INPUT');
  return String(row['Name']);
}

/** Salesforce's shape of the answer; coverage is not asked of it here (`npm run test:apex -- --coverage`). */
function report(org: LocalOrg, results: TestResult[]): JsonObject {
  const idOf = (name: string): string => String(org.rows.find('ApexClass', 'Name', [name])[0]?.['Id'] ?? '');
  const common = ({ className, method, milliseconds }: TestResult): JsonObject => ({
    id: idOf(className),
    methodName: method,
    name: className,
    namespace: null,
    seeAllData: false,
    time: Math.round(milliseconds),
  });
  const successes = results.filter(({ failure }) => !failure).map(common);
  const failures = results.flatMap((result) => {
    if (!result.failure) return [];
    const { exceptionType, message, stack } = result.failure;
    return {
      ...common(result),
      type: 'Class',
      packageName: result.className,
      message: `${exceptionType}: ${message}`,
      stackTrace: stack.join('\n'),
    };
  });
  return {
    apexLogId: null,
    codeCoverage: [],
    codeCoverageWarnings: [],
    failures,
    numFailures: failures.length,
    numTestsRun: results.length,
    successes,
    totalTime: Math.round(results.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
  };
}
