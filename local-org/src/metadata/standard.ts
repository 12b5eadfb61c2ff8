/**
 * Standard objects, from the data files in `data/standard-objects`: what the Object Reference for the Salesforce
 * Platform says of their fields, cut down to fields that the local org really fills. A field that is left out is
 * unknown to Apex and SOQL, which is better than one that is always empty.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { systemField, type SystemFieldName } from './system-fields.ts';
import type { FieldDef, FieldType, ObjectDef, PicklistValue, SharingModel } from './types.ts';

/** A field as written in the data files. What is left out has the common value. */
interface StandardField {
  label: string;
  type: FieldType;
  length?: number;
  precision?: number;
  scale?: number;
  /** A value is needed on save. */
  required?: boolean;
  /** Who writes it; both create and update unless stated. */
  access?: 'create' | 'update' | 'read';
  default?: string;
  defaultedOnCreate?: boolean;
  unique?: boolean;
  /** Display format, as of custom auto-number fields. */
  autoNumber?: string;
  idLookup?: boolean;
  filterable?: boolean;
  restricted?: boolean;
  picklist?: (string | { value: string; label: string })[];
  to?: string[];
  relationship?: string;
  children?: string;
  onDelete?: 'SetNull' | 'Restrict' | 'Cascade';
}

interface StandardObject {
  name: string;
  label: string;
  pluralLabel: string;
  keyPrefix: string;
  nameField: string;
  sharingModel: SharingModel;
  setup?: boolean;
  virtual?: boolean;
  platformEvent?: boolean;
  systemFields: SystemFieldName[];
  fields: Record<string, StandardField>;
}

const folder = new URL('../../data/standard-objects/', import.meta.url);
let files: StandardObject[] | undefined;

/** Fresh definitions on every call: the loader adds custom fields to them. */
export function standardObjects(): Map<string, ObjectDef> {
  files ??= readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as StandardObject);
  return new Map(files.map((source) => [source.name.toLowerCase(), toObject(source)]));
}

function toObject(source: StandardObject): ObjectDef {
  const fields = new Map<string, FieldDef>();
  for (const name of [...(source.platformEvent ? [] : ['Id']), ...source.systemFields] as SystemFieldName[]) {
    fields.set(name.toLowerCase(), systemField(name));
  }
  for (const [name, field] of Object.entries(source.fields)) fields.set(name.toLowerCase(), toField(name, field));
  return {
    name: source.name,
    label: source.label,
    pluralLabel: source.pluralLabel,
    kind: source.platformEvent ? 'platformEvent' : 'standard',
    keyPrefix: source.keyPrefix,
    nameField: source.nameField,
    sharingModel: source.sharingModel,
    fields,
    childRelationships: [],
    recordTypes: [],
    validationRules: [],
    setup: source.setup ?? false,
    readOnly: false,
    ...(source.virtual ? { virtual: true } : {}),
  };
}

function toField(name: string, source: StandardField): FieldDef {
  const isBoolean = source.type === 'boolean';
  const longText = source.type === 'textarea' && (source.length ?? 0) > 255;
  const defaultValue = source.default ?? (isBoolean ? 'false' : undefined);
  return {
    name,
    label: source.label,
    type: source.type,
    custom: false,
    length: source.length ?? (source.type === 'reference' ? 18 : 0),
    precision: source.precision ?? (source.type === 'int' ? 9 : 0),
    scale: source.scale ?? 0,
    nillable: !(source.required ?? isBoolean),
    unique: source.unique ?? false,
    externalId: false,
    caseSensitive: false,
    createable: source.access === undefined || source.access === 'create',
    updateable: source.access === undefined || source.access === 'update',
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...(source.defaultedOnCreate ? { defaultedOnCreate: true } : {}),
    ...(source.autoNumber ? { autoNumber: source.autoNumber } : {}),
    ...(source.idLookup ? { idLookup: true } : {}),
    ...(source.filterable === false || longText ? { filterable: false } : {}),
    ...(longText ? { longText } : {}),
    ...(source.picklist ? { picklist: source.picklist.map((value) => toValue(value, source.default)) } : {}),
    ...(source.restricted ? { restrictedPicklist: true } : {}),
    ...(source.to ? { referenceTo: [...source.to] } : {}),
    ...(source.relationship ? { relationshipName: source.relationship } : {}),
    ...(source.children ? { childRelationshipName: source.children } : {}),
    ...(source.to ? { deleteConstraint: source.onDelete ?? 'SetNull' } : {}),
  };
}

function toValue(value: string | { value: string; label: string }, standard: string | undefined): PicklistValue {
  const pair = typeof value === 'string' ? { value, label: value } : value;
  return { ...pair, default: pair.value === standard, active: true };
}
