/** Security.stripInaccessible. Source: Apex Reference Guide, "Security Class". */
import { fieldOf } from '../../metadata/lookup.ts';
import { defineType } from '../registry.ts';
import { ApexEnumValue } from '../runtime/enums.ts';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections.ts';
import { newException } from '../runtime/exceptions.ts';
import { currentRights } from '../runtime/schema.ts';
import { SObject } from '../runtime/sobject.ts';
import { needed } from './arguments.ts';

defineType('AccessType', { kind: 'enum', constants: ['READABLE', 'CREATABLE', 'UPDATABLE', 'UPSERTABLE'] });

class DecisionValue {
  readonly apexType = 'SObjectAccessDecision';
  readonly records: ApexList;
  /** Object name → fields taken away. */
  readonly removed = new Map<string, Set<string>>();
  readonly modified = new Set<number>();
  constructor(records: ApexList) {
    this.records = records;
  }
}

function isAllowed(object: string, field: string, access: string): boolean {
  const rights = currentRights().field(object, field);
  return access === 'READABLE' ? rights.read : rights.edit;
}

function checkObject(object: string, access: string): void {
  const rights = currentRights().object(object);
  const needs = {
    READABLE: [rights.read],
    CREATABLE: [rights.create],
    UPDATABLE: [rights.edit],
    UPSERTABLE: [rights.create, rights.edit],
  };
  if (!needs[access as keyof typeof needs].every(Boolean)) {
    throw newException('NoAccessException', `No access to entity: ${object}`);
  }
}

function strip(access: ApexEnumValue, source: ApexList, enforceObject = true): DecisionValue {
  const decision = new DecisionValue(new ApexList(needed(source).elementType));
  source.items.forEach((item, index) => {
    const record = needed(item as SObject | null);
    if (enforceObject) checkObject(record.type, access.name);
    decision.records.items.push(stripped(record, access.name, decision, index));
  });
  return decision;
}

function stripped(record: SObject, access: string, decision: DecisionValue, index: number): SObject {
  const copy = new SObject(record.def, record.origin);
  for (const [name, value] of record.values) {
    if (value instanceof ApexList) stripChildren(copy, name, value, access, decision, index);
    else if (value instanceof SObject) copy.values.set(name, stripped(value, access, decision, index));
    else if (name === 'Id' || !fieldOf(record.def, name) || isAllowed(record.type, name, access))
      copy.values.set(name, value);
    else {
      const fields = decision.removed.get(record.type) ?? new Set();
      decision.removed.set(record.type, fields.add(name));
      decision.modified.add(index);
    }
  }
  for (const name of record.changed) if (copy.values.has(name)) copy.changed.add(name);
  return copy;
}

/** "Relationship … fields that the user doesn't have access to" go as a whole. */
function stripChildren(
  copy: SObject,
  relationship: string,
  children: ApexList,
  access: string,
  decision: DecisionValue,
  index: number,
): void {
  if (currentRights().object(children.elementType).read) {
    const kept = children.items.map((child) => stripped(child as SObject, access, decision, index));
    copy.values.set(relationship, new ApexList(children.elementType, kept));
    return;
  }
  const fields = decision.removed.get(copy.type) ?? new Set();
  decision.removed.set(copy.type, fields.add(relationship));
  decision.modified.add(index);
}

defineType('Security', {
  statics: {
    'SObjectAccessDecision stripInaccessible(AccessType access, List<SObject> records)': (access, records) =>
      strip(needed(access), records),
    'SObjectAccessDecision stripInaccessible(AccessType access, List<SObject> records, Boolean enforceRootObjectCrud)':
      (access, records, enforce) => strip(needed(access), records, enforce),
  },
});

defineType('SObjectAccessDecision', {
  is: (value) => value instanceof DecisionValue,
  methods: {
    'List<SObject> getRecords()': (self: DecisionValue) => self.records,
    'Map<String,Set<String>> getRemovedFields()': (self: DecisionValue) =>
      new ApexMap(
        'String',
        'Set<String>',
        [...self.removed].map(([object, fields]) => [object, new ApexSet('String', fields)]),
      ),
    'Set<Integer> getModifiedIndexes()': (self: DecisionValue) => new ApexSet('Integer', self.modified),
  },
});
