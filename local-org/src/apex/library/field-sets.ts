/**
 * Field sets. Source: Apex Reference Guide, "FieldSet Class", "FieldSetMember Class"; Apex Developer Guide, "Working with
 * Field Sets": `Schema.SObjectType.Merchandise__c.fieldSets.getMap()` and `….fieldSets.Dimensions`.
 */
import { fieldOf, objectOf, relationshipOf } from '../../metadata/lookup.ts';
import type { ObjectDef } from '../../metadata/types.ts';
import { defineType } from '../registry.ts';
import { ApexList } from '../runtime/collections.ts';
import { nativeEnum } from '../runtime/enums.ts';
import { FieldSetMemberValue, FieldSetsHolder, FieldSetValue, fieldToken, objectToken } from '../runtime/schema.ts';
import { transaction } from '../runtime/transaction.ts';
import { CaseFreeMap, DISPLAY } from './schema.ts';

defineType('Schema.SObjectTypeFieldSets', {
  namespace: 'Schema',
  methods: {
    'Map<String,Schema.FieldSet> getMap()': ({ def }: FieldSetsHolder) =>
      new CaseFreeMap(
        'String',
        'Schema.FieldSet',
        (def.fieldSets ?? []).map((each) => [each.name.toLowerCase(), new FieldSetValue(def, each)]),
      ),
  },
});

defineType('Schema.FieldSet', {
  namespace: 'Schema',
  is: (value) => value instanceof FieldSetValue,
  methods: {
    'String getDescription()': (self: FieldSetValue) => self.def.description ?? null,
    'List<Schema.FieldSetMember> getFields()': ({ object, def }: FieldSetValue) =>
      new ApexList(
        'Schema.FieldSetMember',
        def.fields.map(({ path, required }) => member(object, path, required)),
      ),
    'String getLabel()': (self: FieldSetValue) => self.def.label,
    'String getName()': (self: FieldSetValue) => self.def.name,
    'String getNameSpace()': () => null,
    'Schema.SObjectType getSObjectType()': (self: FieldSetValue) => objectToken(self.object),
  },
});

defineType('Schema.FieldSetMember', {
  namespace: 'Schema',
  is: (value) => value instanceof FieldSetMemberValue,
  methods: {
    // "true if the field is required by the field's definition in its object"
    'Boolean getDBRequired()': ({ field }: FieldSetMemberValue) =>
      !field.nillable && field.type !== 'boolean' && field.createable && !field.defaultedOnCreate,
    'String getFieldPath()': (self: FieldSetMemberValue) => self.path,
    'String getLabel()': (self: FieldSetMemberValue) => self.field.label,
    'Boolean getRequired()': (self: FieldSetMemberValue) => self.required,
    'Schema.SObjectField getSObjectField()': (self: FieldSetMemberValue) => fieldToken(self.object, self.field),
    'Schema.DisplayType getType()': (self: FieldSetMemberValue) =>
      nativeEnum('Schema.DisplayType', DISPLAY[self.field.type]),
  },
});

function member(object: ObjectDef, path: string, required: boolean): FieldSetMemberValue {
  const steps = path.split('.');
  const name = steps.pop()!;
  let owner = object;
  for (const step of steps) {
    const target = relationshipOf(owner, step)?.targets[0];
    owner = (target && objectOf(transaction().world.metadata, target)) || unknownField(object, path);
  }
  return new FieldSetMemberValue(path, required, owner, fieldOf(owner, name) ?? unknownField(object, path));
}

function unknownField(object: ObjectDef, path: string): never {
  throw new Error(`A field set of ${object.name} names ${path}, which is no field.`);
}
