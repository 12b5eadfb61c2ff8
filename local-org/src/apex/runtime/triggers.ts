/** Runs triggers for the store: rows become records, changes and errors go back. */
import type { ObjectDef } from '../../metadata/types.ts';
import type { Row, SaveError, TriggerDispatcher, TriggerEvent } from '../../store/types.ts';
import type { LoadedProject } from '../emitted.ts';
import { ApexList, ApexMap } from './collections.ts';
import { toStore, triggerRecord } from './convert.ts';
import { asApexException, newException } from './exceptions.ts';
import type { ApexException } from './exceptions.ts';
import { noteSave } from './mixed-dml.ts';
import { joinTransaction } from './run.ts';
import { SObject } from './sobject.ts';
import { stackOf } from './stack.ts';
import type { ApexWorld, Transaction } from './transaction.ts';
import type { TriggerContext } from './trigger-context.ts';

/** Triggers may cause triggers, so deep and no deeper. Source: Apex Developer Guide, "Execution Governors and Limits". */
const MAX_DEPTH = 16;

type ApexTrigger = LoadedProject['triggers'][number];

export class Triggers implements TriggerDispatcher {
  readonly #world: () => ApexWorld;
  /** `account before insert` → triggers by name. */
  #byEvent: Map<string, ApexTrigger[]> | null = null;

  constructor(world: () => ApexWorld) {
    this.#world = world;
  }

  hasTriggers(object: ObjectDef, timing: TriggerEvent['timing'], operation: TriggerEvent['operation']): boolean {
    return this.#of(object, timing, operation).length > 0;
  }

  fire(event: TriggerEvent): void {
    joinTransaction(this.#world(), event.access.userId, (tx) => this.#run(tx, event));
  }

  #of(object: ObjectDef, timing: string, operation: string): ApexTrigger[] {
    this.#byEvent ??= index(this.#world().project.triggers);
    return this.#byEvent.get(`${object.name.toLowerCase()} ${timing} ${operation}`) ?? [];
  }

  #run(tx: Transaction, event: TriggerEvent): void {
    if (tx.triggers.length >= MAX_DEPTH) {
      throw newException(
        'DmlException',
        `Maximum trigger depth exceeded: ${event.object.name} trigger event ${event.operation}`,
      );
    }
    noteSave(tx, event.object);
    const records = recordsOf(event);
    const sharing = tx.sharing;
    tx.triggers.push(contextOf(event, records));
    tx.sharing = 'without';
    try {
      for (const trigger of this.#of(event.object, event.timing, event.operation)) {
        if (!runOne(tx, trigger, event)) return;
      }
    } finally {
      tx.triggers.pop();
      tx.sharing = sharing;
    }
    takeBack(event, records);
  }
}

function index(triggers: ApexTrigger[]): Map<string, ApexTrigger[]> {
  const byEvent = new Map<string, ApexTrigger[]>();
  for (const trigger of [...triggers].sort((a, b) => (a.meta.name < b.meta.name ? -1 : 1))) {
    for (const event of trigger.meta.events) {
      const key = `${trigger.meta.object.toLowerCase()} ${event.toLowerCase().replace(/\s+/g, ' ')}`;
      byEvent.set(key, [...(byEvent.get(key) ?? []), trigger]);
    }
  }
  return byEvent;
}

interface Records {
  newRecords: SObject[] | null;
  oldRecords: SObject[] | null;
}

function recordsOf(event: TriggerEvent): Records {
  const make = (rows: Row[] | null, isReadOnly: boolean) =>
    rows?.map((row) => Object.assign(triggerRecord(event.object, row), { isReadOnly })) ?? null;
  return { newRecords: make(event.newRows, event.timing === 'after'), oldRecords: make(event.oldRows, true) };
}

function contextOf(event: TriggerEvent, { newRecords, oldRecords }: Records): TriggerContext {
  const type = event.object.name;
  const list = (records: SObject[] | null) => records && new ApexList(type, records);
  const map = (records: SObject[] | null) =>
    records &&
    new ApexMap(
      'Id',
      type,
      records.map((each) => [each.id, each]),
    );
  const isBefore = event.timing === 'before';
  let newMap: ApexMap | null | undefined;
  let oldMap: ApexMap | null | undefined;
  return {
    isBefore,
    operation: event.operation,
    newList: list(newRecords),
    oldList: list(oldRecords),
    // Many triggers never ask for the maps.
    get newMap() {
      return (newMap ??= isBefore && event.operation === 'insert' ? null : map(newRecords));
    },
    get oldMap() {
      return (oldMap ??= map(oldRecords));
    },
    size: (newRecords ?? oldRecords ?? []).length,
  };
}

/** False when the trigger has failed: then every row of the chunk is refused. */
function runOne(tx: Transaction, trigger: ApexTrigger, event: TriggerEvent): boolean {
  try {
    trigger.run();
    return true;
  } catch (error) {
    const exception = asApexException(error);
    if (!exception || !exception.isCatchable) throw exception ?? error;
    const refusal = refusalOf(trigger, event, exception, stackOf(exception, tx.world.position));
    const count = (event.newRows ?? event.oldRows ?? []).length;
    for (let i = 0; i < count; i++) addTo(event, i, refusal);
    return false;
  }
}

/** As the platform words it, with cause and stack. */
function refusalOf(trigger: ApexTrigger, event: TriggerEvent, exception: ApexException, stack: string[]): SaveError {
  const name = (word: string) => word[0].toUpperCase() + word.slice(1);
  return {
    statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    message: `${trigger.meta.name}: execution of ${name(event.timing)}${name(event.operation)}\n\ncaused by: ${exception.toString()}\n\n${stack.join('\n')}`,
    fields: [],
  };
}

function addTo(event: TriggerEvent, row: number, error: SaveError): void {
  const errors = event.errors.get(row);
  if (errors) errors.push(error);
  else event.errors.set(row, [error]);
}

function takeBack(event: TriggerEvent, { newRecords, oldRecords }: Records): void {
  if (event.timing === 'before' && newRecords) {
    newRecords.forEach((record, i) => {
      for (const name of record.changed) {
        const value = record.values.get(name);
        if (!(value instanceof SObject)) event.newRows![i][name] = toStore(value);
      }
    });
  }
  (newRecords ?? oldRecords ?? []).forEach((record, i) => {
    for (const { field, message, statusCode } of record.errors) {
      addTo(event, i, { statusCode, message, fields: field ? [field] : [] });
    }
  });
}
