/** Date. Source: Apex Reference Guide, "Date Class". */
import { defineType } from '../registry.ts';
import { ApexDate, ApexDatetime, DAY, daysInMonth } from '../runtime/dates.ts';
import { same } from '../runtime/equality.ts';
import { nullPointer, typeException } from '../runtime/exceptions.ts';
import { transaction } from '../runtime/transaction.ts';
import { typeNameOf } from '../runtime/types.ts';
import { needed } from './arguments.ts';
import { localDate } from './date-format.ts';

export function today(): ApexDate {
  const { host, timeZone } = transaction();
  return new ApexDatetime(host.now()).date(timeZone);
}

/** `2026-11-22`, with or without a time behind it. */
export function parseIsoDate(text: string): ApexDate {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text.trim());
  if (!match) throw typeException(`Invalid date: ${text}`);
  return checked(Number(match[1]), Number(match[2]), Number(match[3]), text);
}

/** By the user's locale: month first in the United States, day first elsewhere. */
function parseLocal(text: string): ApexDate {
  const match = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(text.trim());
  if (!match) throw typeException(`Invalid date: ${text}`);
  const [a, b, c] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (match[1].length === 4) return checked(a, b, c, text);
  return transaction().user.locale === 'en_US' ? checked(c, a, b, text) : checked(c, b, a, text);
}

function checked(year: number, month: number, day: number, text: string): ApexDate {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    throw typeException(`Invalid date: ${text}`);
  return ApexDate.of(year, month, day);
}

function dateOf(value: unknown): ApexDate {
  if (value === null) throw nullPointer();
  if (typeof value === 'string') return parseIsoDate(value);
  if (value instanceof ApexDate) return value;
  if (value instanceof ApexDatetime) return value.date(transaction().timeZone);
  throw typeException(`Invalid date: ${typeNameOf(value)}`);
}

/** Weeks begin on Sunday in the United States, on Monday elsewhere. */
function startOfWeek(date: ApexDate): ApexDate {
  const weekday = (((date.days + 4) % 7) + 7) % 7;
  const first = /^(?:en_US|en_CA|ja|he|pt_BR)/.test(transaction().user.locale) ? 0 : 1;
  return date.addDays(-((weekday - first + 7) % 7));
}

defineType('Date', {
  statics: {
    'Integer daysInMonth(Integer year, Integer month)': (year, month) => daysInMonth(needed(year), needed(month)),
    'Boolean isLeapYear(Integer year)': (year) => daysInMonth(needed(year), 2) === 29,
    'Date newInstance(Integer year, Integer month, Integer day)': (year, month, day) =>
      ApexDate.of(needed(year), needed(month), needed(day)),
    'Date parse(String text)': (text) => parseLocal(needed(text)),
    'Date today()': today,
    'Date valueOf(Object value)': dateOf,
  },
  methods: {
    'Date addDays(Integer days)': (self: ApexDate, days) => self.addDays(needed(days)),
    'Date addMonths(Integer months)': (self: ApexDate, months) => self.addMonths(needed(months)),
    'Date addYears(Integer years)': (self: ApexDate, years) => self.addMonths(12 * needed<number>(years)),
    'Integer day()': (self: ApexDate) => self.day,
    'Integer dayOfYear()': (self: ApexDate) => self.days - ApexDate.of(self.year, 1, 1).days + 1,
    'Integer daysBetween(Date other)': (self: ApexDate, other) => needed<ApexDate>(other).days - self.days,
    'String format()': (self: ApexDate) => localDate(self.days * DAY, 'UTC', transaction().user.locale),
    'Boolean isSameDay(Date other)': (self: ApexDate, other) => self.days === needed<ApexDate>(other).days,
    'Integer month()': (self: ApexDate) => self.month,
    'Integer monthsBetween(Date other)': (self: ApexDate, other) =>
      (needed<ApexDate>(other).year - self.year) * 12 + other.month - self.month,
    'Date toStartOfMonth()': (self: ApexDate) => ApexDate.of(self.year, self.month, 1),
    'Date toStartOfWeek()': startOfWeek,
    'Integer year()': (self: ApexDate) => self.year,
    'Boolean equals(Object other)': same,
    'Integer hashCode()': (self: ApexDate) => self.days,
    'String toString()': (self: ApexDate) => self.toString(),
  },
});
