/** Lets stories happen in a local org, runs the job there and reads what it wrote. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalOrg } from '../../../local-org/src/platform/org.ts';
import type { Row } from '../../../local-org/src/store/types.ts';
import { runJobIn, saveRows, type Run } from '../in-process.ts';
import { ROOT } from '../run.ts';
import {
  BEGIN,
  LATER,
  NOW,
  type Deal,
  type Judgement,
  type Meeting,
  type Move,
  type Outcome,
  type World,
} from './story.ts';
import { writeWorld } from './world.ts';

/** An org in which the world's rules hold, at the beginning of the stories. */
export class StoryOrg {
  org: LocalOrg;
  /** The folder with the world's metadata. */
  readonly source: string;
  readonly #dataDir: string;
  readonly #dealIds = new Map<string, string>();
  readonly #eventIds = new Map<string, string>();

  /** @param dataDir where the data lies; in memory unless given */
  constructor(world: World, dataDir = ':memory:') {
    this.source = mkdtempSync(join(tmpdir(), 'advance-stories-'));
    this.#dataDir = dataDir;
    writeWorld(world, this.source);
    this.org = this.#open();
  }

  /** Opens the closed org again, as after a restart of the machine. */
  reopen(): void {
    this.org = this.#open();
  }

  idOf(deal: Deal): string {
    return this.#dealIds.get(deal.key)!;
  }

