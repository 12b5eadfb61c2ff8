/**
 * How many rows a run needs, counted from what the org holds and from the rules, without a look at the job's queries.
 * Deals are judged by their own row, their plans, their stage history and unexpired snoozes; a full run compares plans with
 * their Events and shares, too. Figures of a rep's day need the plans that ended on it and the stored snapshot. They are
 * taken by rep in a batch of their own, so that a plan that both ask for is needed twice; `distinct` counts it once.
 */
import type { LocalOrg } from '../../local-org/src/platform/org.ts';

export type Needed = { rows: number; distinct: number };

const DAY = 86_400_000;
const CLOSED_DAYS = 400;
const MENDED_DAYS = 300;
const UNSETTLED_DAYS = 60;
const HELD_BY_DEALS = 'IsDeleted = 0 AND Opportunity__c IN (SELECT Id FROM judged)';

type Db = LocalOrg['store']['db'];

/** Counts before a run what it will judge, and after it what its figures were made of. */
export class RunNeeds {
  readonly #db: Db;
  readonly #full: boolean;
  readonly #now: number;
  readonly #watermark: string | null;
  /** Days are those of the job's user. */
  readonly #zone: string;
  readonly #judged: number;

  /** @param org just before the run */
  constructor(org: LocalOrg, full: boolean) {
    this.#db = org.store.db;
    this.#full = full;
    this.#now = Math.floor(org.clock.now() / 1000) * 1000;
    const jobUser = org.users.ofRole('admin')!.userId;
    this.#zone = this.#text(`SELECT TimeZoneSidKey FROM User WHERE Id = '${jobUser}'`)!;
    this.#watermark = this.#text(
      `SELECT Watermark__c FROM No_Advance_Run__c WHERE Status__c = 'Completed' ORDER BY Started_At__c DESC LIMIT 1`,
    );
    this.#db.exec('DROP TABLE IF EXISTS temp.judged');
    this.#db.exec(
      `CREATE TEMP TABLE judged AS SELECT Id FROM Opportunity WHERE IsDeleted = 0 AND (${this.#isJudged()})`,
    );
    this.#judged = this.#countJudged();
  }

  /** @returns what the run needed, once it is over */
  count(): Needed {
    const days = this.#changedDays();
    const plans = `Call_Plan__c WHERE IsDeleted = 0 AND ${this.#hasEnded()} AND Rep_Day__c IN (${days})`;
    const today = this.#dayNumber(0);
    const stored = this.#full ? `Day_Key__c >= ${this.#dayNumber(UNSETTLED_DAYS)}` : `Key__c IN (${days})`;
    const told = `No_Advance_Told_On__c >= '${iso(this.#now)}'`;
    const rows =
      this.#judged +
      this.#number(plans) +
      this.#number(`No_Advance_Snapshot__c WHERE (${stored}) AND CreatedDate < '${iso(this.#now)}'`) +
      this.#number(`No_Advance_Snapshot__c WHERE Day_Key__c = ${today} AND New_Flags__c > 0`) +
      this.#number(`Opportunity WHERE ${told}`) +
      this.#number(`User WHERE UserType IN ('Standard', 'PowerPartner')`) +
      this.#number('OpportunityStage') +
      this.#countOwn();
    const twice =
      this.#number(`${plans} AND Opportunity__c IN (SELECT Id FROM judged)`) +
      this.#number(`Opportunity WHERE ${told} AND Id IN (SELECT Id FROM judged)`);
    return { rows, distinct: rows - twice };
  }

  /** Sums of deals by rep and flag, the last run, and how each job of this one ended. */
  #countOwn(): number {
    const sums = '(SELECT DISTINCT OwnerId, No_Advance__c FROM Opportunity WHERE IsDeleted = 0 AND IsClosed = 0)';
    const lastRun = this.#watermark === null ? 0 : 1;
    return this.#number(sums) + lastRun + this.#number(`AsyncApexJob WHERE CreatedDate >= '${iso(this.#now)}'`);
  }

  #isJudged(): string {
    if (this.#full) return `IsClosed = 0 OR SystemModstamp >= '${iso(this.#now - CLOSED_DAYS * DAY)}'`;
    const saved = `SystemModstamp >= '${this.#watermark}'`;
    return [
      saved,
      `Id IN (SELECT Opportunity__c FROM Call_Plan__c WHERE ${saved})`,
      `Id IN (SELECT Previous_Opportunity__c FROM Call_Plan__c WHERE ${saved})`,
      `Id IN (SELECT Opportunity__c FROM Call_Plan__c WHERE ${this.#hasEnded()} AND Ends_At__c >= '${this.#watermark}')`,
      `Id IN (SELECT Opportunity__c FROM No_Advance_Review__c WHERE ${saved})`,
    ].join(' OR ');
  }

  #countJudged(): number {
    const ofDeals =
      this.#number('judged') +
      this.#number(`Call_Plan__c WHERE ${HELD_BY_DEALS}`) +
      this.#number('OpportunityHistory WHERE OpportunityId IN (SELECT Id FROM judged)') +
      this.#number(
        `No_Advance_Review__c WHERE ${HELD_BY_DEALS} AND Until__c >= '${iso(this.#dayNumber(0) * DAY).slice(0, 10)}'`,
      );
    return this.#full ? ofDeals + this.#countMended() : ofDeals;
  }

  /** All meetings of the last days, and the plans of those without a deal. */
  #countMended(): number {
    const since = iso(this.#now - MENDED_DAYS * DAY);
    const event = `Event WHERE IsDeleted = 0 AND IsChild = 0 AND IsRecurrence = 0 AND StartDateTime >= '${since}'`;
    return (
      this.#number(event) +
      this.#number(`Call_Plan__c WHERE IsDeleted = 0 AND Opportunity__c IS NULL AND Ends_At__c >= '${since}'`) +
      this.#number(
        `Call_Plan__Share WHERE RowCause = 'Opportunity_Owner__c' AND ParentId IN (SELECT Id FROM Call_Plan__c WHERE ${HELD_BY_DEALS})`,
      )
    );
  }

  /** Days of reps with a meeting that was saved, ended or fell overdue since the watermark, and the day of the run. */
  #changedDays(): string {
    const since = this.#watermark ?? '';
    const overdue = `Outcome_Overdue_At__c BETWEEN '${since}' AND '${iso(this.#now)}'`;
    return `
      SELECT Rep_Day__c FROM Call_Plan__c WHERE IsDeleted = 0 AND ${this.#hasEnded()}
        AND Rep_Day__c >= '${this.#dayNumber(UNSETTLED_DAYS)}:'
        AND (SystemModstamp >= '${since}' OR Ends_At__c >= '${since}' OR ${overdue})
      UNION SELECT '${this.#dayNumber(0)}:' || Id FROM User`;
  }

  #hasEnded(): string {
    return `Ends_At__c <= '${iso(this.#now)}'`;
  }

  /** @returns the day so many days before the run, in days since 1970 */
  #dayNumber(before: number): number {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: this.#zone }).format(this.#now);
    return Date.parse(today) / DAY - before;
  }

  #number(from: string): number {
    return Number(this.#db.prepare(`SELECT COUNT(*) AS n FROM ${from}`).get()!['n']);
  }

  #text(sql: string): string | null {
    const row = this.#db.prepare(sql).get();
    return row ? String(Object.values(row)[0]) : null;
  }
}

const iso = (time: number): string => new Date(time).toISOString();
