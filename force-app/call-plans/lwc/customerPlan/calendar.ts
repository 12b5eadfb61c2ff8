// A calendar entry by RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545).
import { dayOf } from 'c/format';
import { textOf, type Message } from './message';
import { lastDay, nextDay } from './when';

const OCTETS_A_LINE = 75;

/**
 * @param planId makes the entry's identity: sent again, it replaces the first one in the customer's calendar
 * @param now when it is written, ISO
 */
export function calendarOf(planId: string, parts: Apex.ShareParts, message: Message, now: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Advance//Call plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${planId}@call-plan.advance`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(now)}`,
    ...times(parts),
    `SUMMARY:${escaped(parts.subject)}`,
    ...(parts.location ? [`LOCATION:${escaped(parts.location)}`] : []),
    `DESCRIPTION:${escaped(textOf(message))}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A name every system can write: "rollout-plan-review.ics". */
export function fileNameOf(subject: string): string {
  const plain = subject
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain.slice(0, 60) || 'meeting'}.ics`;
}

/** Whole days are days wherever they are read; the end is the day after the last (section 3.6.1). */
function times({ startsAt, endsAt, isAllDay }: Apex.ShareParts): string[] {
  if (!isAllDay) return [`DTSTART:${utc(startsAt)}`, `DTEND:${utc(endsAt)}`];
  const end = nextDay(lastDay({ startsAt, endsAt }));
  return [`DTSTART;VALUE=DATE:${compact(dayOf(startsAt))}`, `DTEND;VALUE=DATE:${compact(end)}`];
}

/** 20261118T220000Z */
function utc(instant: string): string {
  return `${compact(new Date(instant).toISOString().slice(0, 19))}Z`;
}

function compact(text: string): string {
  return text.replace(/[-:]/g, '');
}

/** Section 3.3.11: backslash, semicolon, comma and line end have a meaning of their own. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/([;,])/g, '\\$1')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** Section 3.1: at most 75 octets a line, the rest on lines that start with a space; no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > OCTETS_A_LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** How many octets UTF-8 takes for one character. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
