/**
 * Each gate must report every planted error at its line and nothing else, neither in the planted files nor in the
 * clean ones beside them. A planted error is announced on the lines above it: `// <gate>: <part of the message>`.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Finding, Gate } from '../../finding.ts';
import { requireJava } from '../../tools.ts';
import { check as analyzer } from '../analyzer-gate.ts';
import { check as compiler } from '../compiler-gate.ts';
import { check as secondOpinion } from '../second-opinion-gate.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const CLASSES = join('force-app', 'classes');

/** Does not parse, so Prettier could not format it as a file of its own. */
const BROKEN = `// compiler: Expecting ')' but was: '}'
// compiler: Method must have a body
// second-opinion: mismatched input
public class Broken { void open( }
`;

/** PMD reports metadata at its first line, above which there is no place for an announcement. */
const TOKEN_FIELD: Finding = {
  file: 'force-app/objects/Visit__c/fields/Api_Token__c.field-meta.xml',
  line: 1,
  column: 0,
  message: 'ProtectSensitiveData',
};

test('Salesforce’s compiler reports the planted errors of types and names', () =>
  inProject('types', async (project) => {
    writeClass(project, 'Broken', BROKEN);
    await reportsJust(compiler, project, announced(project, 'compiler'));
  }));

test('the second opinion reports the planted errors that it knows', () =>
  inProject('types', async (project) => {
    writeClass(project, 'Broken', BROKEN);
    await reportsJust(secondOpinion, project, announced(project, 'second-opinion'));
  }));

test('the analyzer reports planted bad practice', () =>
  inProject('practice', async (project) => {
    await reportsJust(analyzer, project, [...announced(project, 'analyzer'), TOKEN_FIELD]);
  }));

test('without a JDK the gates say what to install', () => {
  const path = process.env.PATH;
  process.env.PATH = FIXTURES;
  try {
    assert.throws(requireJava, /java was not found.*apt-get install openjdk-17-jdk-headless/s);
  } finally {
    process.env.PATH = path;
  }
});

/** Runs in a copy of the clean project with the planted files among its own. */
async function inProject(planted: string, action: (project: string) => Promise<void>): Promise<void> {
  const project = mkdtempSync(join(tmpdir(), 'apex-gates-'));
  try {
    cpSync(join(FIXTURES, 'clean'), project, { recursive: true });
    cpSync(join(FIXTURES, 'planted', planted), join(project, 'force-app'), { recursive: true });
    await action(project);
  } finally {
    rmSync(project, { recursive: true });
  }
}

function writeClass(project: string, name: string, source: string): void {
  const file = join(project, CLASSES, `${name}.cls`);
  writeFileSync(file, source);
  cpSync(join(project, CLASSES, 'VisitBatch.cls-meta.xml'), `${file}-meta.xml`);
}

async function reportsJust(gate: Gate, project: string, expected: Finding[]): Promise<void> {
  assert.ok(expected.length > 10, 'the fixtures announce errors');
  const found = await gate(project);
  const sees = (error: Finding, finding: Finding): boolean =>
    finding.file === error.file && finding.line === error.line && finding.message.includes(error.message);
  assert.deepEqual(
    {
      missed: expected.filter((error) => !found.some((finding) => sees(error, finding))),
      unexpected: found.filter((finding) => !expected.some((error) => sees(error, finding))),
    },
    { missed: [], unexpected: [] },
  );
}

function announced(project: string, gate: string): Finding[] {
  return readdirSync(join(project, CLASSES))
    .filter((file) => file.endsWith('.cls'))
    .flatMap((file) => {
      const lines = readFileSync(join(project, CLASSES, file), 'utf8').split('\n');
      return lines.flatMap((text, index) => {
        const message = new RegExp(`^\\s*// ${gate}: (.*)$`).exec(text)?.[1];
        if (message === undefined) return [];
        // Announcements of several gates stand above one another.
        const line = lines.findIndex((other, at) => at > index && !/^\s*\/\/ [a-z-]+: /.test(other)) + 1;
        return [{ file: `force-app/classes/${file}`, line, column: 0, message }];
      });
    });
}
