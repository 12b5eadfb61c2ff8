// Words for times, spans and amounts, in the user's language and time zone.
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import CURRENCY from '@salesforce/i18n/currency';
import { labels } from './labels';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** Puts values into the {0}, {1} … of a label. */
export function fill(text: string, ...values: (string | number)[]): string {
  return text.replace(/\{(\d)\}/g, (placeholder, index) => String(values[Number(index)] ?? placeholder));
}

/** "1 meeting" or "3 meetings": `one` as it stands, `many` with the number in {0}. */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : fill(many, count);
}

/** The day an instant falls on for the user, as 2026-11-17. A date stays what it is. */
export function dayOf(instant: string): string {
  if (DATE_ONLY.test(instant)) return instant;
  // en-CA is the locale that writes ISO dates.
  return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' }).format(new Date(instant));
}

/** What the user's clock shows at an instant: 14:00. */
export function timeOf(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, timeStyle: 'short' }).format(new Date(instant));
}

/** The instant at which the user's clock shows a time on a day: 2026-11-24 and 10:00 as an ISO string. */
export function instantOf(day: string, time: string): string {
  const wanted = Date.parse(`${day}T${time.slice(0, 5)}:00Z`);
  // The offset may change between the two (summer time): the second look settles it.
  const near = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(near)).toISOString();
}

/** How far the user's clock is ahead of Greenwich, in milliseconds. */
function offsetAt(instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: TIME_ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)!.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return shown - Math.floor(instant / MINUTE) * MINUTE;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / DAY);
}

/** "Tue, Nov 24"; with the year when it is not the year of `now`. */
export function dateWords(instant: string, now: string = new Date().toISOString()): string {
  const day = dayOf(instant);
  return new Intl.DateTimeFormat(LOCALE, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: day.slice(0, 4) === dayOf(now).slice(0, 4) ? undefined : 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** "Nov 24"; with the year when it is not the year of `now`. */
export function shortDate(instant: string, now: string = new Date().toISOString()): string {
  const day = dayOf(instant);
  return new Intl.DateTimeFormat(LOCALE, {
    month: 'short',
    day: 'numeric',
    year: day.slice(0, 4) === dayOf(now).slice(0, 4) ? undefined : 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));
}

/** "2:00 PM" */
export function timeWords(instant: string): string {
  return new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: TIME_ZONE }).format(new Date(instant));
}

/** "2:00 PM" for 14:00 */
export function clockWords(time: string): string {
  const format = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(new Date(`1970-01-01T${time}:00Z`));
}

/** "Today", "Tomorrow", "Yesterday" or the date. */
export function dayWords(instant: string, now: string): string {
  const near: Record<number, string> = { [-1]: labels.yesterday, 0: labels.today, 1: labels.tomorrow };
  return near[daysBetween(now, instant)] ?? dateWords(instant, now);
}

/** "today", "tomorrow", "yesterday" or the date, as they stand inside a sentence. */
export function dayInText(instant: string, now: string): string {
  const near: Record<number, string> = {
    [-1]: labels.inTextYesterday,
    0: labels.inTextToday,
    1: labels.inTextTomorrow,
  };
  return near[daysBetween(now, instant)] ?? dateWords(instant, now);
}

/** "Today, 3:00 PM" */
export function momentWords(instant: string, now: string): string {
  return `${dayWords(instant, now)}, ${timeWords(instant)}`;
}

/** "today, 3:00 PM", inside a sentence */
export function momentInText(instant: string, now: string): string {
  return `${dayInText(instant, now)}, ${timeWords(instant)}`;
}

/** "12 min", "3 h 20 min", "2 days"; the sign is ignored. */
export function spanWords(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  if (length < MINUTE) return labels.lessThanAMinute;
  if (length >= 2 * DAY) return counted(Math.floor(length / DAY), labels.day, labels.days);
  const hours = Math.floor(length / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  const parts = [hours > 0 ? fill(labels.hours, hours) : '', minutes > 0 ? fill(labels.minutes, minutes) : ''];
  return parts.filter(Boolean).join(' ');
}

/** Milliseconds from one instant to another; negative when `to` is earlier. */
export function span(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

/** "$184,000", without cents: deals are compared, not invoiced. */
export function money(amount: number, currency: string = CURRENCY): string {
  return new Intl.NumberFormat(LOCALE, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);
}

/** "$1.81M", where there is no room for more: at the ends of bars and axes. */
export function shortMoney(amount: number, currency: string = CURRENCY): string {
  const options = { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(LOCALE, options).format(amount);
}

/** "43%" for 0.43 */
export function percent(share: number): string {
  return new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** "+7.2%" for 0.0718: a change, with its sign and one digit. */
export function changeWords(share: number): string {
  const options = {
    style: 'percent',
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(LOCALE, options).format(share);
}

/** "1,042", or "7.5" with one digit; with `digits` always so many. */
export function numberWords(value: number, digits?: number): string {
  const options = { minimumFractionDigits: digits ?? 0, maximumFractionDigits: digits ?? 1 };
  return new Intl.NumberFormat(LOCALE, options).format(value);
}

/** "Urgency, Budget and Competition", as the user's language joins a list. */
export function listWords(items: string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(items);
}
