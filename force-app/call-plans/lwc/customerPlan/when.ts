// When the meeting is, in words and as calendars write it.
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { dayOf } from 'c/format';

type Times = Pick<Apex.ShareParts, 'startsAt' | 'endsAt' | 'isAllDay'>;

const DAY = 86_400_000;

/** "Wednesday, November 18" */
export function longDate(instant: string): string {
  return dayFormat({ weekday: 'long', month: 'long', day: 'numeric' }).format(new Date(dayOf(instant)));
}

/**
 * "Wednesday, November 18, 2026, 2:00 – 3:00 PM PST": with the zone, since the customer may sit in another one.
 * A meeting of whole days has no clock time.
 */
export function whenWords({ startsAt, endsAt, isAllDay }: Times): string {
  if (isAllDay) {
    const full = dayFormat({ dateStyle: 'full' });
    return full.formatRange(new Date(dayOf(startsAt)), new Date(lastDay({ startsAt, endsAt })));
  }
  const format = new Intl.DateTimeFormat(LOCALE, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: TIME_ZONE,
    timeZoneName: 'short',
  });
  return format.formatRange(new Date(startsAt), new Date(endsAt));
}

/** The last day of a meeting as 2026-11-18; one that ends at midnight ended the day before. */
export function lastDay({ startsAt, endsAt }: Pick<Times, 'startsAt' | 'endsAt'>): string {
  const last = dayOf(new Date(Date.parse(endsAt) - 1).toISOString());
  return last < dayOf(startsAt) ? dayOf(startsAt) : last;
}

export function nextDay(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
}

function dayFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
}
