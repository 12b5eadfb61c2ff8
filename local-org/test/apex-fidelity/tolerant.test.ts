/** Compiling what can be compiled: for trying foreign projects, see scripts/apex-suites.ts. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import '../../src/apex/library/index.ts';
import { compileProject } from '../../src/apex/compile.ts';
import type { TestResult } from '../../src/apex/engine.ts';
import type { CompiledProject } from '../../src/apex/emitted.ts';
import { takeRefusals } from '../../src/apex/runtime/refusal.ts';
import { loadTolerantly } from '../../src/metadata/load-tolerantly.ts';
import type { TolerantLoad } from '../../src/metadata/load-tolerantly.ts';
import { LocalOrg } from '../../src/platform/org.ts';

const FILES: Record<string, string> = {
  'prompts/Strange.prompt-meta.xml': '<Prompt/>',
  'classes/LeftOut.cls': 'public class LeftOut { public Nowhere.Type field; }',
  'classes/LeftOutTest.cls':
    '@IsTest class LeftOutTest { LeftOut l; @IsTest static void one() {} @IsTest static void two() {} }',
  'classes/Partly.cls': `public class Partly {
    public static Integer fine() { return 1; }
    public static Integer broken() { try { return Nowhere.answer(); } catch (Exception e) { return 2; } }
  }`,
  'classes/PartlyTest.cls': `@IsTest class PartlyTest {
    @IsTest static void passes() { Assert.areEqual(1, Partly.fine()); }
    @IsTest static void isRefused() { Assert.areEqual(2, Partly.broken()); }
  }`,
};

let dir: string;
let loaded: TolerantLoad;
let project: CompiledProject;
before(() => {
  dir = mkdtempSync(join(tmpdir(), 'apex-tolerant-'));
  writeFileSync(join(dir, 'sfdx-project.json'), '{"packageDirectories":[{"path":"app","default":true}]}');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(dir, 'app', path, '..'), { recursive: true });
    writeFileSync(join(dir, 'app', path), text);
    if (path.endsWith('.cls')) writeFileSync(join(dir, 'app', `${path}-meta.xml`), '<ApexClass/>');
  }
  loaded = loadTolerantly(dir);
  project = compileProject(loaded.metadata, { tolerant: true });
});
after(() => rmSync(dir, { recursive: true }));

test('metadata of unknown kinds is passed over and reported', () => {
  assert.deepEqual(
    loaded.passedOver.map(({ file }) => file),
    [join(dir, 'app/prompts/Strange.prompt-meta.xml')],
  );
});

test('a class that cannot be declared is left out, and what needs it; their tests are counted', () => {
  const { leftOut } = project.tolerated!;
  assert.deepEqual(
    leftOut.map(({ name, problems, testMethods }) => [name, problems[0]!.message, testMethods]),
    [
      ['LeftOut', 'Invalid type: Nowhere.Type', []],
      ['LeftOutTest', 'Invalid type: LeftOut', ['one', 'two']],
    ],
  );
});

test('a statement that does not compile ends the test that runs into it, and no catch clause hides it', async () => {
  const org = LocalOrg.open({ projectDir: dir, dataDir: ':memory:', loaded: { metadata: loaded.metadata, project } });
  const results: [TestResult['method'], TestResult['outcome'], string | undefined][] = [];
  takeRefusals();
  org.engine.runTests({
    userId: org.users.ofRole('admin')!.userId,
    onResult: ({ method, outcome }) => results.push([method, outcome, takeRefusals()[0]?.problem]),
  });
  await org.close();
  assert.deepEqual(results, [
    ['passes', 'pass', undefined],
    ['isRefused', 'fail', 'Variable does not exist: Nowhere'],
  ]);
});
