/** Compiles Apex given as text and runs it without an org: no records, only the language. */
import { ApexCompileError, compileAnonymous, compileProject } from '../../src/apex/compile.ts';
import type { CompileProblem } from '../../src/apex/compile.ts';
import type { CompiledProject, LoadedProject } from '../../src/apex/emitted.ts';
import type { ApexHost, ApexUser } from '../../src/apex/host.ts';
import '../../src/apex/library/index.ts';
import { Coverage } from '../../src/apex/runtime/coverage.ts';
import { EnumTable } from '../../src/apex/runtime/enums.ts';
import { createSupport } from '../../src/apex/runtime/support.ts';
import { text } from '../../src/apex/runtime/text.ts';
import { Transaction, within } from '../../src/apex/runtime/transaction.ts';
import type { ApexWorld } from '../../src/apex/runtime/transaction.ts';
import { loadMetadata } from '../../src/metadata/load.ts';
import type { ApexSource, OrgMetadata } from '../../src/metadata/types.ts';
import { mkdtempSync, writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/** Sources by name; a trigger's text begins with `trigger`. */
export type Sources = Record<string, string>;

const USER: ApexUser = {
  id: '005000000000001AAA',
  username: 'test@example.com',
  name: 'Test User',
  firstName: 'Test',
  lastName: 'User',
  email: 'test@example.com',
  profileId: '00e000000000001AAA',
  roleId: null,
  timeZone: 'UTC',
  locale: 'en_US',
  language: 'en_US',
  isActive: true,
};

let schema: OrgMetadata | undefined;

/** The standard objects and one label; no project of its own. */
function standardSchema(): OrgMetadata {
  if (schema) return schema;
  const dir = mkdtempSync(join(tmpdir(), 'apex-compiler-'));
  try {
    mkdirSync(join(dir, 'force-app'));
    const project = { packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '66.0' };
    writeFileSync(join(dir, 'sfdx-project.json'), JSON.stringify(project));
    schema = loadMetadata(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
  schema.labels.set('Greeting', 'Good morning');
  return schema;
}

export function metadataWith(sources: Sources): OrgMetadata {
  const apex = Object.entries(sources).map(([name, source]): ApexSource => {
    const kind = /^\s*trigger\s/i.test(source) ? 'trigger' : 'class';
    return { name, kind, source, file: `${name}.${kind === 'class' ? 'cls' : 'trigger'}`, apiVersion: 66 };
  });
  return { ...standardSchema(), apex };
}

export function problemsOf(sources: Sources): CompileProblem[] {
  try {
    compileProject(metadataWith(sources));
    return [];
  } catch (error) {
    if (error instanceof ApexCompileError) return error.problems;
    throw error;
  }
}

/** Problems of statements in a static method of a class of its own, as `line: message` counted from the first. */
export function problemsIn(statements: string, members = ''): string[] {
  const source = `public class Checked {\nstatic void run() {\n${statements}\n}\n${members}\n}`;
  return problemsOf({ Checked: source }).map((problem) => `${problem.line - 2}: ${problem.message}`);
}

export class Running {
  readonly project: CompiledProject;
  readonly loaded: LoadedProject;
  readonly logs: string[] = [];
  private readonly world: ApexWorld;
  private readonly coverage = new Coverage();
  private readonly rt;

  constructor(sources: Sources) {
    const metadata = metadataWith(sources);
    this.project = compileProject(metadata);
    const enums = new EnumTable();
    this.rt = createSupport({ enums, coverage: this.coverage, labels: metadata.labels });
    this.loaded = this.project.load(this.rt);
    const { loaded, project, logs } = this;
    const host = {
      metadata,
      now: () => Date.UTC(2026, 0, 15, 12),
      user: () => USER,
      log: (_level: string, message: string) => void logs.push(message),
    } as unknown as ApexHost;
    this.world = {
      host,
      metadata,
      enums,
      project: loaded,
      position: project.position,
      class: (name) => loaded.classes.get(name.toLowerCase()),
    };
  }

  /** Calls a static method and returns its value as Apex prints it. */
  call(method: string): string {
    const [className, name] = method.split('.') as [string, string];
    const cls = this.loaded.classes.get(className.toLowerCase())!;
    const meta = cls.$meta.methods.find((each) => each.name.toLowerCase() === name.toLowerCase())!;
    return this.transaction(() => text(cls[meta.js]()));
  }

  anonymous(source: string): void {
    const compiled = compileAnonymous(this.project, source);
    this.transaction(compiled.load(this.rt, this.loaded));
  }

  transaction<T>(work: () => T): T {
    const restore = this.loaded.freshStatics();
    try {
      return within(new Transaction(this.world, USER.id, {}), work);
    } finally {
      restore();
    }
  }

  covered(unit: string): number[] {
    return [...this.coverage.hits(unit)].sort((a, b) => a - b);
  }

  record(): void {
    this.coverage.isRecording = true;
  }
}

/** Runs statements in a static method that returns String. */
export function evaluate(statements: string, members = ''): string {
  const source = `public class Evaluated {\npublic static String run() {\n${statements}\n}\n${members}\n}`;
  return new Running({ Evaluated: source }).call('Evaluated.run');
}
