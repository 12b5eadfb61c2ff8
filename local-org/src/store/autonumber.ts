import type { FieldDef, ObjectDef } from '../metadata/types.ts';
import type { Core } from './core.ts';
import { StoreError } from './errors.ts';

/**
 * The next value of an auto number such as `CP-{00000}`, with `{YYYY}`, `{YY}`, `{MM}` and `{DD}` for the day.
 * Source: Metadata API Developer Guide, "CustomField", displayFormat.
 */
export function nextAutoNumber(core: Core, object: ObjectDef, field: FieldDef): string {
  const row = core.records
    .prepare(
      'INSERT INTO _counters (name, next) VALUES (?, 2) ON CONFLICT (name) DO UPDATE SET next = next + 1 RETURNING next - 1 AS number',
    )
    .get(`${object.name}.${field.name}`) as { number: number };
  return formatAutoNumber(field.autoNumber!, row.number, core.now());
}

export function formatAutoNumber(format: string, number: number, now: string): string {
  return format.replace(/\{([^}]*)\}/g, (_, inner: string) => {
    if (/^0+$/.test(inner)) return String(number).padStart(inner.length, '0');
    const parts: Record<string, string> = {
      YYYY: now.slice(0, 4),
      YY: now.slice(2, 4),
      MM: now.slice(5, 7),
      DD: now.slice(8, 10),
    };
    if (parts[inner] !== undefined) return parts[inner];
    throw new StoreError(
      'FIELD_INTEGRITY_EXCEPTION',
      `The auto number format ${format} holds {${inner}}, which is not supported.`,
    );
  });
}
