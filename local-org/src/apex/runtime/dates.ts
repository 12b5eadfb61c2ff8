/** Date, Datetime and Time. Source: Apex Reference Guide, "Date Class", "Datetime Class", "Time Class". */
import { daysOf, wallClock } from './zones.ts';

export const DAY = 86_400_000;

export const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

export class ApexDate {
  /** Days since 1970-01-01. */
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }

  static of(year: number, month: number, day: number): ApexDate {
    return new ApexDate(daysOf(year, month, day));
  }

  /** `YYYY-MM-DD`. */
  static fromIso(text: string): ApexDate {
    return ApexDate.of(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
  }

  get #date(): Date {
    return new Date(this.days * DAY);
  }

  get year(): number {
    return this.#date.getUTCFullYear();
  }

  get month(): number {
    return this.#date.getUTCMonth() + 1;
  }

  get day(): number {
    return this.#date.getUTCDate();
  }

  addDays(days: number): ApexDate {
    return new ApexDate(this.days + days);
  }

  /** The day is cut to the length of the month: 31 January + 1 month = 28 or 29 February. */
  addMonths(months: number): ApexDate {
    const first = ApexDate.of(this.year, this.month + months, 1);
    return new ApexDate(first.days + Math.min(this.day, daysInMonth(first.year, first.month)) - 1);
  }

  toIso(): string {
    return `${pad(this.year, 4)}-${pad(this.month)}-${pad(this.day)}`;
  }

  /** How a date looks when joined to text; `String.valueOf` leaves the time away. */
  toString(): string {
    return `${this.toIso()} 00:00:00`;
  }
}

export function daysInMonth(year: number, month: number): number {
  return daysOf(year, month + 1, 1) - daysOf(year, month, 1);
}

export class ApexDatetime {
  /** Milliseconds since the epoch. */
  readonly time: number;
  constructor(time: number) {
    this.time = time;
  }

  /** The calendar day in a time zone. */
  date(zone: string): ApexDate {
    const clock = wallClock(this.time, zone);
    return ApexDate.of(clock.year, clock.month, clock.day);
  }

  /** `2026-11-22T06:00:00.000Z`. */
  toIso(): string {
    return new Date(this.time).toISOString();
  }

  /** `yyyy-MM-dd HH:mm:ss` on the clock of a zone. */
  format(zone: string): string {
    const c = wallClock(this.time, zone);
    return `${pad(c.year, 4)}-${pad(c.month)}-${pad(c.day)} ${pad(c.hour)}:${pad(c.minute)}:${pad(c.second)}`;
  }

  /** Joined to text, a datetime is shown in GMT; `String.valueOf` uses the user's zone. */
  toString(): string {
    return this.format('UTC');
  }
}

export class ApexTime {
  /** Milliseconds since midnight. */
  readonly milliseconds: number;
  constructor(milliseconds: number) {
    this.milliseconds = ((milliseconds % DAY) + DAY) % DAY;
  }

  toString(): string {
    return `${new Date(this.milliseconds).toISOString().slice(11, 23)}Z`;
  }
}
