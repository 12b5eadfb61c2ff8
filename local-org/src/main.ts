/** `npm start`: opens the org, serves it, and on the first start fills it with demo data. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer, type RunningServer } from './api/server.ts';
import { DEMO_CONFIGURATION, hasDemo, isDemoUnfinished, loadDemoData, type DemoScript } from './demo.ts';
import { parseTime } from './platform/clock.ts';
import { LocalOrg } from './platform/org.ts';
import { checkPort } from './platform/port.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const DEFAULT_PORT = 7420;
const USAGE = `Usage: npm start -- [options]

  --data DIR    folder for the data (default: .local-org in the project)
  --fresh       start with empty data; what the folder holds is deleted
  --no-demo     no demo data: the package's configuration and the three demo users only
  --now TIME    time at which a new org starts, or to which an existing one is moved (ISO 8601)
  --port N      port to listen on (default: PORT, or ${DEFAULT_PORT})`;

interface Options {
  dataDir: string;
  fresh: boolean;
  demo: boolean;
  now: string | null;
  port: number;
}

/** A mistake of the caller's: told in a sentence, without a stack. */
class UsageError extends Error {}

async function main(): Promise<void> {
  const options = readOptions();
  const say = (line: string): void => console.log(line);
  await checkPort(options.port);
  const isUnfinished = isDemoUnfinished(options.dataDir);
  if (isUnfinished && !options.fresh)
    say('The last start ended before its demo data was written: starting with empty data.');
  const fresh = options.fresh || isUnfinished;
  const isNew = fresh || !existsSync(join(options.dataDir, 'org.db'));
  const script = options.demo && isNew ? await findDemo(say) : null;
  const demoNow = options.now ? parseTime(options.now) : Date.now();
  const start = script ? demoNow - script.HISTORY_DAYS * 86_400_000 : demoNow;
  const org = LocalOrg.open({
    projectDir: PROJECT,
    dataDir: options.dataDir,
    fresh,
    alsoFrom: script || (!isNew && hasDemo(options.dataDir)) ? [DEMO_CONFIGURATION] : [],
    ...(isNew ? { now: new Date(start).toISOString() } : {}),
    onProgress: say,
  });
  try {
    await serve(org, options, { script, isNew, now: demoNow, say });
  } catch (error) {
    if (!isStopping) await org.close();
    throw error;
  }
}

interface Start {
  script: DemoScript | null;
  isNew: boolean;
  now: number;
  say: (line: string) => void;
}

async function serve(org: LocalOrg, options: Options, { script, isNew, now, say }: Start): Promise<void> {
  org.log.onFault = (text) => console.error(text);
  org.isReady = false;
  if (!isNew && options.now) await org.moveClock(now);
  const server = await startServer(org, options.port);
  stopOnSignals(org, server);
  if (script) await loadDemoData(org, script, { url: server.url, dataDir: options.dataDir, now: new Date(now), say });
  org.isReady = true;
  say(welcome(org, server.url, options.dataDir));
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      'no-demo': { type: 'boolean', default: false },
      now: { type: 'string' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const port = Number(values.port ?? process.env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('A port is a number from 0 to 65535.');
  return {
    dataDir: resolve(values.data ?? join(PROJECT, '.local-org')),
    fresh: values.fresh,
    demo: !values['no-demo'],
    now: values.now === undefined ? null : new Date(parseTime(values.now)).toISOString(),
    port,
  };
}

async function findDemo(say: (line: string) => void): Promise<DemoScript | null> {
  const file = join(PROJECT, 'scripts', 'demo.ts');
  if (existsSync(file)) return (await import(file)) as DemoScript;
  say(`No demo data: ${file} is missing. The org starts with the package's configuration and three users.`);
  return null;
}

let isStopping = false;

function stopOnSignals(org: LocalOrg, server: RunningServer): void {
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await server.close();
    await org.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

function welcome(org: LocalOrg, url: string, dataDir: string): string {
  const people = org.users.demo.map(
    ({ role, userId, url: link }) => `  ${`${org.user(userId).name} (${role})`.padEnd(24)} ${link}`,
  );
  const token = org.users.ofRole('admin')?.token ?? '';
  return [
    '',
    `Advance runs at ${url}`,
    '',
    'Open it as one of the demo users:',
    ...people,
    '',
    `The org's time is ${org.nowText()}. Data and tokens: ${dataDir}`,
    'Connect the sf CLI:',
    `  SF_ACCESS_TOKEN='${token}' sf org login access-token --instance-url ${url} --no-prompt --alias local --set-default`,
    'Stop it with Ctrl+C.',
  ].join('\n');
}

function explain(error: unknown): string {
  const { name, message, stack } = error as Error;
  const known = new Set([
    'ClockError',
    'DataFolderInUse',
    'DataFolderUnusable',
    'PortInUse',
    'MetadataError',
    'StoreError',
    'ApexCompileError',
  ]);
  const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (isUsage) return `${message}\n\n${USAGE}`;
  return known.has(name) ? message : (stack ?? message);
}

main().catch((error: unknown) => {
  // What was under way when the org was stopped has failed for that reason.
  if (isStopping) return;
  console.error(explain(error));
  process.exit(1);
});
