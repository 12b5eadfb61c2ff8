// Which base component a type of field takes, and what its value is on the way back.

export interface FieldSpec {
  name: string;
  label: string;
  /** Of the field, as describe says it; TEXTAREA when left out. */
  type?: Apex.CustomField['type'];
  help?: string | null;
  placeholder?: string;
  maxLength?: number;
  options?: { label: string; value: string }[];
  /** Across the whole row. */
  isWide?: boolean;
  isLocked?: boolean;
}

export interface Input {
  isText: boolean;
  isChoice: boolean;
  isChoices: boolean;
  isLookup: boolean;
  /** lightning-input's type, for all others. */
  inputType: string;
  formatter?: string;
  step?: string;
}

const PLAIN = { isText: false, isChoice: false, isChoices: false, isLookup: false, inputType: 'text' };

const INPUTS: Record<string, Partial<Input>> = {
  TEXTAREA: { isText: true },
  PICKLIST: { isChoice: true },
  MULTIPICKLIST: { isChoices: true },
  REFERENCE: { isLookup: true },
  BOOLEAN: { inputType: 'checkbox' },
  DATE: { inputType: 'date' },
  DATETIME: { inputType: 'datetime' },
  INTEGER: { inputType: 'number', step: '1' },
  DOUBLE: { inputType: 'number', step: 'any' },
  CURRENCY: { inputType: 'number', formatter: 'currency', step: 'any' },
  PERCENT: { inputType: 'number', formatter: 'percent-fixed', step: 'any' },
  EMAIL: { inputType: 'email' },
  PHONE: { inputType: 'tel' },
  URL: { inputType: 'url' },
};

const NUMBERS = ['INTEGER', 'DOUBLE', 'CURRENCY', 'PERCENT'];

export function inputOf(type: string = 'TEXTAREA'): Input {
  return { ...PLAIN, ...INPUTS[type] };
}

/** What the plan stores: a number as a number, several choices joined by semicolons, nothing as null. */
export function valueOf(type: string | undefined, { value, checked }: { value?: unknown; checked?: boolean }): unknown {
  if (type === 'BOOLEAN') return checked === true;
  // lightning-input-field gives a lookup's ids as a list.
  if (Array.isArray(value)) return value.join(';') || null;
  if (value === '' || value === undefined || value === null) return null;
  return NUMBERS.includes(type ?? '') ? Number(value) : value;
}
