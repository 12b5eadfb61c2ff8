/** Math. Source: Apex Reference Guide, "Math Class". */
import { defineType } from '../registry.ts';
import { ApexDecimal } from '../runtime/decimal.ts';
import { mathException } from '../runtime/exceptions.ts';
import { ApexDouble, toNumber } from '../runtime/numbers.ts';
import type { ApexNumber } from '../runtime/numbers.ts';
import { needed } from './arguments.ts';

const double = (work: (value: number) => number) => (value: ApexNumber) =>
  new ApexDouble(work(toNumber(needed(value))));

/** Functions that exist for Double and Decimal alike and give back what they were given. */
function forBoth(name: string, work: (value: number) => number) {
  const decimal = (value: ApexDecimal) => ApexDecimal.of(work(needed(value).toNumber()));
  return {
    [`Decimal ${name}(Decimal value)`]: decimal,
    [`Double ${name}(Double value)`]: double(work),
  };
}

function modulo(a: number | bigint, b: number | bigint): number | bigint {
  if (needed(b) == 0) throw mathException('Divide by 0');
  return typeof needed(a) === 'bigint' || typeof b === 'bigint' ? BigInt(a) % BigInt(b) : (a as number) % b || 0;
}

const greater = <T>(a: T, b: T): T => (toNumber(needed(a) as ApexNumber) >= toNumber(needed(b) as ApexNumber) ? a : b);
const lesser = <T>(a: T, b: T): T => (toNumber(needed(a) as ApexNumber) <= toNumber(needed(b) as ApexNumber) ? a : b);

defineType('Math', {
  statics: {
    'Integer abs(Integer value)': (value) => Math.abs(needed(value)) | 0,
    'Long abs(Long value)': (value) => (needed<bigint>(value) < 0n ? -value : value),
    'Double abs(Double value)': double(Math.abs),
    'Decimal abs(Decimal value)': (value) => new ApexDecimal(needed<ApexDecimal>(value).value.abs(), value.scale),
    'Double ceil(Double value)': double(Math.ceil),
    'Decimal ceil(Decimal value)': (value) => needed<ApexDecimal>(value).setScale(0, 'CEILING'),
    'Double floor(Double value)': double(Math.floor),
    'Decimal floor(Decimal value)': (value) => needed<ApexDecimal>(value).setScale(0, 'FLOOR'),
    'Integer max(Integer a, Integer b)': greater,
    'Long max(Long a, Long b)': greater,
    'Double max(Double a, Double b)': greater,
    'Decimal max(Decimal a, Decimal b)': greater,
    'Integer min(Integer a, Integer b)': lesser,
    'Long min(Long a, Long b)': lesser,
    'Double min(Double a, Double b)': lesser,
    'Decimal min(Decimal a, Decimal b)': lesser,
    'Integer mod(Integer a, Integer b)': modulo,
    'Long mod(Long a, Long b)': modulo,
    'Double pow(Double base, Double exponent)': (base, exponent) =>
      new ApexDouble(toNumber(needed<ApexNumber>(base)) ** toNumber(needed<ApexNumber>(exponent))),
    'Double random()': () => new ApexDouble(Math.random()),
    'Double rint(Double value)': double((value) => toNumber(ApexDecimal.of(String(value)).setScale(0, 'HALF_EVEN'))),
    'Decimal rint(Decimal value)': (value) => needed<ApexDecimal>(value).setScale(0, 'HALF_EVEN'),
    'Long roundToLong(Double value)': (value) => rounded(value),
    'Long roundToLong(Decimal value)': (value) => rounded(value),
    'Integer round(Double value)': (value) => Number(BigInt.asIntN(32, rounded(value))),
    'Integer round(Decimal value)': (value) => Number(BigInt.asIntN(32, rounded(value))),
    'Decimal signum(Decimal value)': (value) => ApexDecimal.of(Math.sign(needed<ApexDecimal>(value).toNumber())),
    'Double signum(Double value)': double(Math.sign),
    ...forBoth('acos', Math.acos),
    ...forBoth('asin', Math.asin),
    ...forBoth('atan', Math.atan),
    ...forBoth('cbrt', Math.cbrt),
    ...forBoth('cos', Math.cos),
    ...forBoth('cosh', Math.cosh),
    ...forBoth('exp', Math.exp),
    ...forBoth('log', Math.log),
    ...forBoth('log10', Math.log10),
    ...forBoth('sin', Math.sin),
    ...forBoth('sinh', Math.sinh),
    ...forBoth('sqrt', Math.sqrt),
    ...forBoth('tan', Math.tan),
    ...forBoth('tanh', Math.tanh),
    'Double atan2(Double y, Double x)': (y, x) =>
      new ApexDouble(Math.atan2(toNumber(needed<ApexNumber>(y)), toNumber(needed<ApexNumber>(x)))),
  },
});

/** Decimals: halves go to the even neighbour; Doubles: up. Source: Apex Reference Guide, Math.round, Math.roundToLong. */
function rounded(value: ApexNumber): bigint {
  if (value instanceof ApexDecimal) return BigInt(value.rounded(0, 'HALF_EVEN').toFixed(0));
  return BigInt(Math.round(toNumber(needed(value))));
}
