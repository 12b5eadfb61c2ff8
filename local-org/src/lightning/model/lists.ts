/** Columns of an object's list page. */
import type { ObjectDef } from '../../metadata/types.ts';
import { OBJECT_DEFAULTS } from './defaults.ts';

/** Field names: the name first, then the search layout, the compact layout or the built-in choice. */
export function listFields(object: ObjectDef): string[] {
  const chosen = object.searchLayoutFields ?? OBJECT_DEFAULTS[object.name]?.list ?? object.compactLayoutFields ?? [];
  const names = chosen.filter((name) => object.fields.has(name.toLowerCase()));
  return [...new Set([object.nameField, ...names])];
}
