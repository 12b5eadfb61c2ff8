/** Integer, Long, Double, Decimal, Boolean. Source: Apex Reference Guide, classes of these names. */
import { defineType } from '../registry.ts';
import { ApexDecimal } from '../runtime/decimal.ts';
import type { RoundingName } from '../runtime/decimal.ts';
import { ApexEnumValue } from '../runtime/enums.ts';
import { same } from '../runtime/equality.ts';
import { mathException, nullPointer, typeException } from '../runtime/exceptions.ts';
import {
  ApexDouble,
  decimalToInt,
  decimalToLong,
  isNumber,
  longToInt,
  toDecimal,
  toNumber,
} from '../runtime/numbers.ts';
import type { ApexNumber } from '../runtime/numbers.ts';
import { transaction } from '../runtime/transaction.ts';
import { typeNameOf } from '../runtime/types.ts';
import { hashOf } from './string.ts';

/** With the separators of the user's locale. */
export function formatNumber(value: ApexNumber): string {
  const locale = transaction().user.locale.replace('_', '-');
  const decimal = toDecimal(value);
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(decimal.toString() as unknown as number);
}

export function parseDecimal(text: string): ApexDecimal {
  if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text)) throw typeException(`Invalid decimal: ${text}`);
  return ApexDecimal.of(text.trim());
}

function parseWhole(text: string, kind: 'integer' | 'long', bits: number): bigint {
  if (!/^[+-]?\d+$/.test(text)) throw typeException(`Invalid ${kind}: ${text}`);
  const value = BigInt(text);
  if (BigInt.asIntN(bits, value) !== value) throw typeException(`Invalid ${kind}: ${text}`);
  return value;
}

function wholeOf(value: unknown, kind: 'integer' | 'long', bits: number): bigint {
  if (value === null) throw nullPointer();
  if (typeof value === 'string') return parseWhole(value, kind, bits);
  if (isNumber(value)) return decimalToLong(toDecimal(value));
  throw typeException(`Invalid conversion from runtime type ${typeNameOf(value)} to ${kind}`);
}

export function rounding(mode: ApexEnumValue): RoundingName {
  return mode.name as RoundingName;
}

function necessary<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw mathException('Rounding necessary');
    throw error;
  }
}

defineType('RoundingMode', {
  kind: 'enum',
  constants: ['CEILING', 'DOWN', 'FLOOR', 'HALF_DOWN', 'HALF_EVEN', 'HALF_UP', 'UNNECESSARY', 'UP'],
});

defineType('Boolean', {
  statics: {
    'Boolean valueOf(Object value)': (value) =>
      value === null ? false : typeof value === 'boolean' ? value : String(value).toLowerCase() === 'true',
  },
  methods: {
    'Boolean equals(Object other)': same,
    'Integer hashCode()': (self: boolean) => (self ? 1231 : 1237),
  },
});

defineType('Integer', {
  statics: {
    'Integer valueOf(Object value)': (value) => Number(BigInt.asIntN(32, wholeOf(value, 'integer', 32))),
  },
  methods: {
    'String format()': (self: number) => formatNumber(self),
    'Integer intValue()': (self: number) => self,
    'Long longValue()': (self: number) => BigInt(self),
    'Double doubleValue()': (self: number) => new ApexDouble(self),
    'Boolean equals(Object other)': same,
    'Integer hashCode()': (self: number) => self,
    'String toString()': (self: number) => String(self),
  },
});

defineType('Long', {
  statics: { 'Long valueOf(Object value)': (value) => wholeOf(value, 'long', 64) },
  methods: {
    'String format()': (self: bigint) => formatNumber(self),
    'Integer intValue()': (self: bigint) => longToInt(BigInt(self)),
    'Long longValue()': (self: bigint) => BigInt(self),
    'Double doubleValue()': (self: bigint) => new ApexDouble(Number(self)),
    'Boolean equals(Object other)': same,
    'Integer hashCode()': (self: bigint) => longToInt(BigInt(self) ^ (BigInt(self) >> 32n)),
    'String toString()': (self: bigint) => String(self),
  },
});

