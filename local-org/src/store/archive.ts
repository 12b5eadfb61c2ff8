/**
 * Activities over a year old are archived by a process in the background: here once a day, before the first transaction or
 * query of it. Queries leave them out unless ALL ROWS is said; they can still be opened, changed and deleted.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_guidelines_archive.htm
 */
import type { Records } from './records.ts';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 365;

const CRITERIA = [
  { object: 'Event', isOld: '"ActivityDate" <= ?' },
  { object: 'Task', isOld: '"IsClosed" = 1 AND "ActivityDate" <= ?' },
  { object: 'Task', isOld: '"IsClosed" = 1 AND "ActivityDate" IS NULL AND substr("CreatedDate", 1, 10) <= ?' },
];

export class Archive {
  readonly #records: Records;
  #day = '';

  constructor(records: Records) {
    this.#records = records;
  }

  /** To be called outside of transactions, so that no rollback undoes it. */
  keep(now: number): void {
    const day = dateOf(now);
    if (day === this.#day) return;
    this.#day = day;
    for (const { object, isOld } of CRITERIA) {
      this.#records
        .prepare(`UPDATE "${object}" SET "IsArchived" = 1 WHERE "IsArchived" = 0 AND ${isOld}`)
        .run(dateOf(now - KEPT_DAYS * DAY_MS));
    }
  }
}

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
