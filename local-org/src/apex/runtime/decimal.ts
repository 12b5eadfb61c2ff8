/**
 * Decimal: an exact number with a scale, like Java's BigDecimal.
 * Source: Apex Reference Guide, "Decimal Class"; Apex Developer Guide, "Primitive Data Types".
 */
import { Decimal as BigNumber } from 'decimal.js';

/** Enough digits that no sum or product of stored values is ever cut. */
export const Exact = BigNumber.clone({
  precision: 130,
  toExpNeg: -200,
  toExpPos: 200,
  rounding: BigNumber.ROUND_HALF_UP,
});
export type Exact = BigNumber;

export type RoundingName = 'CEILING' | 'DOWN' | 'FLOOR' | 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP' | 'UNNECESSARY' | 'UP';

const ROUNDING: Record<Exclude<RoundingName, 'UNNECESSARY'>, BigNumber.Rounding> = {
  CEILING: BigNumber.ROUND_CEIL,
  DOWN: BigNumber.ROUND_DOWN,
  FLOOR: BigNumber.ROUND_FLOOR,
  HALF_DOWN: BigNumber.ROUND_HALF_DOWN,
  HALF_EVEN: BigNumber.ROUND_HALF_EVEN,
  HALF_UP: BigNumber.ROUND_HALF_UP,
  UP: BigNumber.ROUND_UP,
};

/** Quotients need no more digits than these, and are far dearer than sums. */
const Quotient = BigNumber.clone({ precision: 60, rounding: BigNumber.ROUND_HALF_EVEN });

/** Digits behind the point that a quotient may have (Apex keeps at most 33). */
const MAX_QUOTIENT_SCALE = 33;

export class ApexDecimal {
  readonly value: Exact;
  /** Digits behind the point; negative only after `setScale` with a negative scale. */
  readonly scale: number;

  constructor(value: Exact, scale: number) {
    this.value = value;
    this.scale = scale;
  }

  static of(value: number | bigint | string | Exact): ApexDecimal {
    const exact = value instanceof Exact ? value : new Exact(typeof value === 'bigint' ? value.toString() : value);
    const scale = typeof value === 'string' ? writtenScale(value) : exact.decimalPlaces();
    return new ApexDecimal(exact, scale);
  }

  add(other: ApexDecimal): ApexDecimal {
    return new ApexDecimal(this.value.plus(other.value), Math.max(this.scale, other.scale));
  }

  subtract(other: ApexDecimal): ApexDecimal {
    return new ApexDecimal(this.value.minus(other.value), Math.max(this.scale, other.scale));
  }

  multiply(other: ApexDecimal): ApexDecimal {
    return new ApexDecimal(this.value.times(other.value), this.scale + other.scale);
  }

  /** The exact quotient where there is one, else cut to 33 digits; never fewer digits than the dividend's scale allows. */
  divide(other: ApexDecimal): ApexDecimal {
    const exact = new Quotient(this.value).div(other.value);
    const quotient = new Exact(exact.toDecimalPlaces(MAX_QUOTIENT_SCALE, BigNumber.ROUND_HALF_EVEN));
    return new ApexDecimal(quotient, Math.max(quotient.decimalPlaces(), this.scale - other.scale, 0));
  }

  /** Half to even unless told otherwise (Apex Reference Guide, Decimal.setScale). */
  setScale(scale: number, rounding: RoundingName = 'HALF_EVEN'): ApexDecimal {
    return new ApexDecimal(this.rounded(scale, rounding), scale);
  }

  rounded(scale: number, rounding: RoundingName): Exact {
    if (rounding === 'UNNECESSARY') {
      if (this.value.decimalPlaces() > scale) throw new RangeError('Rounding necessary');
      return this.value;
    }
    if (scale >= 0) return this.value.toDecimalPlaces(scale, ROUNDING[rounding]);
    const unit = new Exact(10).pow(-scale);
    return this.value.div(unit).toDecimalPlaces(0, ROUNDING[rounding]).times(unit);
  }

  negate(): ApexDecimal {
    return new ApexDecimal(this.value.negated(), this.scale);
  }

  compare(other: ApexDecimal): number {
    return this.value.comparedTo(other.value);
  }

  isZero(): boolean {
    return this.value.isZero();
  }

  toNumber(): number {
    return this.value.toNumber();
  }

  /** Digits of the unscaled value. */
  precision(): number {
    const digits = this.value.abs().toFixed(Math.max(this.scale, 0)).replace('.', '').replace(/^0+/, '');
    return Math.max(digits.length, 1);
  }

  stripTrailingZeros(): ApexDecimal {
    return new ApexDecimal(this.value, this.value.decimalPlaces());
  }

  toString(): string {
    const text = this.value.toFixed(Math.max(this.scale, 0));
    return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
  }
}

function writtenScale(text: string): number {
  const match = /^[+-]?\d*(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text.trim());
  return Math.max((match?.[1]?.length ?? 0) - Number(match?.[2] ?? 0), 0);
}
