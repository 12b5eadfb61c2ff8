/** SObject and Id. Source: Apex Reference Guide, "SObject Class", "Id Class". */
import { fieldOf, relationshipOf } from '../../metadata/lookup.ts';
import { defineType } from '../registry.ts';
import { to18 } from '../../store/ids.ts';
import { ApexList, ApexMap } from '../runtime/collections.ts';
import { assignable, toId } from '../runtime/convert.ts';
import { same } from '../runtime/equality.ts';
import { ApexException, sobjectException } from '../runtime/exceptions.ts';
import { FieldToken, objectOfId, objectToken } from '../runtime/schema.ts';
import { SObject } from '../runtime/sobject.ts';
import { parentOf } from '../runtime/sobject-access.ts';
import { text } from '../runtime/text.ts';
import { needed } from './arguments.ts';
import { ErrorValue } from './database-results.ts';
import { hashCode } from './object.ts';
import { hashOf } from './string.ts';

const TIMESTAMPS = ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

export function cloneRecord(
  self: SObject,
  keepId = false,
  isDeep = false,
  keepTimestamps = false,
  keepAutonumber = false,
): SObject {
  const values = new Map<string, unknown>();
  for (const [name, value] of self.values) {
    if (name === 'Id' && !keepId) continue;
    if (TIMESTAMPS.includes(name) && !keepTimestamps) continue;
    if (!keepAutonumber && fieldOf(self.def, name)?.autoNumber) continue;
    if (value instanceof ApexList) continue;
    values.set(name, isDeep && value instanceof SObject ? cloneRecord(value, true, true, true, true) : value);
  }
  const copy = new SObject(self.def, self.origin === 'query' ? 'query' : 'new', values);
  for (const name of self.changed) copy.changed.add(name);
  copy.cloneSource = self.id;
  return copy;
}

/** Grouped rows have columns instead of fields: any alias, in any case. */
function isAggregate(self: SObject): boolean {
  return self.type === 'AggregateResult';
}

function column(self: SObject, name: string): unknown {
  for (const [key, value] of self.values) if (key.toLowerCase() === name.toLowerCase()) return value;
  throw sobjectException(`Invalid field ${name} for AggregateResult`);
}

function get(self: SObject, field: string): unknown {
  if (isAggregate(self)) return column(self, needed(field));
  const alias = aliasOf(self, needed(field));
  return alias === undefined ? self.read(self.field(field).name) : self.values.get(alias);
}

/** The column of a query that is no field of the object: `toLabel(StageName) stage`, `FORMAT(Amount) amt`. */
function aliasOf(self: SObject, name: string): string | undefined {
  const sought = name.toLowerCase();
  if (self.def.fields.has(sought)) return undefined;
  return [...self.values.keys()].find((column) => column.toLowerCase() === sought);
}

function put(self: SObject, field: string, value: unknown): unknown {
  const def = self.field(needed(field));
  const former = self.values.get(def.name) ?? null;
  self.write(def.name, assignable(def, value));
  return former;
}

const fieldName = (token: unknown): string => needed(token as FieldToken | null).field.name;

/** Relationship of a lookup field's token, or a relationship name in any case. */
function relationship(self: SObject, nameOrToken: unknown): string {
  const token = nameOrToken instanceof FieldToken ? nameOrToken.field.relationshipName : undefined;
  const found = token ?? relationshipOf(self.def, String(needed(nameOrToken)))?.field.relationshipName;
  if (!found) throw sobjectException(`Invalid relationship ${String(nameOrToken)} for ${self.type}`);
  return found;
}

function children(self: SObject, name: string): unknown {
  const relation = self.def.childRelationships.find(
    (each) => each.relationshipName.toLowerCase() === needed(name).toLowerCase(),
  );
  if (!relation) throw sobjectException(`Invalid relationship ${name} for ${self.type}`);
  return self.values.get(relation.relationshipName) ?? null;
}

/** Only fields and parents with a value. */
function populated(self: SObject): ApexMap {
  const entries = [...self.values].filter(([, value]) => value !== null);
  return new ApexMap('String', 'Object', entries);
}

function isSet(self: SObject, name: string): boolean {
  return self.values.has(self.field(needed(name)).name);
}

