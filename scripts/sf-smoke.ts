/**
 * `node scripts/sf-smoke.ts [path-to-sf]`: the README's terminal commands and the other everyday ones, run with the real
 * Salesforce CLI against a fresh local org, and a few that have to be refused. Needs `sf` on the PATH
 * (`npm install --global @salesforce/cli`).
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { run, ROOT } from './lib/run.ts';
import { startOrg, type RunningOrg } from './lib/server.ts';

type Step = {
  command: string;
  /** What the output must show, besides ending well. */
  shows: RegExp;
  /** The command must be refused, in these words. */
  isRefused?: boolean;
  /** Run in the repository instead of an empty folder. */
  inRepository?: boolean;
};

const README_ADDRESS = 'http://127.0.0.1:7420';

/** What each command of the README must show; one that is not listed here fails, so that the list stays whole. */
const README_SHOWS: [RegExp, RegExp][] = [
  [/^SF_ACCESS_TOKEN=/, /Successfully authorized admin@/],
  [/^sf data query/, /Total number of records retrieved: 5/],
  [/^sf data create record/, /Successfully created record: 001\w{15}/],
  [/\| sf apex run$/, /USER_DEBUG\|.*\|[1-9]\d*/],
  [/^npm run -s advance/, /Looked at [1-9]\d* deals/],
];

const FILES: Record<string, string> = {
  'tree.json': JSON.stringify({
    records: [
      {
        attributes: { type: 'Account', referenceId: 'A1' },
        Name: 'Tree Company',
        Contacts: { records: [{ attributes: { type: 'Contact', referenceId: 'C1' }, LastName: 'Leaf' }] },
      },
    ],
  }),
  'accounts.csv': 'Name,Phone\nBulk One,1\nBulk Two,2\n',
  'wrong.apex': 'Integer i = nothing;\n',
  'throws.apex': "insert new Account(Name = 'Undone');\nInteger i = 1 / 0;\n",
};

const UPSERT =
  'sf api request rest /services/data/v66.0/sobjects/Call_Plan__c/Event_Id__c/smoke-1 --method PATCH ' +
  '--body \'{"Subject__c":"Smoke"}\'';

const STEPS: Step[] = [
  { command: 'sf org display', shows: /Connected/ },
  { command: 'sf org list', shows: /local/ },
  { command: `sf data get record --sobject Account --where "Name='Acme'"`, shows: /^Name: Acme$/m },
  {
    command: `sf data update record --sobject Account --where "Name='Acme'" --values "Phone='555 0100'"`,
    shows: /Successfully updated/,
  },
  { command: `sf data query --query "SELECT Phone FROM Account WHERE Name = 'Acme'"`, shows: /555 0100/ },
  { command: `sf data delete record --sobject Account --where "Name='Acme'"`, shows: /Successfully deleted/ },
  { command: `sf data query --query "SELECT COUNT() FROM Account WHERE Name = 'Acme'"`, shows: /retrieved: 0\./ },
  { command: UPSERT, shows: /"created": true/ },
  { command: UPSERT, shows: /"created": false/ },
  { command: 'sf data import tree --files tree.json', shows: /C1 .*Contact .*003\w{15}/ },
  {
    command: `sf data query --query "SELECT Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name = 'Tree Company'"`,
    shows: /Tree Company.*Leaf/,
  },
  { command: 'sf data import bulk --sobject Account --file accounts.csv --wait 2', shows: /Processed records: 2/ },
  {
    command: `sf data export bulk --query "SELECT Name FROM Account WHERE Name LIKE 'Bulk%'" --output-file out.csv --wait 2 && cat out.csv`,
    shows: /"Bulk One"\n"Bulk Two"/,
  },
  { command: 'sf sobject list --sobject custom', shows: /^Call_Plan__c$/m },
  { command: 'sf sobject describe --sobject Call_Plan__c', shows: /"name": "Objective__c"/ },
  { command: 'sf org list limits', shows: /DailyApiRequests/ },
  { command: 'sf org assign permset --name Advance_Manager', shows: /Advance_Manager/ },
  { command: 'sf apex run test --synchronous --class-names EvidenceTestTest', shows: /Pass Rate[\s│]+100%/ },
  { command: 'sf org open --url-only', shows: /secur\/frontdoor\.jsp\?sid=/ },
  { command: 'npm run -s advance -- job run --json', shows: /"status": "Completed"/, inRepository: true },
  {
    command: 'sf data query --query "SELECT Nothing__c FROM Account"',
    shows: /No such column 'Nothing__c'/,
    isRefused: true,
  },
  { command: 'sf data query --query "SELECT Name FRM Account"', shows: /unexpected token|MALFORMED/i, isRefused: true },
  {
    command: `sf data create record --sobject Event --values "Subject='No times'"`,
    shows: /StartDateTime|ActivityDateTime|missing/,
    isRefused: true,
  },
  { command: 'sf apex run --file wrong.apex', shows: /Compilation failed at Line 1.*nothing/s, isRefused: true },
  { command: 'sf apex run --file throws.apex', shows: /MathException: Divide by 0/, isRefused: true },
  { command: `sf data query --query "SELECT COUNT() FROM Account WHERE Name = 'Undone'"`, shows: /retrieved: 0\./ },
];

