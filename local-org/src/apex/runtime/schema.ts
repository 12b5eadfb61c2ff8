/** Describe results. Source: Apex Reference Guide, "Schema Namespace". Access answers are those of the running user. */
import type {
  ChildRelationship,
  FieldDef,
  FieldSetDef,
  ObjectDef,
  PicklistValue,
  RecordTypeDef,
} from '../../metadata/types.ts';
import { parseDynamic } from './queries.ts';
import { transaction } from './transaction.ts';

/** `Account.SObjectType`: one object per object, so that `==` and map keys work by identity. */
export class ObjectToken {
  readonly apexType = 'Schema.SObjectType';
  readonly def: ObjectDef;
  constructor(def: ObjectDef) {
    this.def = def;
  }

  toString(): string {
    return this.def.name;
  }
}

/** `Account.Name`. */
export class FieldToken {
  readonly apexType = 'Schema.SObjectField';
  readonly object: ObjectDef;
  readonly field: FieldDef;
  constructor(object: ObjectDef, field: FieldDef) {
    this.object = object;
    this.field = field;
  }

  toString(): string {
    return this.field.name;
  }
}

const objectTokens = new WeakMap<ObjectDef, ObjectToken>();
const fieldTokens = new WeakMap<FieldDef, Map<ObjectDef, FieldToken>>();

export function objectToken(def: ObjectDef): ObjectToken {
  let token = objectTokens.get(def);
  if (!token) objectTokens.set(def, (token = new ObjectToken(def)));
  return token;
}

/** Fields of Activity are one definition under Event and Task: the token knows both. */
export function fieldToken(object: ObjectDef, field: FieldDef): FieldToken {
  let byObject = fieldTokens.get(field);
  if (!byObject) fieldTokens.set(field, (byObject = new Map()));
  let token = byObject.get(object);
  if (!token) byObject.set(object, (token = new FieldToken(object, field)));
  return token;
}

export class ObjectDescribe {
  readonly apexType = 'Schema.DescribeSObjectResult';
  readonly def: ObjectDef;
  constructor(def: ObjectDef) {
    this.def = def;
  }

  get rights() {
    return currentRights().object(this.def.name);
  }
}

export class FieldDescribe {
  readonly apexType = 'Schema.DescribeFieldResult';
  readonly object: ObjectDef;
  readonly field: FieldDef;
  constructor(object: ObjectDef, field: FieldDef) {
    this.object = object;
    this.field = field;
  }

  get rights() {
    return currentRights().field(this.object.name, this.field.name);
  }
}

/** `Schema.SObjectType.Account.fields`, and `describe.fields`. */
export class FieldMapHolder {
  readonly apexType = 'Schema.SObjectTypeFields';
  readonly def: ObjectDef;
  constructor(def: ObjectDef) {
    this.def = def;
  }
}

/** `describe.fieldSets`. */
export class FieldSetsHolder {
  readonly apexType = 'Schema.SObjectTypeFieldSets';
  readonly def: ObjectDef;
  constructor(def: ObjectDef) {
    this.def = def;
  }
}

export class FieldSetValue {
  readonly apexType = 'Schema.FieldSet';
  readonly object: ObjectDef;
  readonly def: FieldSetDef;
  constructor(object: ObjectDef, def: FieldSetDef) {
    this.object = object;
    this.def = def;
  }
}

/** `field` is the last of the path, on the object it leads to. */
export class FieldSetMemberValue {
  readonly apexType = 'Schema.FieldSetMember';
  readonly path: string;
  readonly required: boolean;
  readonly object: ObjectDef;
  readonly field: FieldDef;
  constructor(path: string, required: boolean, object: ObjectDef, field: FieldDef) {
    this.path = path;
    this.required = required;
    this.object = object;
    this.field = field;
  }
}

export class PicklistEntryValue {
  readonly apexType = 'Schema.PicklistEntry';
  readonly entry: PicklistValue;
  constructor(entry: PicklistValue) {
    this.entry = entry;
  }
}

export class RecordTypeInfoValue {
  readonly apexType = 'Schema.RecordTypeInfo';
  readonly id: string | null;
  readonly def: RecordTypeDef;
  constructor(id: string | null, def: RecordTypeDef) {
    this.id = id;
    this.def = def;
  }
}

export class ChildRelationshipValue {
  readonly apexType = 'Schema.ChildRelationship';
  readonly childObject: string;
  readonly field: string;
  readonly relationshipName: string;
  constructor(relation: { childObject: string; field: string; relationshipName: string }) {
    this.childObject = relation.childObject;
    this.field = relation.field;
    this.relationshipName = relation.relationshipName;
  }
}

const childTokens = new WeakMap<object, ChildRelationshipValue>();

/** One object per relationship, so that it can be the key of a map. */
export function childRelationship(relation: ChildRelationship): ChildRelationshipValue {
  let token = childTokens.get(relation);
  if (!token) childTokens.set(relation, (token = new ChildRelationshipValue(relation)));
  return token;
}

export function currentRights() {
  const { host, userId } = transaction();
  return host.rights(userId);
}

const MASTER: RecordTypeDef = { name: 'Master', label: 'Master', active: true };
export const MASTER_ID = '012000000000000AAA';

/** The object's record types and, last, the master record type. Not counted as a query. */
export function recordTypesOf(def: ObjectDef): RecordTypeInfoValue[] {
  const infos = def.recordTypes.map((each) => new RecordTypeInfoValue(recordTypeId(def, each.name), each));
  return [...infos, new RecordTypeInfoValue(MASTER_ID, MASTER)];
}

function recordTypeId(def: ObjectDef, name: string): string | null {
  const { host, userId } = transaction();
  const query = host.parse('SELECT Id FROM RecordType WHERE SobjectType = :object AND DeveloperName = :name');
  const access = { userId, mode: 'system', sharing: false } as const;
  const [row] = host.query(query, [def.name, name], access).rows;
  return row ? String(row.fields.Id) : null;
}

/** Object of an id, by its first three characters. */
export function objectOfId(id: string): ObjectDef | undefined {
  const prefix = id.slice(0, 3);
  for (const def of transaction().world.metadata.objects.values()) if (def.keyPrefix === prefix) return def;
  return undefined;
}

/** Rows that only describe the org (custom settings and the like): not counted against limits. */
export function uncountedRows(soql: string, binds: unknown[]) {
  const tx = transaction();
  return tx.host.query(parseDynamic(soql), binds, { userId: tx.userId, mode: 'system', sharing: false }).rows;
}
