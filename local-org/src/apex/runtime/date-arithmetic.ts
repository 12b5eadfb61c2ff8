/** `+` and `-` on dates and times: days for Date and Datetime, milliseconds for Time. */
import { ApexDate, ApexDatetime, ApexTime, DAY } from './dates.ts';
import { nullPointer } from './exceptions.ts';
import { toNumber } from './numbers.ts';
import type { ApexNumber } from './numbers.ts';

function shift<T>(move: (value: T, amount: number) => T, sign: 1 | -1) {
  return (value: T | null, amount: ApexNumber | null): T => {
    if (value === null || amount === null) throw nullPointer();
    return move(value, sign * toNumber(amount));
  };
}

const date = (value: ApexDate, days: number) => value.addDays(Math.trunc(days));
const datetime = (value: ApexDatetime, days: number) => new ApexDatetime(value.time + Math.round(days * DAY));
const time = (value: ApexTime, milliseconds: number) => new ApexTime(value.milliseconds + milliseconds);

export const daysAndTimes = {
  dateAdd: shift(date, 1),
  dateSub: shift(date, -1),
  datetimeAdd: shift(datetime, 1),
  datetimeSub: shift(datetime, -1),
  timeAdd: shift(time, 1),
  timeSub: shift(time, -1),
};
