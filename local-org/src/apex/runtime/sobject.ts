/** A record in Apex. Source: Apex Reference Guide, "SObject Class"; Apex Developer Guide, "Working with sObjects". */
import { fieldOf } from '../../metadata/lookup.ts';
import type { FieldDef, ObjectDef } from '../../metadata/types.ts';
import { finalException, sobjectException } from './exceptions.ts';
import { HeapValue, OBJECT, allocate, slotSize, slotsSize } from './heap.ts';

/** Added by `addError`; `field` is null for the record itself. */
export interface RecordError {
  field: string | null;
  message: string;
  statusCode: string;
}

/** Where the record came from decides what an absent field means. */
export type Origin = 'new' | 'query' | 'trigger';

const byDeclaredName = new WeakMap<ObjectDef, Map<string, FieldDef>>();

/** A field by the spelling of its declaration: what generated code and the store use, without a look at the case. */
export function declaredField(def: ObjectDef, name: string): FieldDef | undefined {
  let fields = byDeclaredName.get(def);
  if (!fields) {
    fields = new Map([...def.fields.values()].map((field) => [field.name, field]));
    byDeclaredName.set(def, fields);
  }
  return fields.get(name);
}

export class SObject extends HeapValue {
  readonly def: ObjectDef;
  /** By declared name; parents under their relationship name, children as ApexList under theirs. */
  readonly values: Map<string, unknown>;
  readonly origin: Origin;
  /** Fields assigned since the record was read. */
  readonly changed = new Set<string>();
  errors: RecordError[] = [];
  /** Records of after triggers and `Trigger.old`. */
  isReadOnly = false;
  /** For `isClone()`: the id of the record it was cloned from. */
  cloneSource: string | null | undefined;

  constructor(def: ObjectDef, origin: Origin = 'new', values: Map<string, unknown> = new Map()) {
    super();
    this.def = def;
    this.origin = origin;
    this.values = values;
    allocate(this.heapSize());
  }

  /** Of a trigger's record, what has been read of it. */
  override heapSize(): number {
    return OBJECT + slotsSize(Map.prototype.values.call(this.values));
  }

  /** Declared object name. */
  get type(): string {
    return this.def.name;
  }

  get id(): string | null {
    return (this.values.get('Id') as string | undefined) ?? null;
  }

  /** A field by its declared name; checkboxes are never null. */
  read(field: string): unknown {
    const value = this.values.get(field);
    if (value !== undefined) {
      return value === null && declaredField(this.def, field)?.type === 'boolean' ? false : value;
    }
    if (this.origin === 'query' && !this.changed.has(field)) {
      throw sobjectException(
        `SObject row was retrieved via SOQL without querying the requested field: ${this.type}.${field}`,
      );
    }
    return declaredField(this.def, field)?.type === 'boolean' ? false : null;
  }

  write(field: string, value: unknown): void {
    if (this.isReadOnly) throw finalException('Record is read-only');
    allocate(slotSize(value));
    this.values.set(field, value);
    this.changed.add(field);
  }

  /** The field with this name in any case. */
  field(name: string): FieldDef {
    const field = fieldOf(this.def, name);
    if (!field) throw sobjectException(`Invalid field ${name} for ${this.type}`);
    return field;
  }

  addError(field: string | null, message: string): void {
    this.errors.push({ field, message, statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' });
  }
}
