/** How UI API writes a value for people: in the viewer's locale, time zone and currency. */
import type { FieldDef } from '../../metadata/types.ts';
import type { Value } from '../../store/types.ts';

export interface Viewer {
  userId: string;
  /** Salesforce's spelling: `en_US`. */
  locale: string;
  timeZone: string;
  currency: string;
}

/** The `displayValue` of a field, or null where UI API gives none (text, check boxes, ids). */
export function displayValue(field: FieldDef, value: Value, viewer: Viewer): string | null {
  if (value === null) return null;
  const locale = viewer.locale.replace('_', '-');
  switch (field.type) {
    case 'currency':
      return number(Number(value), locale, { style: 'currency', currency: viewer.currency });
    case 'int':
    case 'double':
      return number(Number(value), locale, { minimumFractionDigits: field.scale, maximumFractionDigits: field.scale });
    case 'percent':
      return number(Number(value) / 100, locale, { style: 'percent', maximumFractionDigits: field.scale });
    case 'date':
      return new Date(`${value}T00:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC' });
    case 'datetime':
      return new Date(String(value)).toLocaleString(locale, {
        timeZone: viewer.timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      });
    case 'picklist':
    case 'combobox':
      return picklistLabel(field, String(value));
    case 'multipicklist':
      return String(value)
        .split(';')
        .map((part) => picklistLabel(field, part))
        .join(';');
    default:
      return null;
  }
}

function picklistLabel(field: FieldDef, value: string): string {
  return field.picklist?.find((entry) => entry.value === value)?.label ?? value;
}

function number(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, options).format(value);
}
