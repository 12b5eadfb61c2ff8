/** Instants and wall clocks of a time zone. */
import { IANAZone } from 'luxon';

export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const zones = new Map<string, IANAZone>();

/** Unknown names mean GMT, as in Java's TimeZone. */
export function zoneOf(name: string): IANAZone {
  let zone = zones.get(name);
  if (!zone) {
    const named = IANAZone.create(name);
    zone = named.isValid ? named : IANAZone.create('UTC');
    zones.set(name, zone);
  }
  return zone;
}

/** Offsets change at quarters of an hour at most: one look-up serves all instants of a quarter. */
const QUARTER = 900_000;
const MOST_REMEMBERED = 20_000;
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds to add to UTC at that instant. */
export function offsetAt(time: number, zone: string): number {
  if (zone === 'UTC' || zone === 'GMT') return 0;
  let ofZone = offsets.get(zone);
  if (!ofZone) offsets.set(zone, (ofZone = new Map()));
  const quarter = Math.floor(time / QUARTER);
  let offset = ofZone.get(quarter);
  if (offset === undefined) {
    if (ofZone.size >= MOST_REMEMBERED) ofZone.clear();
    ofZone.set(quarter, (offset = zoneOf(zone).offset(time) * 60_000));
  }
  return offset;
}

export function wallClock(time: number, zone: string): WallClock {
  const shifted = new Date(time + offsetAt(time, zone));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
  };
}

/** Days since 1970-01-01 of a calendar date; month and day may overflow. */
export function daysOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / 86_400_000);
}

/** The instant of a wall clock; parts may overflow (hour 25, minute 90). A time that a DST change skips moves forward. */
export function instantOf(clock: WallClock, zone: string): number {
  const asUtc =
    daysOf(clock.year, clock.month, clock.day) * 86_400_000 +
    clock.hour * 3_600_000 +
    clock.minute * 60_000 +
    clock.second * 1000 +
    clock.millisecond;
  const first = offsetAt(asUtc, zone);
  const second = offsetAt(asUtc - first, zone);
  if (first === second) return asUtc - first;
  const third = offsetAt(asUtc - second, zone);
  return asUtc - (second === third ? second : Math.min(second, third));
}