/** The block of commands below "From the terminal", with the printed login in place of the README's example. */
function readmeSteps(org: RunningOrg): Step[] {
  const section = /^## From the terminal$(.*?)^## /ms.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1] ?? '';
  const lines = [...section.matchAll(/^```\n(.*?)^```$/gms)].flatMap(([, block]) => block!.trim().split('\n'));
  const login = org.output().match(/^ *(SF_ACCESS_TOKEN=.*)$/m)?.[1] ?? 'npm start printed no login';
  return lines.map((line) => {
    const isLogin = line.startsWith('SF_ACCESS_TOKEN=');
    if (isLogin && line.replace('…', org.users.admin.token).replace(README_ADDRESS, org.url) !== login)
      return { command: `${line}  (npm start prints: ${login})`, shows: /$^/ };
    const shows = README_SHOWS.find(([command]) => command.test(line))?.[1] ?? /$^/;
    return { command: isLogin ? login : line, shows, inRepository: line.startsWith('npm ') };
  });
}

async function check(step: Step, folder: string): Promise<string | null> {
  const { code, output } = await run('sh', ['-c', step.command], {
    quiet: true,
    cwd: step.inRepository ? ROOT : join(folder, 'work'),
    env: {
      HOME: join(folder, 'home'),
      SF_DISABLE_TELEMETRY: 'true',
      SF_SKIP_NEW_VERSION_CHECK: 'true',
      SF_AUTOUPDATE_DISABLE: 'true',
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
      CI: '1',
    },
  });
  const said = output.trim().replace(/\s+/g, ' ').slice(-300);
  if (step.isRefused && code === 0) return `was not refused: ${said}`;
  if (!step.isRefused && code !== 0) return `ended with ${code}: ${said}`;
  return step.shows.test(output) ? null : `does not show ${String(step.shows)}: ${said}`;
}

async function useSf(path: string | undefined): Promise<void> {
  if (path) process.env['PATH'] = [dirname(resolve(path)), process.env['PATH']].join(delimiter);
  if (path && basename(path) !== 'sf')
    throw new Error(`${path} is not the sf command: give the path of \`sf\` itself.`);
  const version = await run('sh', ['-c', 'sf --version'], { quiet: true });
  if (version.code !== 0) {
    throw new Error(
      'The Salesforce CLI does not run: `sf` is not on the PATH. Install it with `npm install --global @salesforce/cli`, ' +
        'or name it: node scripts/sf-smoke.ts /path/to/sf',
    );
  }
  console.log(version.output.trim());
}

async function main(): Promise<void> {
  await useSf(process.argv[2]);
  const folder = mkdtempSync(join(tmpdir(), 'advance-sf-'));
  for (const name of ['home', 'work']) mkdirSync(join(folder, name));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, 'work', name), text);
  const org = await startOrg({ data: join(folder, 'org') });
  const counts = { passed: 0, failed: 0 };
  try {
    for (const step of [...readmeSteps(org), ...STEPS]) {
      const problem = await check(step, folder);
      counts[problem ? 'failed' : 'passed']++;
      const shown = step.command.replaceAll(org.users.admin.token, '…');
      const verdict = problem ? 'failed ' : step.isRefused ? 'refused' : 'ok     ';
      console.log(`${verdict}  ${shown}${problem ? `\n         ${problem}` : ''}`);
    }
  } finally {
    await org.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
