/** Record types from `*.recordType-meta.xml`, with the picklist values that are available to them. */
import type { RecordTypeDef } from './types.ts';
import { children, flag, text, type XmlNode } from './xml.ts';

export function readRecordType(name: string, node: XmlNode): RecordTypeDef {
  const description = text(node, 'description');
  return {
    name,
    label: text(node, 'label') ?? name,
    active: flag(node, 'active'),
    ...(description ? { description } : {}),
    picklists: new Map(children(node, 'picklistValues').map(readAvailable)),
  };
}

/** Values are written as in URLs: `Id%2E Decision Makers`. */
function readAvailable(node: XmlNode): [string, { values: string[]; default?: string }] {
  const values = children(node, 'values').map((value) => ({
    name: decodeURIComponent(text(value, 'fullName') ?? ''),
    isDefault: flag(value, 'default'),
  }));
  const chosen = values.find((value) => value.isDefault)?.name;
  const available = { values: values.map((value) => value.name), ...(chosen === undefined ? {} : { default: chosen }) };
  return [(text(node, 'picklist') ?? '').toLowerCase(), available];
}
