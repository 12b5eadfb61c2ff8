/**
 * The transaction that Apex runs in: who, with which sharing, which limits, which trigger. All Apex is synchronous, so
 * one module-level variable says which transaction is current.
 */
import type { OrgMetadata } from '../../metadata/types.ts';
import type { ApexHost, ApexUser } from '../host.ts';
import type { ApexClass, LoadedProject } from '../emitted.ts';
import type { EnumTable } from './enums.ts';
import type { Delivery } from './event-delivery.ts';
import type { PublishedEvent } from './events.ts';
import { switchHeap } from './heap.ts';
import { Limits, SYNCHRONOUS } from './limits.ts';
import type { FirstSave } from './mixed-dml.ts';
import type { LimitSet } from './limits.ts';
import type { QueuedWork } from './queued-work.ts';
import type { PositionLookup } from './stack.ts';
import type { TestContext } from './test-context.ts';
import type { TriggerContext } from './trigger-context.ts';

/** What outlives a transaction: the org and its compiled code. */
export interface ApexWorld {
  readonly host: ApexHost;
  readonly metadata: OrgMetadata;
  readonly project: LoadedProject;
  readonly position: PositionLookup;
  readonly enums: EnumTable;
  /** User classes by lower-case name. */
  class(name: string): ApexClass | undefined;
}

export type AsyncKind = 'Queueable' | 'BatchApex' | 'Future' | 'ScheduledApex';

export interface LogLine {
  level: string;
  message: string;
}

/** The REST call that an @RestResource method answers; both are SObject-free native objects. */
export interface RestExchange {
  request: unknown;
  response: unknown;
}

export class Transaction {
  readonly world: ApexWorld;
  readonly host: ApexHost;
  userId: string;
  /** Sharing of the innermost class that declares it; null outside of any. */
  sharing: 'with' | 'without' | null = null;
  limits: Limits;
  /** What the code is running as, for `System.isBatch()` and the limits of queueables. */
  asyncKind: AsyncKind | null;
  readonly logs: LogLine[] = [];
  readonly triggers: TriggerContext[] = [];
  test: TestContext | null = null;
  rest: RestExchange | null = null;
  firstSave: FirstSave | null = null;
  /** Something was saved, or a savepoint is set: then no callout may follow. */
  hasUncommittedWork = false;
  openSavepoints = 0;
  /** False in jobs that have not asked for callouts. */
  allowsCallouts = true;
  /** How many blocks of `System.runAs` the running code is in. */
  runAsDepth = 0;
  /** Events to be published once the transaction is committed. */
  readonly pendingEvents: PublishedEvent[] = [];
  /** The events that the running trigger of a platform event was given. */
  delivery: Delivery | null = null;
  /** The running queueable; null in its finalizer and everywhere else. */
  queueable: QueuedWork | null = null;
  /** What began a transaction that is no job, as Quiddity names it. */
  entry: 'SYNCHRONOUS' | 'ANONYMOUS' | 'AURA' | 'REST' = 'SYNCHRONOUS';
  isFinalizer = false;
  /** In the finalizer of a queueable that has failed: that queueable. */
  finalizedFailure: QueuedWork | null = null;
  /** The finalizer attached to the running queueable. */
  finalizer: unknown = null;
  /** Which method of a batch is running. */
  batchPhase: 'start' | 'execute' | 'finish' | null = null;
  /** Id of the running job. */
  jobId: string | null = null;
  readonly requestId: string;
  #user: ApexUser | null = null;

  constructor(
    world: ApexWorld,
    userId: string,
    options: { limits?: Readonly<LimitSet>; asyncKind?: AsyncKind | null },
  ) {
    this.world = world;
    this.host = world.host;
    this.userId = userId;
    this.limits = new Limits(options.limits ?? SYNCHRONOUS);
    this.asyncKind = options.asyncKind ?? null;
    this.requestId = `4${(requests++).toString(36).padStart(17, '0')}`;
  }

  get user(): ApexUser {
    if (this.#user?.id !== this.userId) this.#user = this.host.user(this.userId);
    return this.#user!;
  }

  get timeZone(): string {
    return this.user.timeZone;
  }

  get trigger(): TriggerContext | null {
    return this.triggers.at(-1) ?? null;
  }

  log(level: string, message: string): void {
    this.logs.push({ level, message });
    this.host.log(level, message);
  }
}

let requests = 1;
let current: Transaction | null = null;

export function transaction(): Transaction {
  if (!current) throw new Error('Apex code ran outside of a transaction; enter it through ApexEngine.');
  return current;
}

export function currentTransaction(): Transaction | null {
  return current;
}

/** Makes the transaction current while `work` runs; the former one is current again afterwards. */
export function within<T>(next: Transaction, work: () => T): T {
  const former = current;
  const formerHeap = switchHeap(next.limits.heap);
  current = next;
  try {
    return work();
  } finally {
    current = former;
    switchHeap(formerHeap);
  }
}
