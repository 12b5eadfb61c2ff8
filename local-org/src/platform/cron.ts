/**
 * Salesforce's cron expressions: `seconds minutes hours day-of-month month day-of-week [year]`.
 * Rules and special characters as in the Apex reference of `System.schedule`; weekdays count from 1 = Sunday.
 */
import { DateTime } from 'luxon';

export class CronError extends Error {
  override name = 'CronError';
}

type DayOfMonth = { days: Set<number>; last: boolean; lastWeekday: boolean; nearestWeekday: number[] };
type DayOfWeek = { days: Set<number>; last: Set<number>; nth: { weekday: number; nth: number }[] };

export interface Cron {
  second: number;
  minute: number;
  hours: number[];
  months: Set<number>;
  /** Empty set = every year. */
  years: Set<number>;
  /** Exactly one of the two is given; the other was `?`. */
  dayOfMonth?: DayOfMonth;
  dayOfWeek?: DayOfWeek;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const LAST_YEAR = 2099;

/** @throws CronError with a sentence that says which part is wrong */
export function parseCron(expression: string): Cron {
  const parts = expression.trim().toUpperCase().split(/\s+/);
  if (parts.length < 6 || parts.length > 7) {
    throw new CronError(
      `A schedule has 6 or 7 parts (seconds minutes hours day-of-month month day-of-week year), not ${parts.length}: ${expression}`,
    );
  }
  const [second, minute, hours, dayOfMonth, month, dayOfWeek, year] = parts as [string, ...string[]] & string[];
  if (!/^\d+$/.test(second!) || !/^\d+$/.test(minute!)) {
    throw new CronError(`Seconds and minutes must be explicitly specified: ${expression}`);
  }
  if (dayOfMonth === '?' && dayOfWeek === '?') {
    throw new CronError(`'?' can only be specified for Day-of-Month -OR- Day-of-Week: ${expression}`);
  }
  if (dayOfMonth !== '?' && dayOfWeek !== '?') {
    throw new CronError(
      `Support for specifying both a day-of-week AND a day-of-month parameter is not implemented; write ? for one: ${expression}`,
    );
  }
  return {
    second: only(second!, 0, 59, 'seconds'),
    minute: only(minute!, 0, 59, 'minutes'),
    hours: [...values(hours!, 0, 23, 'hours')].sort((a, b) => a - b),
    months: values(month!, 1, 12, 'month', MONTHS),
    years: year === undefined || year === '*' ? new Set() : values(year, 1970, LAST_YEAR, 'year'),
    ...(dayOfMonth === '?' ? { dayOfWeek: parseDayOfWeek(dayOfWeek!) } : { dayOfMonth: parseDayOfMonth(dayOfMonth!) }),
  };
}

/**
 * The first time after `after` (milliseconds) at which the schedule fires in the time zone, or null when it never does.
 * A local time that a clock change skips fires as much later as the clocks moved; one that occurs twice fires at its
 * first occurrence, unless the schedule runs in every hour anyway.
 */
export function nextFireTime(cron: Cron, after: number, zone: string): number | null {
  const start = DateTime.fromMillis(after, { zone });
  if (!start.isValid) throw new CronError(`'${zone}' is not a time zone.`);
  // From the day before: a skipped local time may fire after the date has changed.
  let day = start.startOf('day').minus({ days: 1 });
  while (day.year <= LAST_YEAR) {
    if (cron.years.size > 0 && !cron.years.has(day.year)) {
      day = day.plus({ years: 1 }).startOf('year');
    } else if (!cron.months.has(day.month)) {
      day = day.plus({ months: 1 }).startOf('month');
    } else {
      const fires = matchesDay(cron, day) ? firesOn(cron, day, zone).find((time) => time > after) : undefined;
      if (fires !== undefined) return fires;
      day = day.plus({ days: 1 });
    }
  }
  return null;
}

function firesOn(cron: Cron, day: DateTime, zone: string): number[] {
  const times = cron.hours.flatMap((hour) => {
    const local = { year: day.year, month: day.month, day: day.day, hour, minute: cron.minute, second: cron.second };
    const occurrences = DateTime.fromObject(local, { zone })
      .getPossibleOffsets()
      .map((time) => time.toMillis())
      .sort((a, b) => a - b);
    return cron.hours.length === 24 ? occurrences : occurrences.slice(0, 1);
  });
  return [...new Set(times)].sort((a, b) => a - b);
}

function matchesDay(cron: Cron, day: DateTime): boolean {
  if (cron.dayOfMonth) return matchesDayOfMonth(cron.dayOfMonth, day);
  const { days, last, nth } = cron.dayOfWeek!;
  const weekday = (day.weekday % 7) + 1;
  if (days.has(weekday)) return true;
  if (last.has(weekday) && day.day + 7 > day.daysInMonth!) return true;
  return nth.some((item) => item.weekday === weekday && Math.ceil(day.day / 7) === item.nth);
}

function matchesDayOfMonth(spec: DayOfMonth, day: DateTime): boolean {
  if (spec.days.has(day.day)) return true;
  if (spec.last && day.day === day.daysInMonth) return true;
  if (spec.lastWeekday && day.day === nearestWeekday(day, day.daysInMonth!)) return true;
  return spec.nearestWeekday.some((wanted) => day.day === nearestWeekday(day, wanted));
}

/** The Monday-to-Friday day closest to a day of the month, without leaving the month. */
function nearestWeekday(month: DateTime, wanted: number): number {
  const last = month.daysInMonth!;
  const day = Math.min(wanted, last);
  const { weekday } = month.set({ day });
  if (weekday === 6) return day === 1 ? day + 2 : day - 1;
  if (weekday === 7) return day === last ? day - 2 : day + 1;
  return day;
}

function parseDayOfMonth(text: string): DayOfMonth {
  const spec: DayOfMonth = { days: new Set(), last: false, lastWeekday: false, nearestWeekday: [] };
  for (const item of text.split(',')) {
    if (item === 'L') spec.last = true;
    else if (item === 'LW') spec.lastWeekday = true;
    else if (/^\d+W$/.test(item)) spec.nearestWeekday.push(only(item.slice(0, -1), 1, 31, 'day of month'));
    else values(item, 1, 31, 'day of month').forEach((day) => spec.days.add(day));
  }
  return spec;
}

function parseDayOfWeek(text: string): DayOfWeek {
  const spec: DayOfWeek = { days: new Set(), last: new Set(), nth: [] };
  const weekday = (name: string): number => only(name, 1, 7, 'day of week', WEEKDAYS);
  for (const item of text.split(',')) {
    const [name, nth] = item.split('#');
    if (nth !== undefined) spec.nth.push({ weekday: weekday(name!), nth: only(nth, 1, 5, 'week of month') });
    else if (item === 'L') spec.days.add(7);
    else if (/.L$/.test(item)) spec.last.add(weekday(item.slice(0, -1)));
    else values(item, 1, 7, 'day of week', WEEKDAYS).forEach((day) => spec.days.add(day));
  }
  return spec;
}

/** A list of numbers, names, ranges and steps such as `1,3-5,10/2`. A range may pass the end: `FRI-MON`. */
function values(text: string, min: number, max: number, what: string, names: string[] = []): Set<number> {
  const result = new Set<number>();
  for (const item of text.split(',')) {
    const [range, step] = item.split('/') as [string, string | undefined];
    const [first, last] = range === '*' ? [String(min), String(max)] : (range.split('-') as [string, string?]);
    const from = only(first, min, max, what, names);
    const to = last !== undefined ? only(last, min, max, what, names) : step !== undefined ? max : from;
    const by = step === undefined ? 1 : only(step, 1, max, `step of ${what}`);
    const length = to >= from ? to - from : to - from + (max - min + 1);
    for (let i = 0; i <= length; i += by) result.add(min + ((from - min + i) % (max - min + 1)));
  }
  return result;
}

function only(text: string, min: number, max: number, what: string, names: string[] = []): number {
  const named = names.indexOf(text);
  const value = named >= 0 ? named + 1 : /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max)) {
    throw new CronError(`'${text}' is not a value for ${what} (${min} to ${max}) in a schedule.`);
  }
  return value;
}
