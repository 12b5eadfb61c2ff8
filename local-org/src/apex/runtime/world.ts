/** Puts one org and its compiled code together. */
import type { OrgMetadata } from '../../metadata/types.ts';
import type { ApexClass, CompiledProject } from '../emitted.ts';
import type { RuntimeSupport } from '../emitted-calls.ts';
import type { ApexHost } from '../host.ts';
import { Coverage } from './coverage.ts';
import { EnumTable } from './enums.ts';
import { STACK_DEPTH } from './stack.ts';
import type { PositionLookup } from './stack.ts';
import { createSupport } from './support.ts';
import type { ApexWorld } from './transaction.ts';

export interface LoadedWorld extends ApexWorld {
  readonly support: RuntimeSupport;
  readonly coverage: Coverage;
  readonly compiled: CompiledProject;
  /** Positions of anonymous code while it runs. */
  anonymousPosition: PositionLookup | null;
}

export function createWorld(metadata: OrgMetadata, host: ApexHost, compiled: CompiledProject): LoadedWorld {
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, STACK_DEPTH);
  const enums = new EnumTable();
  const coverage = new Coverage();
  const support = createSupport({ enums, coverage, labels: metadata.labels });
  const project = compiled.load(support);
  const world: LoadedWorld = {
    host,
    metadata,
    compiled,
    project,
    enums,
    coverage,
    support,
    anonymousPosition: null,
    position: (script, line) => world.anonymousPosition?.(script, line) ?? compiled.position(script, line),
    class: (name): ApexClass | undefined => project.classes.get(name.toLowerCase()),
  };
  return world;
}
