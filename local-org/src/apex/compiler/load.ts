/** Turns compiled units into running JavaScript. Classes are made on first mention, so that order does not matter. */
import { Script } from 'node:vm';
import type { ApexClass, ClassMeta, CompiledUnit, LoadedProject } from '../emitted.ts';
import type { RuntimeSupport } from '../emitted-calls.ts';

type Main = () => void;
type UnitFunction = (
  rt: RuntimeSupport,
  classes: Record<string, ApexClass>,
  define: (js: string, make: () => ApexClass) => void,
  main: (run: Main) => void,
) => void;

interface Statics {
  values: Record<string, unknown> | null;
}

/** JS identifier of a class, `Outer$Inner`. */
const identifier = (meta: ClassMeta): string => meta.name.replace('.', '$');

function unitFunction(unit: CompiledUnit): UnitFunction {
  const source = `(function ($rt, $c, $def, $main) { 'use strict';\n${unit.js}\n})`;
  return new Script(source, { filename: unit.scriptName, lineOffset: -1 }).runInThisContext() as UnitFunction;
}

export class Loader {
  readonly classes: Record<string, ApexClass>;
  private readonly rt: RuntimeSupport;
  /** Classes whose static initialisers have run in the current transaction. */
  private initialised: Statics[] = [];

  /** `known` are the classes of a project that anonymous Apex runs against. */
  constructor(rt: RuntimeSupport, known: Record<string, ApexClass> | null = null) {
    this.rt = rt;
    this.classes = Object.create(known) as Record<string, ApexClass>;
  }

  /** Defines the unit's classes; returns its code for triggers and anonymous Apex. */
  load(unit: CompiledUnit): Main | undefined {
    const metas = new Map(unit.classes.map((meta) => [identifier(meta), meta]));
    let main: Main | undefined;
    const define = (js: string, make: () => ApexClass): void => this.defineLazily(js, metas.get(js)!, make);
    unitFunction(unit)(this.rt, this.classes, define, (run) => (main = run));
    return main;
  }

  private defineLazily(js: string, meta: ClassMeta, make: () => ApexClass): void {
    Object.defineProperty(this.classes, js, {
      configurable: true,
      enumerable: true,
      get: () => {
        const cls = make();
        this.finish(cls, meta);
        Object.defineProperty(this.classes, js, { value: cls, enumerable: true });
        this.rt.defineClass(meta, cls);
        return cls;
      },
    });
  }

  private finish(cls: ApexClass, meta: ClassMeta): void {
    const statics: Statics = { values: null };
    Object.defineProperty(cls, '$meta', { value: meta });
    Object.defineProperty(cls, '$s', { get: () => statics.values ?? this.initialise(cls, statics) });
  }

  private initialise(cls: ApexClass, statics: Statics): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    statics.values = values;
    this.initialised.push(statics);
    const parent = Object.getPrototypeOf(cls) as Partial<ApexClass>;
    if (parent.$meta) void parent.$s;
    if (Object.hasOwn(cls, '$clinit')) (cls['$clinit'] as () => void).call(cls);
    return values;
  }

  freshStatics(): () => void {
    const before = this.initialised.map((statics) => [statics, statics.values] as const);
    const list = this.initialised;
    for (const statics of list) statics.values = null;
    this.initialised = [];
    return () => {
      for (const statics of this.initialised) statics.values = null;
      for (const [statics, values] of before) statics.values = values;
      this.initialised = list;
    };
  }
}

const loaders = new WeakMap<LoadedProject, Loader>();

export function loadProject(units: CompiledUnit[], rt: RuntimeSupport): LoadedProject {
  const loader = new Loader(rt);
  const mains = units.map((unit) => ({ unit, run: loader.load(unit) }));
  const classes = new Map<string, ApexClass>();
  for (const unit of units) {
    for (const meta of unit.classes) classes.set(meta.name.toLowerCase(), loader.classes[identifier(meta)]!);
  }
  const triggers = mains.flatMap(({ unit, run }) => (unit.trigger && run ? [{ meta: unit.trigger, run }] : []));
  const project: LoadedProject = { classes, triggers, freshStatics: () => loader.freshStatics() };
  loaders.set(project, loader);
  return project;
}

export function loadAnonymous(unit: CompiledUnit, rt: RuntimeSupport, project: LoadedProject): Main {
  const loader = new Loader(rt, loaders.get(project)!.classes);
  const run = loader.load(unit)!;
  for (const meta of unit.classes) void loader.classes[identifier(meta)];
  return run;
}
