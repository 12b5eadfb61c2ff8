import { boot } from 'runtime/boot';

const HOUR = 60 * 60 * 1000;

/** The calendar day of a moment, as `YYYY-MM-DD`. */
export function dayIn(timeZone, iso) {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(iso));
}

/** The end after the start was moved: as long after it as before. */
export function moveEnd(from, to, end) {
  if (!from || !to || !end) return end;
  const moved = new Date(Date.parse(to) + Date.parse(end) - Date.parse(from)).toISOString();
  return to.includes('T') ? moved : moved.slice(0, 10);
}

/** An all-day event keeps the days; an event that gets a time again begins at the next full hour of now, on its day. */
export function switchAllDay({ start, end }, isAllDay) {
  const { timeZone } = boot.i18n;
  if (isAllDay) return { isAllDay, start: start && dayIn(timeZone, start), end: end && dayIn(timeZone, end) };
  if (!start) return { isAllDay, start, end };
  const soon = Math.ceil(Date.now() / HOUR) * HOUR;
  const days = Math.round((Date.parse(start) - Date.parse(dayIn(timeZone, soon))) / (24 * HOUR));
  const at = soon + days * 24 * HOUR;
  return { isAllDay, start: new Date(at).toISOString(), end: new Date(at + HOUR).toISOString() };
}

/** All-day events lie at midnight UTC (Object Reference, Event: IsAllDayEvent). */
export function toFields({ start, end, isAllDay }) {
  const at = (time) => (isAllDay && time ? `${time}T00:00:00.000Z` : (time ?? null));
  return { StartDateTime: at(start), EndDateTime: at(end), IsAllDayEvent: isAllDay };
}