function addError(self: SObject, field: string | null, message: unknown): void {
  self.addError(field, message instanceof ApexException ? message.getMessage() : text(message));
}

const errorsOf = (self: SObject): ApexList =>
  new ApexList(
    'Database.Error',
    self.errors.map(
      ({ statusCode, message, field }) => new ErrorValue({ statusCode, message, fields: field ? [field] : [] }),
    ),
  );

defineType('SObject', {
  isAbstract: true,
  is: (value) => value instanceof SObject,
  methods: {
    'void addError(String message)': (self: SObject, message) => addError(self, null, message),
    'void addError(String message, Boolean escape)': (self: SObject, message) => addError(self, null, message),
    'void addError(Exception error)': (self: SObject, error) => addError(self, null, error),
    'void addError(Schema.SObjectField field, String message)': (self: SObject, field, message) =>
      addError(self, fieldName(field), message),
    'void addError(Schema.SObjectField field, String message, Boolean escape)': (self: SObject, field, message) =>
      addError(self, fieldName(field), message),
    'void addError(String field, String message)': (self: SObject, field, message) =>
      addError(self, self.field(needed(field)).name, message),
    'void clear()': (self: SObject) => self.values.clear(),
    'SObject clone()': (self: SObject) => cloneRecord(self),
    'SObject clone(Boolean preserveId)': (self: SObject, id) => cloneRecord(self, id),
    'SObject clone(Boolean preserveId, Boolean isDeepClone)': (self: SObject, id, deep) => cloneRecord(self, id, deep),
    'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveTimestamps)': (
      self: SObject,
      id,
      deep,
      time,
    ) => cloneRecord(self, id, deep, time),
    'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveTimestamps, Boolean preserveAutonumber)': (
      self: SObject,
      id,
      deep,
      time,
      autonumber,
    ) => cloneRecord(self, id, deep, time, autonumber),
    'Object get(String field)': get,
    'Object get(Schema.SObjectField field)': (self: SObject, field) => get(self, fieldName(field)),
    'Id getCloneSourceId()': (self: SObject) => self.cloneSource ?? null,
    'List<Database.Error> getErrors()': errorsOf,
    'Map<String,Object> getPopulatedFieldsAsMap()': populated,
    'SObject getSObject(String relationship)': (self: SObject, name) => parentOf(self, relationship(self, name)),
    'SObject getSObject(Schema.SObjectField field)': (self: SObject, field) =>
      parentOf(self, relationship(self, field)),
    'List<SObject> getSObjects(String relationship)': children,
    'Schema.SObjectType getSObjectType()': (self: SObject) => objectToken(self.def),
    'Boolean hasErrors()': (self: SObject) => self.errors.length > 0,
    'Boolean isClone()': (self: SObject) => self.cloneSource !== undefined,
    'Boolean isSet(String field)': isSet,
    'Boolean isSet(Schema.SObjectField field)': (self: SObject, field) => isSet(self, fieldName(field)),
    'Object put(String field, Object value)': put,
    'Object put(Schema.SObjectField field, Object value)': (self: SObject, field, value) =>
      put(self, fieldName(field), value),
    'SObject putSObject(String relationship, SObject parent)': (self: SObject, name, parent) => {
      const former = parentOf(self, relationship(self, name));
      self.write(relationship(self, name), parent);
      return former;
    },
    'Boolean equals(Object other)': same,
    'Integer hashCode()': hashCode,
    'String toString()': text,
  },
});

defineType('Id', {
  statics: {
    'Id valueOf(String text)': (value) => toId(needed(value)),
    'Id valueOf(String text, Boolean restoreCasing)': (value) => toId(needed(value)),
  },
  methods: {
    'Schema.SObjectType getSObjectType()': (self: string) => {
      const def = objectOfId(self);
      if (!def) throw sobjectException(`Cannot locate Apex Type for ID: ${self}`);
      return objectToken(def);
    },
    'String to15()': (self: string) => self.slice(0, 15),
    'String toString()': (self: string) => self,
    'Boolean equals(Object other)': (self: string, other) => typeof other === 'string' && to18(other) === to18(self),
    'Integer hashCode()': (self: string) => hashOf(self),
    'Boolean startsWith(String prefix)': (self: string, prefix) => self.startsWith(needed(prefix)),
  },
});
