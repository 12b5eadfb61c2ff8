/**
 * Values as they arrive (from Apex, JSON, CSV) to values as they are kept, and the checks that need only the value and
 * its field. Messages and codes are the API's (SOAP API Developer Guide, "Core Data Types Used in API Calls", StatusCode).
 */
import type { FieldDef } from '../metadata/types.ts';
import { saveError } from './errors.ts';
import { parseId } from './ids.ts';
import type { SaveError, Value } from './types.ts';

export type Converted = { value: Value; error?: undefined } | { value?: undefined; error: SaveError };

const ok = (value: Value): Converted => ({ value });

function wrongType(field: FieldDef, value: Value): Converted {
  return {
    error: saveError('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${value}`, [
      field.name,
    ]),
  };
}

/** Kind and form of the value; lengths and picklists are checked by `checkValue`. */
export function convert(field: FieldDef, value: Value): Converted {
  if (field.type === 'boolean') return toBoolean(field, value);
  if (value === null || value === undefined || value === '') return ok(null);
  switch (field.type) {
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return toNumber(field, value);
    case 'date':
      return toDate(field, value);
    case 'datetime':
      return toDatetime(field, value);
    case 'time':
      return toTime(field, value);
    case 'id':
    case 'reference':
      return toId(field, value);
    default:
      return toText(field, value);
  }
}

function toBoolean(field: FieldDef, value: Value): Converted {
  if (value === null || value === undefined) return ok(false);
  if (typeof value === 'boolean') return ok(value);
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return ok(value.toLowerCase() === 'true');
  return wrongType(field, value);
}

function toNumber(field: FieldDef, value: Value): Converted {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return wrongType(field, value);
  return ok(roundHalfUp(number, field.type === 'int' ? 0 : field.scale));
}

/** Half away from zero on the decimal digits as written, so that 1.005 becomes 1.01. */
export function roundHalfUp(number: number, scale: number): number {
  if (Number.isInteger(number)) return number;
  const [mantissa, exponent = '0'] = String(Math.abs(number)).split('e');
  const rounded = Number(`${Math.round(Number(`${mantissa}e${Number(exponent) + scale}`))}e${-scale}`);
  return number < 0 ? -rounded : rounded;
}

function toDate(field: FieldDef, value: Value): Converted {
  if (typeof value !== 'string') return wrongType(field, value);
  const match = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(value);
  return match && isRealDate(match[1]) ? ok(match[1]) : wrongType(field, value);
}

export function isRealDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Date/time values are precise to the second (Salesforce Help, "Using Date, Date/Time, and Time Values in Formulas"). */
function toDatetime(field: FieldDef, value: Value): Converted {
  if (typeof value !== 'string') return wrongType(field, value);
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
    value,
  );
  if (!match || !isRealDate(match[1])) return wrongType(field, value);
  const [, date, clock = '00:00', seconds = ':00', zone = 'Z'] = match;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const time = Date.parse(`${date}T${clock}${seconds}${offset}`);
  return Number.isNaN(time) ? wrongType(field, value) : ok(new Date(time).toISOString());
}

function toTime(field: FieldDef, value: Value): Converted {
  const match = typeof value === 'string' ? /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(value) : null;
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return wrongType(field, value);
  return ok(`${match[1]}:${match[2]}:${match[3] ?? '00'}.${(match[4] ?? '').padEnd(3, '0')}Z`);
}

function toId(field: FieldDef, value: Value): Converted {
  const id = typeof value === 'string' ? parseId(value.trim()) : null;
  if (id) return ok(id);
  return { error: saveError('MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, [field.name]) };
}

function toText(field: FieldDef, value: Value): Converted {
  if (typeof value === 'object') return wrongType(field, value);
  if (field.type === 'multipicklist') return ok(sortedMultipicklist(field, String(value)));
  return ok(String(value).trim() || null);
}

/** Chosen values are kept in the order of the field's definition. */
function sortedMultipicklist(field: FieldDef, text: string): string | null {
  const chosen = [
    ...new Set(
      text
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ];
  const order = new Map((field.picklist ?? []).map((entry, index) => [entry.value.toLowerCase(), index]));
  const rank = (value: string) => order.get(value.toLowerCase()) ?? order.size;
  chosen.sort((a, b) => rank(a) - rank(b));
  return chosen.join(';') || null;
}

/** Length, range, format and picklist of a converted value. */
export function checkValue(field: FieldDef, value: Value): SaveError | null {
  if (value === null) return null;
  switch (field.type) {
    case 'double':
    case 'currency':
    case 'percent':
    case 'int':
      return checkRange(field, value as number);
    case 'picklist':
      return checkPicklist(field, [value as string]) ?? checkLength(field, value as string);
    case 'multipicklist':
      return checkPicklist(field, (value as string).split(';'));
    case 'email':
      return checkEmail(field, value as string) ?? checkLength(field, value as string);
    default:
      return typeof value === 'string' ? checkLength(field, value) : null;
  }
}

function checkLength(field: FieldDef, value: string): SaveError | null {
  if (field.length <= 0 || value.length <= field.length || field.type === 'reference' || field.type === 'id')
    return null;
  const shown = field.longText ? `${value.slice(0, 255)}...` : value;
  return saveError('STRING_TOO_LONG', `${field.label}: data value too large: ${shown} (max length=${field.length})`, [
    field.name,
  ]);
}

function checkRange(field: FieldDef, value: number): SaveError | null {
  if (!field.precision) return null;
  const limit = 10 ** (field.precision - field.scale);
  if (Math.abs(value) < limit) return null;
  return saveError(
    'NUMBER_OUTSIDE_VALID_RANGE',
    `${field.label}: value outside of valid range on numeric field: ${value}`,
    [field.name],
  );
}

function checkPicklist(field: FieldDef, values: string[]): SaveError | null {
  if (!field.restrictedPicklist || !field.picklist) return null;
  const bad = values.find((value) => !field.picklist!.some((entry) => entry.active && entry.value === value));
  return bad === undefined ? null : badPicklistValue(field, bad);
}

export function badPicklistValue(field: FieldDef, bad: string): SaveError {
  return saveError(
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    `${field.label}: bad value for restricted picklist field: ${bad}`,
    [field.name],
  );
}

function checkEmail(field: FieldDef, value: string): SaveError | null {
  if (/^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]+$/.test(value)) return null;
  return saveError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
}
