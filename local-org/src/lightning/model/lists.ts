/** Columns of an object's list page. */
import { fieldOf } from '../../metadata/lookup.ts';
import type { ObjectDef } from '../../metadata/types.ts';
import { OBJECT_DEFAULTS } from './defaults.ts';

const MAX_COLUMNS = 7;

/** Field names: the name first, then the search layout and the compact layout, or the built-in choice. */
export function listFields(object: ObjectDef): string[] {
  const own = [...(object.searchLayoutFields ?? []), ...(object.compactLayoutFields ?? [])];
  const chosen = own.length ? own : (OBJECT_DEFAULTS[object.name]?.list ?? []);
  const names = chosen.filter((name) => {
    const field = fieldOf(object, name);
    return field && !field.longText;
  });
  // Records without a name of their own are known by their first field.
  const name = object.nameField === 'Id' && names.length ? [] : [object.nameField];
  return [...new Set([...name, ...names])].slice(0, MAX_COLUMNS);
}
