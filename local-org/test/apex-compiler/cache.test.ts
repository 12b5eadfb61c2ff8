/** The disk cache: a shortcut that must never change what compiles or how. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ApexCompileError, compileAnonymous, compileProject } from '../../src/apex/compile.ts';
import { metadataWith } from './support.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'apex-cache-'));
after(() => rmSync(cacheDir, { recursive: true }));

const metadata = (value: string) =>
  metadataWith({
    A: `public class A { public static Integer n() { return ${value}; } }`,
    B: 'public class B { Integer m() { return A.n(); } }',
  });
const jsOf = (value: string): string => compileProject(metadata(value), { cacheDir }).units[0]!.js;

test('what the cache gives back is what was compiled', () => {
  const fresh = compileProject(metadata('1')).units;
  const first = compileProject(metadata('1'), { cacheDir }).units;
  const second = compileProject(metadata('1'), { cacheDir }).units;
  assert.deepEqual(first, fresh);
  assert.deepEqual(second, JSON.parse(JSON.stringify(fresh)));
});

test('a changed source is compiled anew, and what is out of date is deleted', () => {
  assert.match(jsOf('2'), /return 2;/);
  assert.match(jsOf('3'), /return 3;/);
  assert.equal(readdirSync(cacheDir).filter((name) => name.startsWith('project-')).length, 1);
  assert.equal(readdirSync(cacheDir).filter((name) => name.startsWith('tree-')).length, 2);
});

test('a change in one class is checked against those that use it', () => {
  const changed = metadataWith({
    A: 'public class A { public static String n() { return null; } }',
    B: 'public class B { Integer m() { return A.n(); } }',
  });
  assert.throws(
    () => compileProject(changed, { cacheDir }),
    (error: unknown) => {
      assert.ok(error instanceof ApexCompileError);
      assert.deepEqual(
        error.problems.map((problem) => `${problem.file} ${problem.message}`),
        ['B.cls Illegal conversion from String to Integer'],
      );
      return true;
    },
  );
});

test('a damaged cache file is made anew', () => {
  jsOf('4');
  for (const name of readdirSync(cacheDir)) writeFileSync(join(cacheDir, name), '{ broken');
  assert.match(jsOf('4'), /return 4;/);
});

test('anonymous Apex compiles against a project that came out of the cache', () => {
  jsOf('5');
  const project = compileProject(metadata('5'), { cacheDir });
  assert.equal(compileAnonymous(project, 'Integer i = A.n();').unit.kind, 'anonymous');
  assert.throws(() => compileAnonymous(project, 'Integer i = A.nothing();'), /Method does not exist/);
});
