/** Java's SimpleDateFormat patterns, in the user's language. */
import { DateTime } from 'luxon';
import { newException } from '../runtime/exceptions.ts';
import { pad } from '../runtime/dates.ts';
import { offsetAt, wallClock, zoneOf } from '../runtime/zones.ts';

/** `2026-11-22 06:05 PM` for `yyyy-MM-dd hh:mm a`; quoted text is literal. */
export function formatPattern(time: number, zone: string, pattern: string, locale: string): string {
  return pattern.replace(
    /'([^']*)'|([a-zA-Z])\2*|''/g,
    (all: string, quoted: string | undefined, letter: string | undefined) => {
      if (all === "''") return "'";
      if (quoted !== undefined) return quoted;
      return part(letter!, all.length, time, zone, locale);
    },
  );
}

function part(letter: string, length: number, time: number, zone: string, locale: string): string {
  const clock = wallClock(time, zone);
  const named = () => DateTime.fromMillis(time, { zone: zoneOf(zone) }).setLocale(locale);
  switch (letter) {
    case 'y':
    case 'Y':
    case 'u':
      if (letter === 'u') return String(named().weekday);
      return length === 2 ? pad(clock.year % 100) : pad(clock.year, length);
    case 'M':
    case 'L':
      if (length >= 4) return named().toFormat('LLLL');
      return length === 3 ? named().toFormat('LLL') : pad(clock.month, length);
    case 'd':
      return pad(clock.day, length);
    case 'D':
      return pad(named().ordinal, length);
    case 'E':
      return named().toFormat(length >= 4 ? 'cccc' : 'ccc');
    case 'a':
      return clock.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(clock.hour, length);
    case 'k':
      return pad(clock.hour || 24, length);
    case 'K':
      return pad(clock.hour % 12, length);
    case 'h':
      return pad(clock.hour % 12 || 12, length);
    case 'm':
      return pad(clock.minute, length);
    case 's':
      return pad(clock.second, length);
    case 'S':
      return pad(clock.millisecond, length);
    case 'w':
      return pad(named().weekNumber, length);
    case 'z':
      return length >= 4 ? named().toFormat('ZZZZZ') : named().toFormat('ZZZZ');
    case 'Z':
      return offset(time, zone, '');
    case 'X':
      return offsetAt(time, zone) === 0 ? 'Z' : offset(time, zone, length >= 3 ? ':' : '');
    case 'G':
      return 'AD';
    default:
      throw newException('IllegalArgumentException', `Illegal pattern character '${letter}'`);
  }
}

function offset(time: number, zone: string, colon: string): string {
  const minutes = offsetAt(time, zone) / 60_000;
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${colon}${pad(size % 60)}`;
}

/** Luxon and Intl want `en-US` where Salesforce says `en_US`. */
export const intlLocale = (locale: string): string => locale.replaceAll('_', '-');

/** The short form of dates that `format()` without a pattern gives, by locale: `11/22/2026`. */
export function localDate(time: number, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(intlLocale(locale), {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).format(time);
}

/** `11/22/2026, 6:05 PM`. */
export function localDatetime(time: number, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(intlLocale(locale), {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
    .format(time)
    .replaceAll('\u202f', ' ');
}