  #open(): LocalOrg {
    const now = new Date(BEGIN).toISOString();
    return LocalOrg.open({ projectDir: ROOT, dataDir: this.#dataDir, alsoFrom: [this.source], now });
  }

  /** The deals live through their stories; afterwards it is now. */
  async live(deals: Deal[]): Promise<void> {
    this.#createDeals(deals);
    this.#createMeetings(deals);
    this.#delete(deals, 'before the start');
    await this.org.moveClock(NOW);
    this.#moveStages(deals.map(({ key, moves }) => ({ key, moves })));
    const all = deals.flatMap(({ key, meetings }) => meetings.map((meeting) => ({ key, outcome: meeting })));
    this.#recordOutcomes(all.filter(({ outcome }) => outcome.result !== null));
    this.#delete(deals, 'later');
    this.#loseHistories(deals.filter(({ hasHistory }) => !hasHistory));
  }

  /**
   * The second act. What commits late carries a stamp from before the last run, although that run could not see it: its
   * transaction was still open.
   */
  async goOn(deals: Deal[], lastRun: Run): Promise<void> {
    await this.org.moveClock(LATER);
    this.#moveStages(deals.map(({ key, later }) => ({ key, moves: later.moves })));
    this.#recordOutcomes(deals.flatMap(({ key, later }) => later.outcomes.map((outcome) => ({ key, outcome }))));
    const SystemModstamp = iso(lastRun.start - 10 * 60_000);
    for (const { key, later } of deals.filter((deal) => deal.later.commitsLate)) {
      if (later.moves.length > 0) this.org.rows.update('Opportunity', this.#dealIds.get(key)!, { SystemModstamp });
      for (const { place } of later.outcomes) {
        const [plan] = this.org.rows.find('Call_Plan__c', 'Event_Id__c', [this.#eventId(key, place)]);
        this.org.rows.update('Call_Plan__c', String(plan!['Id']), { SystemModstamp });
      }
    }
  }

  runJob(full: boolean): Promise<Run> {
    return runJobIn(this.org, full);
  }

  /** @returns what the job has written on each of these deals */
  read(deals: Deal[]): Judgement[] {
    const dealRows = new Map(this.org.rows.all('Opportunity').map((row) => [row['Id'], row]));
    const planRows = new Map(this.org.rows.all('Call_Plan__c').map((row) => [row['Event_Id__c'], row]));
    return deals.map((deal) => {
      const row = dealRows.get(this.#dealIds.get(deal.key)!)!;
      return judgementOf(
        row,
        deal.meetings.map(({ place }) => planRows.get(this.#eventId(deal.key, place))!),
      );
    });
  }

  async close(): Promise<void> {
    await this.org.close();
    rmSync(this.source, { recursive: true, force: true });
  }

  #createDeals(deals: Deal[]): void {
    const rows = deals.map((deal) => ({
      Name: deal.key,
      StageName: deal.firstStage,
      Amount: deal.amount,
      CloseDate: '2026-12-31',
      CreatedDate: iso(deal.createdAt),
      ...(deal.recordType ? { RecordTypeId: this.#recordTypeId(deal.recordType) } : {}),
    }));
    saveRows(this.org, 'insert', 'Opportunity', rows).forEach((id, i) => this.#dealIds.set(deals[i]!.key, id));
  }

  #createMeetings(deals: Deal[]): void {
    const OwnerId = this.org.users.ofRole('rep')!.userId;
    const [elsewhere] = saveRows(this.org, 'insert', 'Opportunity', [
      { Name: 'Elsewhere', StageName: 'Prospecting', CloseDate: '2026-12-31' },
    ]);
    const all = deals.flatMap((deal) => deal.meetings.map((meeting) => ({ deal, meeting })));
    const rows = all.map(({ deal, meeting }) => ({
      Subject: `${deal.key} meeting ${meeting.place}`,
      WhatId: meeting.isMoved ? elsewhere! : this.#dealIds.get(deal.key)!,
      StartDateTime: iso(meeting.start),
      EndDateTime: iso(meeting.end),
      OwnerId,
    }));
    const ids = saveRows(this.org, 'insert', 'Event', rows);
    all.forEach(({ deal, meeting }, i) => this.#eventIds.set(`${deal.key}/${meeting.place}`, ids[i]!));
    const moved = all.filter(({ meeting }) => meeting.isMoved);
    const back = moved.map(({ deal, meeting }) => ({
      Id: this.#eventId(deal.key, meeting.place),
      WhatId: this.#dealIds.get(deal.key)!,
    }));
    saveRows(this.org, 'update', 'Event', back);
  }

  /** The first moves of all deals, then the second: within a deal the order is kept. */
  #moveStages(deals: { key: string; moves: Move[] }[]): void {
    for (let turn = 0; deals.some(({ moves }) => turn < moves.length); turn++) {
      const turning = deals.filter(({ moves }) => turn < moves.length);
      const rows = turning.map((deal) => ({
        Id: this.#dealIds.get(deal.key)!,
        StageName: deal.moves[turn]!.stage,
        // So that a row is written although the stage stays.
        CloseDate: new Date(NOW + turn * 86_400_000).toISOString().slice(0, 10),
        LastModifiedDate: iso(deal.moves[turn]!.at),
      }));
      saveRows(this.org, 'update', 'Opportunity', rows);
    }
  }

  #recordOutcomes(outcomes: { key: string; outcome: Outcome }[]): void {
    const rows = outcomes.map(({ key, outcome }) => ({
      Event_Id__c: this.#eventId(key, outcome.place),
      Result__c: outcome.result,
      Commitment_Who__c: outcome.who,
      Commitment_What__c: outcome.what,
      Commitment_Due__c: outcome.due,
      Signed_On__c: outcome.signedOn,
    }));
    saveRows(this.org, 'upsert', 'Call_Plan__c', rows, 'Event_Id__c');
  }

  #delete(deals: Deal[], when: Meeting['deleted']): void {
    const all = deals.flatMap(({ key, meetings }) => meetings.map((meeting) => ({ key, meeting })));
    const gone = all.filter(({ meeting }) => meeting.deleted === when);
    saveRows(
      this.org,
      'delete',
      'Event',
      gone.map(({ key, meeting }) => ({ Id: this.#eventId(key, meeting.place) })),
    );
  }

  #loseHistories(deals: Deal[]): void {
    const lost = this.org.rows.find(
      'OpportunityHistory',
      'OpportunityId',
      deals.map((deal) => this.#dealIds.get(deal.key)!),
    );
    this.org.rows.remove(
      'OpportunityHistory',
      lost.map((row) => String(row['Id'])),
    );
  }

  #eventId(key: string, place: number): string {
    return this.#eventIds.get(`${key}/${place}`)!;
  }

  #recordTypeId(name: string): string | null {
    return this.org.recordTypeId(this.org.objectNamed('Opportunity')!, name);
  }
}

function judgementOf(deal: Row, plans: Row[]): Judgement {
  return {
    held: Number(deal['Meetings_Held__c']),
    counter: Number(deal['Meetings_Since_Advance__c']),
    hoursSince: Number(deal['Hours_Since_Advance__c']),
    isFlagged: deal['No_Advance__c'] === true,
    since: time(deal['No_Advance_Since__c']),
    lastAdvanceAt: time(deal['Last_Advance_On__c']),
    meetings: plans.map((plan) => ({
      recorded: text(plan['Recorded_Result__c']),
      verdict: text(plan['Verdict__c']),
      before: text(plan['Stage_Before__c']),
      after: text(plan['Stage_After__c']),
    })),
  };
}

const iso = (at: number): string => new Date(at).toISOString();
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const time = (value: unknown): number | null => (typeof value === 'string' ? Date.parse(value) : null);
