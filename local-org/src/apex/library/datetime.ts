/** Datetime. Source: Apex Reference Guide, "Datetime Class". */
import { defineType } from '../registry.ts';
import { ApexDate, ApexDatetime, ApexTime, DAY } from '../runtime/dates.ts';
import { same } from '../runtime/equality.ts';
import { nullPointer, typeException } from '../runtime/exceptions.ts';
import { longToInt } from '../runtime/numbers.ts';
import { transaction } from '../runtime/transaction.ts';
import { typeNameOf } from '../runtime/types.ts';
import { instantOf, wallClock } from '../runtime/zones.ts';
import type { WallClock } from '../runtime/zones.ts';
import { needed } from './arguments.ts';
import { formatPattern, intlLocale, localDate, localDatetime } from './date-format.ts';

const zone = (): string => transaction().timeZone;
const locale = (): string => intlLocale(transaction().user.locale);

export const now = (): ApexDatetime => new ApexDatetime(transaction().host.now());

function make(zoneName: string, parts: (number | null)[]): ApexDatetime {
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts.map((part) => needed(part));
  return new ApexDatetime(instantOf({ year, month, day, hour, minute, second, millisecond: 0 }, zoneName));
}

function ofDateAndTime(zoneName: string, date: ApexDate, time: ApexTime): ApexDatetime {
  const at = new Date(needed(time).milliseconds);
  const clock: WallClock = {
    year: needed(date).year,
    month: date.month,
    day: date.day,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    millisecond: at.getUTCMilliseconds(),
  };
  return new ApexDatetime(instantOf(clock, zoneName));
}

const PARTS = /^(\d{4})-(\d{1,2})-(\d{1,2})[ T](\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** `yyyy-MM-dd HH:mm:ss` on the clock of the zone; a zone written in the text wins. */
function parseIso(text: string, zoneName: string): ApexDatetime {
  const match = PARTS.exec(text.trim());
  if (!match) throw typeException(`Invalid date/time: ${text}`);
  const numbers = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (!match[7]) return make(zoneName, numbers);
  const offset = match[7] === 'Z' ? 0 : offsetOf(match[7]);
  return new ApexDatetime(make('UTC', numbers).time - offset * 60_000);
}

function offsetOf(text: string): number {
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}

function valueOf(value: unknown, zoneName: string): ApexDatetime {
  if (value === null) throw nullPointer();
  if (typeof value === 'string') return parseIso(value, zoneName);
  if (value instanceof ApexDatetime) return value;
  if (value instanceof ApexDate) return new ApexDatetime(value.days * DAY);
  throw typeException(`Invalid date/time: ${typeNameOf(value)}`);
}

/** `11/22/2026 6:05 PM` (United States) or `22/11/2026 18:05`. */
function parseLocal(text: string): ApexDatetime {
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}),? (\d{1,2}):(\d{2})(?: ?([AaPp])[Mm])?$/.exec(text.trim());
  if (!match) throw typeException(`Invalid date/time: ${text}`);
  const [first, second, year, hour, minute] = match.slice(1, 6).map(Number);
  const [month, day] = locale() === 'en-US' ? [first, second] : [second, first];
  const half = match[6]?.toLowerCase();
  const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return make(zone(), [year, month, day, hours, minute]);
}

function addMonths(self: ApexDatetime, months: number): ApexDatetime {
  const clock = wallClock(self.time, 'UTC');
  const date = ApexDate.of(clock.year, clock.month, clock.day).addMonths(months);
  return new ApexDatetime(date.days * DAY + (((self.time % DAY) + DAY) % DAY));
}

const plus = (unit: number) => (self: ApexDatetime, amount: number | null) =>
  new ApexDatetime(self.time + needed(amount) * unit);

