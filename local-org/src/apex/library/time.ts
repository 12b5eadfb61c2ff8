/** Time and TimeZone. Source: Apex Reference Guide, "Time Class", "TimeZone Class". */
import { defineType } from '../registry.ts';
import { DateTime } from 'luxon';
import { ApexDatetime, ApexTime } from '../runtime/dates.ts';
import { same } from '../runtime/equality.ts';
import { transaction } from '../runtime/transaction.ts';
import { offsetAt, zoneOf } from '../runtime/zones.ts';
import { needed } from './arguments.ts';

const part = (unit: number, size: number) => (self: ApexTime) => Math.floor(self.milliseconds / unit) % size;
const plus = (unit: number) => (self: ApexTime, amount: number | null) =>
  new ApexTime(self.milliseconds + needed(amount) * unit);

defineType('Time', {
  statics: {
    'Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)': (h, m, s, ms) =>
      new ApexTime(
        needed<number>(h) * 3_600_000 + needed<number>(m) * 60_000 + needed<number>(s) * 1000 + needed<number>(ms),
      ),
  },
  methods: {
    'Time addHours(Integer hours)': plus(3_600_000),
    'Time addMinutes(Integer minutes)': plus(60_000),
    'Time addSeconds(Integer seconds)': plus(1000),
    'Time addMilliseconds(Integer milliseconds)': plus(1),
    'Integer hour()': part(3_600_000, 24),
    'Integer minute()': part(60_000, 60),
    'Integer second()': part(1000, 60),
    'Integer millisecond()': part(1, 1000),
    'Boolean equals(Object other)': same,
    'Integer hashCode()': (self: ApexTime) => self.milliseconds,
    'String toString()': (self: ApexTime) => self.toString(),
  },
});

export class TimeZoneValue {
  readonly apexType = 'TimeZone';
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }

  toString(): string {
    return this.id;
  }
}

/** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)`. */
function displayName(id: string): string {
  const at = DateTime.fromMillis(transaction().host.now(), { zone: zoneOf(id) }).setLocale('en-US');
  return `(GMT${at.toFormat('ZZ')}) ${at.toFormat('ZZZZZ')} (${id})`;
}

defineType('TimeZone', {
  is: (value) => value instanceof TimeZoneValue,
  statics: { 'TimeZone getTimeZone(String id)': (id) => new TimeZoneValue(zoneOf(needed(id)).name) },
  methods: {
    'String getDisplayName()': (self: TimeZoneValue) => displayName(self.id),
    'String getID()': (self: TimeZoneValue) => self.id,
    'Integer getOffset(Datetime at)': (self: TimeZoneValue, at) => offsetAt(needed<ApexDatetime>(at).time, self.id),
    'String toString()': (self: TimeZoneValue) => self.id,
  },
});
