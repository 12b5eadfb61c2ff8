import { ApexMap } from './collections.ts';
import { listException, nullPointer } from './exceptions.ts';
import { iterate } from './iteration.ts';
import type { SObject } from './sobject.ts';

/** `map.putAll(map)` and `map.putAll(records)`: records come under their ids. */
export function putAll(map: ApexMap, source: unknown): void {
  if (source instanceof ApexMap) {
    for (const [key, value] of source.entries()) map.put(key, value);
    return;
  }
  let index = 0;
  for (const record of iterate(source)) {
    if (record === null) throw nullPointer();
    const { id } = record as SObject;
    if (id === null) throw listException(`Row with null Id at index: ${index}`);
    map.put(id, record);
    index++;
  }
}
