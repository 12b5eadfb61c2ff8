/** Custom metadata and custom settings through their static methods: read without queries. */
import type { ObjectDef } from '../../metadata/types.ts';
import type { Value } from '../../store/types.ts';
import { ApexMap } from './collections.ts';
import { objectDef, recordOf, toApex } from './convert.ts';
import { illegalArgument } from './exceptions.ts';
import { uncountedRows } from './schema.ts';
import { SObject } from './sobject.ts';
import { transaction } from './transaction.ts';

/** `Type__mdt.getAll()` and `.getInstance(name or id)`. Source: Apex Reference Guide, "Custom Metadata Type Methods". */
export function customMetadata(object: string, method: string, args: unknown[]): unknown {
  const def = objectDef(object);
  const records = metadataRecords(def);
  if (method.toLowerCase() === 'getall') {
    return new ApexMap(
      'String',
      def.name,
      records.map((record) => [record.values.get('DeveloperName'), record]),
    );
  }
  const wanted = String(args[0] ?? '').toLowerCase();
  return (
    records.find((record) =>
      ['DeveloperName', 'QualifiedApiName', 'Id'].some(
        (key) => String(record.values.get(key) ?? '').toLowerCase() === wanted,
      ),
    ) ?? null
  );
}

function metadataRecords(def: ObjectDef): SObject[] {
  const fields = [...def.fields.values()].map((field) => field.name);
  return uncountedRows(`SELECT ${fields.join(', ')} FROM ${def.name} ORDER BY DeveloperName`, []).map((row) =>
    recordOf(row),
  );
}

/** Source: Apex Reference Guide, "Custom Settings Methods". */
export function customSetting(object: string, method: string, args: unknown[]): unknown {
  const def = objectDef(object);
  const rows = settingRows(def);
  if (def.customSettingsType === 'List') return listSetting(def, rows, method.toLowerCase(), args);
  const { user, host } = transaction();
  const owner = args[0] === undefined ? null : String(args[0]);
  switch (method.toLowerCase()) {
    case 'getorgdefaults':
      return rows.get(host.organization().id) ?? new SObject(def);
    case 'getvalues':
      return (owner && rows.get(owner)) ?? null;
    case 'getinstance': {
      const owners = owner === null || owner === user.id ? [user.id, user.profileId] : ownersOf(owner);
      return merged(
        def,
        [...owners, host.organization().id].map((each) => rows.get(each)),
      );
    }
    default:
      throw illegalArgument(`${def.name} has no method ${method}`);
  }
}

/** A user's settings fall back to the profile's; a profile's only to the org's. */
function ownersOf(owner: string): string[] {
  if (!owner.startsWith('005')) return [owner];
  return [owner, transaction().host.user(owner).profileId];
}

/** By SetupOwnerId, or by Name for list settings. */
function settingRows(def: ObjectDef): Map<string, SObject> {
  const fields = [...def.fields.values()].map((field) => field.name);
  const key = def.customSettingsType === 'List' ? 'Name' : 'SetupOwnerId';
  const rows = uncountedRows(`SELECT ${fields.join(', ')} FROM ${def.name}`, []);
  return new Map(rows.map((row) => [String(row.fields[key]), recordOf(row)]));
}

/** Each field from the most specific row that has a value. */
function merged(def: ObjectDef, levels: (SObject | undefined)[]): SObject {
  const present = levels.filter((level) => level !== undefined);
  const values = new Map<string, unknown>();
  for (const field of def.fields.values()) {
    const level = present.find((each) => (each.values.get(field.name) ?? null) !== null);
    values.set(field.name, level?.values.get(field.name) ?? toApex(field, emptyValue(field.type)));
  }
  if (present.length === 0) values.set('Id', null);
  return new SObject(def, 'new', values);
}

const emptyValue = (type: string): Value => (type === 'boolean' ? false : null);

function listSetting(def: ObjectDef, rows: Map<string, SObject>, method: string, args: unknown[]): unknown {
  if (method === 'getall') return new ApexMap('String', def.name, rows);
  return rows.get(String(args[0])) ?? null;
}
