/** Copies of the clean fixture with one mistake each, and the assertion that a gate finds it. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { show, type Finding, type Gate } from '../../finding.ts';
import type { Planted } from './planted/planted.ts';

const CLEAN = join(import.meta.dirname, 'fixtures/clean');
const MAIN = 'force-app/main/';

/** A gate is silent about the clean project, and reports every planted mistake by its file. */
export function testGate(name: string, gate: Gate, mistakes: Planted[]): void {
  describe(name, () => {
    let folder: string;
    before(() => (folder = mkdtempSync(join(tmpdir(), 'planted-'))));
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('is silent about a clean project', async () => {
      // Copies are made of this one, so that what was parsed once is parsed for all of them.
      const clean = copy(CLEAN, join(folder, 'clean'));
      assert.deepEqual((await gate(clean)).map(show), []);
    });

    mistakes.forEach((mistake, index) => {
      it(`reports ${mistake.name}`, async () => {
        const project = copy(join(folder, 'clean'), join(folder, String(index)));
        plant(project, mistake);
        const findings = await gate(project);
        const file = pathOf(mistake.foundIn ?? mistake.file);
        const isPlanted = (finding: Finding): boolean => finding.file === file && mistake.says.test(finding.message);
        assert.ok(findings.some(isPlanted), `not reported, but:\n${findings.map(show).join('\n')}`);
        const more = findings.filter((finding) => !isPlanted(finding) && !mistake.also?.test(show(finding)));
        assert.deepEqual(more.map(show), [], 'more than was planted');
      });
    });
  });
}

function copy(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

function pathOf(file: string): string {
  return file.startsWith('./') ? file.slice(2) : MAIN + file;
}

function plant(project: string, { file, from, to }: Planted): void {
  const path = join(project, pathOf(file));
  if (from === undefined) {
    assert.ok(!existsSync(path), `${file} is there already`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, to);
    return;
  }
  const text = readFileSync(path, 'utf8');
  const planted = text.replace(from, to);
  assert.notEqual(planted, text, `${file} has no ${String(from)}`);
  writeFileSync(path, planted);
}