function clockParts(suffix: '' | 'Gmt', zoneOf: () => string) {
  const part = (name: keyof WallClock) => (self: ApexDatetime) => wallClock(self.time, zoneOf())[name];
  return {
    [`Integer year${suffix}()`]: part('year'),
    [`Integer month${suffix}()`]: part('month'),
    [`Integer day${suffix}()`]: part('day'),
    [`Integer hour${suffix}()`]: part('hour'),
    [`Integer minute${suffix}()`]: part('minute'),
    [`Integer second${suffix}()`]: part('second'),
    [`Integer millisecond${suffix}()`]: part('millisecond'),
    [`Date date${suffix}()`]: (self: ApexDatetime) => self.date(zoneOf()),
    [`Integer dayOfYear${suffix}()`]: (self: ApexDatetime) => {
      const date = self.date(zoneOf());
      return date.days - ApexDate.of(date.year, 1, 1).days + 1;
    },
    [`Time time${suffix}()`]: (self: ApexDatetime) => {
      const c = wallClock(self.time, zoneOf());
      return new ApexTime(c.hour * 3_600_000 + c.minute * 60_000 + c.second * 1000 + c.millisecond);
    },
  };
}

defineType('Datetime', {
  statics: {
    'Datetime newInstance(Long milliseconds)': (milliseconds) => new ApexDatetime(Number(needed(milliseconds))),
    'Datetime newInstance(Date date, Time time)': (date, time) => ofDateAndTime(zone(), date, time),
    'Datetime newInstance(Integer year, Integer month, Integer day)': (...parts) => make(zone(), parts),
    'Datetime newInstance(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)': (
      ...parts
    ) => make(zone(), parts),
    'Datetime newInstanceGmt(Date date, Time time)': (date, time) => ofDateAndTime('UTC', date, time),
    'Datetime newInstanceGmt(Integer year, Integer month, Integer day)': (...parts) => make('UTC', parts),
    'Datetime newInstanceGmt(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)': (
      ...parts
    ) => make('UTC', parts),
    'Datetime now()': now,
    'Datetime parse(String text)': (text) => parseLocal(needed(text)),
    'Datetime valueOf(Object value)': (value) => valueOf(value, zone()),
    'Datetime valueOfGmt(String text)': (text) => valueOf(text, 'UTC'),
  },
  methods: {
    // Days are calendar days in GMT: adding one over a DST change moves the wall clock, as on the platform.
    'Datetime addDays(Integer days)': plus(DAY),
    'Datetime addHours(Integer hours)': plus(3_600_000),
    'Datetime addMinutes(Integer minutes)': plus(60_000),
    'Datetime addSeconds(Integer seconds)': plus(1000),
    'Datetime addMonths(Integer months)': (self: ApexDatetime, months) => addMonths(self, needed(months)),
    'Datetime addYears(Integer years)': (self: ApexDatetime, years) => addMonths(self, 12 * needed<number>(years)),
    ...clockParts('', zone),
    ...clockParts('Gmt', () => 'UTC'),
    'String format()': (self: ApexDatetime) => localDatetime(self.time, zone(), locale()),
    'String format(String pattern)': (self: ApexDatetime, pattern) =>
      pattern === null
        ? localDatetime(self.time, zone(), locale())
        : formatPattern(self.time, zone(), pattern, locale()),
    'String format(String pattern, String timeZone)': (self: ApexDatetime, pattern, timeZone) =>
      formatPattern(self.time, timeZone ?? zone(), needed(pattern), locale()),
    'String formatGmt(String pattern)': (self: ApexDatetime, pattern) =>
      formatPattern(self.time, 'UTC', needed(pattern), locale()),
    'String formatLong()': (self: ApexDatetime) =>
      `${localDate(self.time, zone(), locale())} ${formatPattern(self.time, zone(), 'h:mm:ss a z', locale())}`,
    'Long getTime()': (self: ApexDatetime) => BigInt(self.time),
    'Boolean isSameDay(Datetime other)': (self: ApexDatetime, other) =>
      self.date(zone()).days === needed<ApexDatetime>(other).date(zone()).days,
    'Boolean equals(Object other)': same,
    'Integer hashCode()': (self: ApexDatetime) => longToInt(BigInt(self.time)),
    'String toString()': (self: ApexDatetime) => self.toString(),
  },
});
