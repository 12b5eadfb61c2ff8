/** What is known while one method body is translated: its class, its variables, where it stands. */
import type { SharingMode } from '../../emitted.ts';
import type { Node } from '../ast.ts';
import { fail } from '../errors.ts';
import type { ClassInfo, FieldInfo } from '../model/classes.ts';
import type { SObjectType, Type } from '../model/types.ts';
import type { World } from '../model/world.ts';
import type { UnitWriter } from './unit.ts';

export interface Variable {
  name: string;
  js: string;
  type: Type;
}

export interface BodyOptions {
  /** Null in triggers. */
  info: ClassInfo | null;
  isStatic: boolean;
  /** Null where `return` takes no value. */
  returns: Type;
  frame: string;
  sharing: SharingMode;
  /** Name of the property whose accessor this is: inside, its name means the stored value. */
  accessorOf?: FieldInfo;
  triggerObject?: SObjectType;
  /** Constructors and initialisers may assign final fields and must return the object. */
  kind?: 'constructor' | 'initializer';
}

/** Words that JavaScript reserves and Apex does not. */
const RESERVED = new Set(
  (
    'arguments await case const debugger default delete eval export function import in let package typeof var void with ' +
    'yield undefined NaN Infinity async of goto byte char short float native synchronized throws volatile'
  ).split(' '),
);

export class Body {
  readonly unit: UnitWriter;
  readonly world: World;
  readonly info: ClassInfo | null;
  readonly options: BodyOptions;
  readonly frame: number;
  loopDepth = 0;
  /** Set when the body runs queries, DML or other code: its class's sharing mode must be made known. */
  callsOut = false;
  private readonly scopes: Map<string, Variable>[] = [new Map()];
  private readonly unknown = new Set<string>();
  private temps = 0;
  private catches = 0;

  constructor(unit: UnitWriter, options: BodyOptions) {
    this.unit = unit;
    this.world = unit.world;
    this.info = options.info;
    this.options = options;
    this.frame = unit.frame(options.frame);
  }

  /** A variable whose declaration was wrong: what uses it is not reported again. */
  markUnknown(name: string): void {
    this.unknown.add(name.toLowerCase());
  }

  isUnknown(name: string): boolean {
    return this.unknown.has(name.toLowerCase());
  }

  inScope<T>(work: () => T): T {
    this.scopes.push(new Map());
    try {
      return work();
    } finally {
      this.scopes.pop();
    }
  }

  declare(at: Node, name: string, type: Type): string {
    const key = name.toLowerCase();
    if (this.variable(key)) fail(at, `Duplicate variable: ${name}`);
    const js = RESERVED.has(name) ? `${name}$` : name;
    this.scopes.at(-1)!.set(key, { name, js, type });
    return js;
  }

  variable(name: string): Variable | undefined {
    const key = name.toLowerCase();
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const found = this.scopes[i]!.get(key);
      if (found) return found;
    }
    return undefined;
  }

  /** All variables in sight, the nearest of each name. */
  variables(): Variable[] {
    const found = new Map<string, Variable>();
    for (const scope of this.scopes) for (const [key, variable] of scope) found.set(key, variable);
    return [...found.values()];
  }

  temp(): string {
    return `$t${++this.temps}`;
  }

  /** A name of its own for each catch clause. */
  caughtName(): string {
    return `$e${++this.catches}`;
  }

  /** Declared at the head of the function once the body is known. */
  tempDeclaration(): string | null {
    if (this.temps === 0) return null;
    return `let ${Array.from({ length: this.temps }, (_, i) => `$t${i + 1}`).join(', ')};`;
  }

  at(node: Node): readonly [number, number] {
    return [node.line, this.frame];
  }

  get sharing(): string {
    return JSON.stringify(this.options.sharing);
  }
}
