/**
 * EntityDefinition and FieldDefinition: the schema as rows. Source: Object Reference for the Salesforce Platform, objects
 * of these names. Their ids here are their durable ids, which for standard objects and fields are the API names; real
 * orgs have generated ones for custom objects and fields.
 */
import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import type { SeedRows } from './seed-rows.ts';
import type { Row } from './types.ts';

export function mirrorDefinitions(rows: SeedRows): void {
  const objects = [...rows.core.meta.objects.values()].filter((object) => !object.virtual);
  rows.sync('EntityDefinition', ['DurableId'], objects.map(entity));
  rows.sync(
    'FieldDefinition',
    ['DurableId'],
    objects.flatMap((object) => [...object.fields.values()].map((field) => definition(object, field))),
  );
}

const developerName = (name: string): string => name.replace(/__\w+$/, '');

function entity(object: ObjectDef): Row {
  return {
    Id: object.name,
    DurableId: object.name,
    QualifiedApiName: object.name,
    DeveloperName: developerName(object.name),
    MasterLabel: object.label,
    Label: object.label,
    PluralLabel: object.pluralLabel,
    KeyPrefix: object.keyPrefix || null,
    IsCustomSetting: object.kind === 'customSetting',
  };
}

function definition(object: ObjectDef, field: FieldDef): Row {
  const id = `${object.name}.${field.name}`;
  return {
    Id: id,
    DurableId: id,
    QualifiedApiName: field.name,
    EntityDefinitionId: object.name,
    // a lookup's definition goes by the name of the relationship: `Account` for AccountId
    DeveloperName: field.custom ? developerName(field.name) : (field.relationshipName ?? field.name),
    MasterLabel: field.label,
    Label: field.label,
    RelationshipName: field.relationshipName ?? null,
    Length: field.length,
    Precision: field.precision,
    Scale: field.scale,
    IsCalculated: field.formula !== undefined,
    IsNameField: field.name === object.nameField,
    IsNillable: field.nillable,
  };
}
