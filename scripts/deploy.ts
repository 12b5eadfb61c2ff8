/**
 * `npm run deploy -- --target-org ALIAS`: builds the components and deploys force-app with the Salesforce CLI.
 * `--dry-run` converts the source with Salesforce's own library and says what would be deployed, without an org.
 */
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { ROOT, run } from './lib/run.ts';

const { values } = parseArgs({
  options: { 'target-org': { type: 'string' }, 'dry-run': { type: 'boolean' }, quiet: { type: 'boolean' } },
});

try {
  requireBuiltComponents();
  await (values['dry-run'] ? convert() : deploy());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** A bundle without its JavaScript would deploy as a template without a class: refuse that here. */
function requireBuiltComponents(): void {
  const sources = globSync('force-app/**/lwc/*/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('.d.ts'));
  const unbuilt = sources.filter((file) => !existsSync(join(ROOT, file.replace(/\.ts$/, '.js'))));
  if (unbuilt.length > 0) {
    throw new Error(
      `Not built: ${unbuilt.map((file) => basename(dirname(file))).join(', ')}. Run "npm run build" first.`,
    );
  }
}

async function convert(): Promise<void> {
  const outputDirectory = await mkdtemp(join(tmpdir(), 'advance-deploy-'));
  try {
    const components = ComponentSet.fromSource(join(ROOT, 'force-app'));
    components.sourceApiVersion = '66.0';
    await new MetadataConverter().convert(components, 'metadata', {
      type: 'directory',
      outputDirectory,
      genUniqueDir: false,
    });
    const byType = Map.groupBy(components.getSourceComponents().toArray(), (component) => component.type.name);
    if (values.quiet) return;
    console.log('Would deploy:');
    for (const [type, members] of [...byType].sort()) console.log(`  ${type.padEnd(28)} ${members.length}`);
  } finally {
    await rm(outputDirectory, { recursive: true, force: true });
  }
}

async function deploy(): Promise<void> {
  const org = values['target-org'];
  if (!org)
    throw new Error('Name the org to deploy to: npm run deploy -- --target-org <alias>. Try it first with --dry-run.');
  const finished = await run('sf', [
    'project',
    'deploy',
    'start',
    '--source-dir',
    'force-app',
    '--target-org',
    org,
    '--test-level',
    'RunLocalTests',
  ]).catch(() => {
    throw new Error('The Salesforce CLI was not found. Install it: npm install --global @salesforce/cli');
  });
  process.exitCode = finished.code;
}
