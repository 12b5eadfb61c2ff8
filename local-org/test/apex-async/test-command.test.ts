/** `npm run test:apex` as a person runs it: filters, coverage, JUnit, watching. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../src/test-apex.ts', import.meta.url));

const HALF_TEST =
  '@IsTest private class HalfTest {\n  @IsTest static void halves() {\n    Assert.areEqual(2, Half.of(4));\n  }\n  @IsTest static void queries() {\n    Integer n = [SELECT COUNT() FROM Account];\n  }\n}\n';

let dir: string;
before(() => {
  dir = mkdtempSync(join(tmpdir(), 'apex-test-command-'));
  mkdirSync(join(dir, 'force-app/classes'), { recursive: true });
  const project = { packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '66.0' };
  writeFileSync(join(dir, 'sfdx-project.json'), JSON.stringify(project));
  writeClass(
    'Half',
    'public class Half {\n  public static Integer of(Integer n) {\n    if (n > 100) {\n      return 0;\n    }\n    return n / 2;\n  }\n}\n',
  );
  writeClass('HalfTest', HALF_TEST);
});
after(() => rmSync(dir, { recursive: true }));

function writeClass(name: string, source: string): void {
  const file = join(dir, 'force-app/classes', `${name}.cls`);
  writeFileSync(file, source);
  writeFileSync(
    `${file}-meta.xml`,
    '<?xml version="1.0"?><ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>',
  );
}

const start = (...options: string[]): ChildProcess =>
  spawn(process.execPath, [COMMAND, '--project', dir, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });

class Output {
  text = '';
  readonly #child: ChildProcess;
  constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream!.on('data', (data) => (this.text += String(data)));
  }

  /** Waits until the output since `from` matches; returns where it ends. */
  async until(expression: RegExp, from = 0): Promise<number> {
    const deadline = Date.now() + 30_000;
    while (!expression.test(this.text.slice(from))) {
      if (Date.now() > deadline) throw new Error(`Waited for ${expression} in:\n${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return this.text.length;
  }

  async end(): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    return new Promise((resolve) => this.#child.once('close', (code) => resolve(code)));
  }
}

async function runToEnd(...options: string[]): Promise<{ code: number | null; text: string }> {
  const output = new Output(start(...options));
  const code = await output.end();
  return { code, text: output.text };
}

test('all tests pass: counts, limits, coverage and both files', async () => {
  const junit = join(dir, 'results/junit.xml');
  const { code, text } = await runToEnd('--coverage', '--junit', junit);
  assert.equal(code, 0, text);
  assert.match(text, /2 passed, 0 failed/);
  assert.match(text, /queries +1 of 100 +HalfTest\.queries/);
  assert.match(text, /66\.7 % {2}Half {2}lines 4\n/);
  assert.match(
    readFileSync(junit, 'utf8'),
    /<testsuite name="Apex" tests="2" failures="0"[^]*classname="HalfTest" name="halves"/,
  );
  assert.equal(
    readFileSync(join(dir, 'coverage/apex/lcov.info'), 'utf8'),
    'TN:\nSF:force-app/classes/Half.cls\nDA:3,1\nDA:4,0\nDA:6,1\nLF:3\nLH:2\nend_of_record\n',
  );
});

test('a filter names classes and methods; one that matches nothing is a failure', async () => {
  const one = await runToEnd('--filter', 'halftest.QUERIES', '--limits');
  assert.match(one.text, /HalfTest\.queries: 1 queries.*\n[^]*1 passed, 0 failed/);
  const none = await runToEnd('--filter', 'Nothing');
  assert.equal(none.code, 1);
  assert.match(none.text, /No test matches Nothing\./);
  assert.equal(existsSync(join(dir, 'coverage/apex/junit.xml')), false);
});

test('watching runs what a changed class affects and what has failed; all after a change of other metadata', async () => {
  writeClass('Other', 'public class Other { public static Integer one() { return 1; } }');
  writeClass(
    'OtherTest',
    '@IsTest private class OtherTest { @IsTest static void isOne() { Assert.areEqual(1, Other.one()); } }',
  );
  const child = start('--watch');
  const output = new Output(child);
  try {
    let seen = await output.until(/3 passed, 0 failed\n\nWaiting/);
    writeFileSync(
      join(dir, 'force-app/classes/Other.cls'),
      'public class Other { public static Integer one() { return 2; } }',
    );
    seen = await output.until(/Test classes affected: OtherTest\n[^]*0 passed, 1 failed\n\nWaiting/, seen);
    writeFileSync(
      join(dir, 'force-app/classes/HalfTest.cls'),
      '@IsTest private class HalfTest { @IsTest static void same() { } }',
    );
    seen = await output.until(/Test classes affected: HalfTest, OtherTest\n[^]*1 passed, 1 failed\n\nWaiting/, seen);
    mkdirSync(join(dir, 'force-app/labels'));
    writeFileSync(
      join(dir, 'force-app/labels/CustomLabels.labels-meta.xml'),
      '<?xml version="1.0"?><CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata"/>',
    );
    const from = seen;
    await output.until(/labels[^]*1 passed, 1 failed\n\nWaiting/, from);
    assert.doesNotMatch(output.text.slice(from), /Test classes affected/);
  } finally {
    child.kill('SIGINT');
    for (const name of ['Other', 'OtherTest'])
      for (const end of ['', '-meta.xml']) rmSync(join(dir, `force-app/classes/${name}.cls${end}`));
    writeClass('HalfTest', HALF_TEST);
  }
  assert.equal(await output.end(), 0);
});

test('watching runs again on every change, through compile errors too', async () => {
  const child = start('--watch');
  const output = new Output(child);
  try {
    let seen = await output.until(/2 passed, 0 failed\n\nWaiting/);
    writeClass('Half', 'public class Half { public static Integer of(Integer n) { return n; } }');
    await output.until(/Half\.cls.* changed/, seen);
    seen = await output.until(/Expected: 2, Actual: 4[^]*1 passed, 1 failed\n\nWaiting/, seen);
    writeClass('Half', 'public class Half { public static Integer of(Integer n) { return m; } }');
    seen = await output.until(/Half\.cls:1:\d+ .*\bm\b[^]*Waiting/, seen);
    writeClass('Half', 'public class Half { public static Integer of(Integer n) { return n / 2; } }');
    await output.until(/2 passed, 0 failed\n\nWaiting/, seen);
  } finally {
    child.kill('SIGINT');
  }
  assert.equal(await output.end(), 0);
});
