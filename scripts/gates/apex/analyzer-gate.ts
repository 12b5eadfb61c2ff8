/**
 * PMD with the rules of config/gates/pmd-ruleset.xml, the AppExchange security rules among them, and its copy-paste
 * detector. Every finding fails: a rule that does not fit is taken out in the rule set, with the reason beside it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../lib/run.ts';
import { inOrder, relativeTo, runGate, type Finding } from '../finding.ts';
import { compileJava, javaLibrary, runJava } from './java.ts';

const SOURCES = join(import.meta.dirname, 'analyzer');
const RULE_SET = join(ROOT, 'config', 'gates', 'pmd-ruleset.xml');

/** About ten statements. Shorter likenesses are mostly how Apex looks. */
const TOKENS_OF_A_COPY = 75;

export async function check(projectDir: string): Promise<Finding[]> {
  const library = javaLibrary('pmd');
  const classes = compileJava(SOURCES, library);
  const folder = mkdtempSync(join(tmpdir(), 'apex-analyzer-'));
  try {
    const list = join(folder, 'files.txt');
    writeFileSync(list, sourceFiles(projectDir).join('\n'));
    const { code, stdout, stderr } = await runJava([join(library, '*'), classes], 'Analyzer', [
      RULE_SET,
      String(TOKENS_OF_A_COPY),
      list,
    ]);
    if (code !== 0) throw new Error(`PMD itself failed:\n${stderr}`);
    const findings = JSON.parse(stdout) as (Finding & { rule: string })[];
    return inOrder(
      findings.map(({ rule, file, line, column, message }) => ({
        file: relativeTo(projectDir, file),
        line,
        column,
        message: `${rule}: ${message}`,
      })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Apex, metadata and templates of the package directories. */
function sourceFiles(projectDir: string): string[] {
  const project = JSON.parse(readFileSync(join(projectDir, 'sfdx-project.json'), 'utf8')) as {
    packageDirectories: { path: string }[];
  };
  return project.packageDirectories.flatMap(({ path }) =>
    readdirSync(join(projectDir, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(cls|trigger|xml|html)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

if (import.meta.main) await runGate(check);
