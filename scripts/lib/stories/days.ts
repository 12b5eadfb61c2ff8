/** Calendar days where the reps of the stories live. */
const FORMAT = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });

/** @returns YYYY-MM-DD, so that text order is the order of days */
export function dayIn(at: number): string {
  return FORMAT.format(new Date(at));
}