defineType('Double', {
  statics: {
    'Double valueOf(Object value)': (value) => {
      if (value === null) throw nullPointer();
      if (typeof value === 'string') return new ApexDouble(parseDecimal(value).toNumber());
      if (isNumber(value)) return new ApexDouble(toNumber(value));
      throw typeException(`Invalid conversion from runtime type ${typeNameOf(value)} to Double`);
    },
  },
  methods: {
    'String format()': (self: ApexNumber) => formatNumber(self),
    'Integer intValue()': (self: ApexNumber) => decimalToInt(toDecimal(self)),
    'Long longValue()': (self: ApexNumber) => decimalToLong(toDecimal(self)),
    'Double doubleValue()': (self: ApexNumber) => new ApexDouble(toNumber(self)),
    'Boolean isNaN()': (self: ApexNumber) => Number.isNaN(toNumber(self)),
    'Long round()': (self: ApexNumber) => BigInt(toDecimal(self).rounded(0, 'HALF_EVEN').toFixed(0)),
    'Boolean equals(Object other)': same,
    'Integer hashCode()': (self: ApexNumber) => hashOf(String(toNumber(self))),
    'String toString()': (self: ApexNumber) => String(self),
  },
});

defineType('Decimal', {
  statics: {
    'Decimal valueOf(Object value)': (value) => {
      if (value === null) throw nullPointer();
      if (typeof value === 'string') return parseDecimal(value);
      if (isNumber(value)) return toDecimal(value);
      throw typeException(`Invalid conversion from runtime type ${typeNameOf(value)} to Decimal`);
    },
  },
  methods: {
    'Decimal abs()': (self: ApexDecimal) => new ApexDecimal(self.value.abs(), self.scale),
    'Decimal divide(Decimal divisor, Integer scale)': (self: ApexDecimal, divisor, scale) =>
      divide(self, divisor, scale, 'HALF_EVEN'),
    'Decimal divide(Decimal divisor, Integer scale, RoundingMode mode)': (self: ApexDecimal, divisor, scale, mode) =>
      divide(self, divisor, scale, rounding(mode)),
    'Double doubleValue()': (self: ApexDecimal) => new ApexDouble(self.toNumber()),
    'String format()': (self: ApexDecimal) => formatNumber(self),
    'Integer intValue()': (self: ApexDecimal) => decimalToInt(self),
    'Long longValue()': (self: ApexDecimal) => decimalToLong(self),
    'Decimal pow(Integer exponent)': (self: ApexDecimal, exponent) =>
      new ApexDecimal(self.value.pow(exponent), self.scale * exponent),
    'Integer precision()': (self: ApexDecimal) => self.precision(),
    // Without a mode: half to even. Source: Apex Reference Guide, Decimal.round().
    'Long round()': (self: ApexDecimal) => BigInt(self.rounded(0, 'HALF_EVEN').toFixed(0)),
    'Long round(RoundingMode mode)': (self: ApexDecimal, mode) =>
      necessary(() => BigInt(self.rounded(0, rounding(mode)).toFixed(0))),
    'Integer scale()': (self: ApexDecimal) => self.scale,
    'Decimal setScale(Integer scale)': (self: ApexDecimal, scale) => self.setScale(scale),
    'Decimal setScale(Integer scale, RoundingMode mode)': (self: ApexDecimal, scale, mode) =>
      necessary(() => self.setScale(scale, rounding(mode))),
    'Decimal stripTrailingZeros()': (self: ApexDecimal) => self.stripTrailingZeros(),
    'String toPlainString()': (self: ApexDecimal) => self.toString(),
    'Boolean equals(Object other)': same,
    'Integer hashCode()': (self: ApexDecimal) => hashOf(self.stripTrailingZeros().toString()),
    'String toString()': (self: ApexDecimal) => self.toString(),
  },
});

function divide(a: ApexDecimal, b: ApexDecimal, scale: number, mode: RoundingName): ApexDecimal {
  if (b.isZero()) throw mathException('Divide by 0');
  return necessary(() => new ApexDecimal(a.value.div(b.value), scale).setScale(scale, mode));
}
