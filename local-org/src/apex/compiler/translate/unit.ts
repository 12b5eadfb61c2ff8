/** The JavaScript of one source file while it is written: lines with their Apex positions, and shared constants. */
import type { CompiledUnit } from '../../emitted.ts';
import type { Node } from '../ast.ts';
import { Problem } from '../errors.ts';
import type { Diagnostics } from '../errors.ts';
import type { World } from '../model/world.ts';

export class UnitWriter {
  readonly world: World;
  readonly problems: Diagnostics;
  readonly file: string;
  readonly executable = new Set<number>();
  readonly frames: string[] = [];
  private readonly body: { text: string; at: readonly [number, number] | 0 }[] = [];
  private readonly constants = new Map<string, { name: string; text: string }>();
  private readonly names = new Set<string>();
  private depth = 1;

  constructor(world: World, problems: Diagnostics, file: string) {
    this.world = world;
    this.problems = problems;
    this.file = file;
  }

  /** Opens a new frame for stack traces: `Class.Foo.bar`. */
  frame(name: string): number {
    return this.frames.push(name) - 1;
  }

  line(text: string, at: readonly [line: number, frame: number] | 0 = 0): void {
    this.body.push({ text: '  '.repeat(this.depth) + text, at });
  }

  open(text: string, at: readonly [line: number, frame: number] | 0 = 0): void {
    this.line(text, at);
    this.depth++;
  }

  close(text = '}'): void {
    this.depth--;
    this.line(text);
  }

  /** `} else {` */
  between(text: string): void {
    this.depth--;
    this.line(text);
    this.depth++;
  }

  /** Adds to the line written last: `} while (…);` */
  amendLast(text: string, at: readonly [number, number]): void {
    const last = this.body.at(-1)!;
    last.text += text;
    last.at = at;
  }

  /** A place to `insert` a line at later. */
  mark(): number {
    return this.body.length;
  }

  insert(mark: number, text: string): void {
    const indent = '  '.repeat(this.depth);
    this.body.splice(mark, 0, { text: indent + text, at: 0 });
  }

  /** Runs `write`; when it fails half way, its lines are taken back and the failure is noted. */
  guarded(write: () => void): void {
    const { length } = this.body;
    const depth = this.depth;
    this.problems.guard(this.file, undefined, () => {
      try {
        write();
      } catch (error) {
        this.body.length = length;
        this.depth = depth;
        if (error instanceof Problem) this.refuse(error.at, error.message);
        throw error;
      }
    });
  }

  /** A compile error that is only known after its code has been written. */
  problem(at: Node, message: string): void {
    this.problems.add(this.file, at, message);
    this.refuse(at, message);
  }

  /** Where mistakes are tolerated, running into one ends the run. */
  private refuse(at: Node, message: string): void {
    if (!this.problems.isTolerant) return;
    this.line(`$rt.refuse(${JSON.stringify(`${this.file}:${at.line}`)}, ${JSON.stringify(message)});`);
  }

  /** A constant at the head of the unit; the same text gives the same constant. `hint` makes it readable. */
  constant(hint: string, text: string, keyword: 'const' | 'let' = 'const'): string {
    const known = this.constants.get(text);
    if (known) return known.name;
    const base = `$${hint.replace(/\W+/g, '_')}`;
    let name = base;
    for (let i = 2; this.names.has(name); i++) name = `${base}_${i}`;
    this.names.add(name);
    this.constants.set(text, { name, text: `${keyword} ${name}${keyword === 'const' ? ` = ${text}` : ''};` });
    return name;
  }

  /** For constants that may not exist yet at load: evaluated at first use. */
  lazyConstant(hint: string, text: string): string {
    const name = this.constant(hint, text, 'let');
    return `(${name} ??= ${text})`;
  }

  finish(unitName: string): Pick<CompiledUnit, 'js' | 'lines' | 'frames' | 'executableLines'> {
    const head = [
      `const $h = $rt.statementHook(${JSON.stringify(unitName)});`,
      ...[...this.constants.values()].map((constant) => constant.text),
    ];
    return {
      js: [...head, ...this.body.map((line) => line.text)].join('\n'),
      lines: [...head.map((): 0 => 0), ...this.body.map((line) => line.at)],
      frames: this.frames,
      executableLines: [...this.executable].sort((a, b) => a - b),
    };
  }
}
