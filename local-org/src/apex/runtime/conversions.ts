/** Implicit conversions that the compiler writes out. Null passes through all of them. */
import { ApexDate, ApexDatetime, DAY } from './dates.ts';
import { ApexDecimal } from './decimal.ts';
import { toId } from './convert.ts';
import { ApexDouble, decimalToInt, decimalToLong, longToInt, toDecimal, toNumber } from './numbers.ts';
import type { ApexNumber } from './numbers.ts';

function passNull<A, B>(convert: (value: A) => B): (value: A | null) => B | null {
  return (value) => (value === null || value === undefined ? null : convert(value));
}

export const conversions = {
  intToLong: passNull((value: number) => BigInt(value)),
  intToDouble: passNull((value: number) => new ApexDouble(value)),
  intToDecimal: passNull((value: number) => ApexDecimal.of(value)),
  longToInt: passNull((value: bigint) => longToInt(BigInt(value))),
  longToDouble: passNull((value: bigint) => new ApexDouble(Number(value))),
  longToDecimal: passNull((value: bigint) => ApexDecimal.of(value)),
  doubleToDecimal: passNull((value: ApexNumber) => toDecimal(value)),
  doubleToInt: passNull((value: ApexNumber) => decimalToInt(toDecimal(value))),
  doubleToLong: passNull((value: ApexNumber) => decimalToLong(toDecimal(value))),
  decimalToInt: passNull((value: ApexNumber) => decimalToInt(toDecimal(value))),
  decimalToLong: passNull((value: ApexNumber) => decimalToLong(toDecimal(value))),
  decimalToDouble: passNull((value: ApexNumber) => new ApexDouble(toNumber(value))),
  dateToDatetime: passNull((value: ApexDate | ApexDatetime) =>
    value instanceof ApexDatetime ? value : new ApexDatetime(value.days * DAY),
  ),
  toId: passNull((value: string) => toId(value)),
  decimal: (text: string): ApexDecimal => ApexDecimal.of(text),
  double: (text: string): ApexDouble => new ApexDouble(Number(text)),
};
