/** Integer, Long and Double arithmetic. Source: Apex Developer Guide, "Expression Operators", "Primitive Data Types". */
import { ApexDecimal } from './decimal.ts';
import { mathException, nullPointer } from './exceptions.ts';

export class ApexDouble {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }

  toString(): string {
    const { value } = this;
    if (!Number.isFinite(value)) return String(value);
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-3 || size >= 1e7)) return scientific(value);
    return Number.isInteger(value) ? value.toFixed(1) : String(value);
  }
}

/** Java's Double.toString for very large and very small values: `1.0E7`. */
function scientific(value: number): string {
  const [mantissa, exponent] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

const long = (value: bigint): bigint => BigInt.asIntN(64, value);

export type ApexNumber = number | bigint | ApexDouble | ApexDecimal;

export function isNumber(value: unknown): value is ApexNumber {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof ApexDecimal ||
    value instanceof ApexDouble
  );
}

export function toDecimal(value: ApexNumber): ApexDecimal {
  if (value instanceof ApexDecimal) return value;
  return ApexDecimal.of(value instanceof ApexDouble ? String(value.value) : value);
}

export function toNumber(value: ApexNumber): number {
  if (value instanceof ApexDouble) return value.value;
  return value instanceof ApexDecimal ? value.toNumber() : Number(value);
}

export function compareNumbers(a: ApexNumber, b: ApexNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof ApexDouble || b instanceof ApexDouble) return toNumber(a) - toNumber(b);
  return toDecimal(a).compare(toDecimal(b));
}

function integers(a: number | null, b: number | null): void {
  if (a === null || b === null || a === undefined || b === undefined) throw nullPointer();
}

type Int = number | null;
type Long = bigint | number | null;
type Double = ApexNumber | null;

function longs(operation: (a: bigint, b: bigint) => bigint): (a: Long, b: Long) => bigint {
  return (a, b) => {
    if (a === null || b === null) throw nullPointer();
    return long(operation(BigInt(a), BigInt(b)));
  };
}

function doubles(operation: (a: number, b: number) => number): (a: Double, b: Double) => ApexDouble {
  return (a, b) => {
    if (a === null || b === null) throw nullPointer();
    return new ApexDouble(operation(toNumber(a), toNumber(b)));
  };
}

function decimals(operation: (a: ApexDecimal, b: ApexDecimal) => ApexDecimal): (a: Double, b: Double) => ApexDecimal {
  return (a, b) => {
    if (a === null || b === null) throw nullPointer();
    return operation(toDecimal(a), toDecimal(b));
  };
}

export const arithmetic = {
  intAdd: (a: Int, b: Int): number => (integers(a, b), (a! + b!) | 0),
  intSub: (a: Int, b: Int): number => (integers(a, b), (a! - b!) | 0),
  intMul: (a: Int, b: Int): number => (integers(a, b), Math.imul(a!, b!)),
  intDiv(a: Int, b: Int): number {
    integers(a, b);
    if (b === 0) throw mathException('Divide by 0');
    return (a! / b!) | 0;
  },
  intNeg: (a: Int): number => (integers(a, 0), -a! | 0),
  intAnd: (a: Int, b: Int): number => (integers(a, b), a! & b!),
  intOr: (a: Int, b: Int): number => (integers(a, b), a! | b!),
  intXor: (a: Int, b: Int): number => (integers(a, b), a! ^ b!),
  intShl: (a: Int, b: Int): number => (integers(a, b), a! << b!),
  intShr: (a: Int, b: Int): number => (integers(a, b), a! >> b!),
  intUshr: (a: Int, b: Int): number => (integers(a, b), (a! >>> b!) | 0),
  intNot: (a: Int): number => (integers(a, 0), ~a!),
  longAdd: longs((a, b) => a + b),
  longSub: longs((a, b) => a - b),
  longMul: longs((a, b) => a * b),
  longDiv: longs((a, b) => {
    if (b === 0n) throw mathException('Divide by 0');
    return a / b;
  }),
  longNeg(a: Long): bigint {
    if (a === null) throw nullPointer();
    return long(-BigInt(a));
  },
  longAnd: longs((a, b) => a & b),
  longOr: longs((a, b) => a | b),
  longXor: longs((a, b) => a ^ b),
  longShl: longs((a, b) => a << (b & 63n)),
  longShr: longs((a, b) => a >> (b & 63n)),
  longUshr: longs((a, b) => BigInt.asUintN(64, a) >> (b & 63n)),
  longNot(a: Long): bigint {
    if (a === null) throw nullPointer();
    return ~BigInt(a);
  },
  doubleAdd: doubles((a, b) => a + b),
  doubleSub: doubles((a, b) => a - b),
  doubleMul: doubles((a, b) => a * b),
  doubleDiv: doubles((a, b) => {
    if (b === 0) throw mathException('Divide by 0');
    return a / b;
  }),
  doubleNeg(a: Double): ApexDouble {
    if (a === null) throw nullPointer();
    return new ApexDouble(-toNumber(a));
  },
  decimalAdd: decimals((a, b) => a.add(b)),
  decimalSub: decimals((a, b) => a.subtract(b)),
  decimalMul: decimals((a, b) => a.multiply(b)),
  decimalDiv: decimals((a, b) => {
    if (b.isZero()) throw mathException('Divide by 0');
    return a.divide(b);
  }),
  decimalNeg(a: Double): ApexDecimal {
    if (a === null) throw nullPointer();
    return toDecimal(a).negate();
  },
};

export function longToInt(value: bigint): number {
  return Number(BigInt.asIntN(32, value));
}

/** Cuts the fraction and wraps to 32 bits, as Java's narrowing does for whole numbers. */
export function decimalToInt(value: ApexDecimal): number {
  return longToInt(decimalToLong(value));
}

export function decimalToLong(value: ApexDecimal): bigint {
  return long(BigInt(value.rounded(0, 'DOWN').toFixed(0)));
}
