import { LightningElement, api } from 'lwc';
import type { Bar, Tone } from 'c/barChart';
import type { ChartTable } from 'c/chartCard';
import { fill } from 'c/format';
import { lookOf } from 'c/statusLooks';
import { labels } from './labels';

const SHOWN = 25;
const NOT_JUDGED = 'Not judged';
const VERDICTS: [verdict: string, tone: Tone][] = [
  ['Advanced stage', 'moves'],
  ['Advance with evidence, stage unchanged', 'moves'],
  ['Order', 'moves'],
  ['Continuation', 'stays'],
  ['No-sale', 'neither'],
  ['Outcome missing', 'missing'],
  [NOT_JUDGED, 'missing'],
];

/** What came out of a rep's held meetings: the last 25 as signs, and how many there are of each. Fires `choose`. */
export default class RepVerdicts extends LightningElement {
  /** Oldest first. */
  @api meetings: Apex.RepMeeting[] = [];

  labels = labels;

  get heading(): string {
    const continuations = this.countOf('Continuation');
    return this.meetings.length ? fill(labels.continuations, continuations, this.meetings.length) : labels.title;
  }

  get emptyText(): string | undefined {
    return this.meetings.length ? undefined : labels.empty;
  }

  get signs(): string[] {
    return this.meetings.slice(-SHOWN).map(verdictOf);
  }

  get signsText(): string {
    return fill(labels.last, this.signs.length);
  }

  get bars(): Bar[] {
    return VERDICTS.map(([verdict, tone]) => ({ verdict, tone, value: this.countOf(verdict) }))
      .filter(({ verdict, value }) => value > 0 || verdict !== NOT_JUDGED)
      .map(({ verdict, tone, value }) => ({
        key: verdict,
        label: verdict === NOT_JUDGED ? labels.notJudged : lookOf(verdict).word,
        parts: [{ tone, value }],
        text: String(value),
      }));
  }

  get table(): ChartTable {
    return { head: [labels.verdict, labels.meetings], rows: this.bars.map(({ label, text }) => [label, text]) };
  }

  handleChoose(event: CustomEvent<string | null>): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: event.detail }));
  }

  countOf(verdict: string): number {
    return this.meetings.filter((meeting) => verdictOf(meeting) === verdict).length;
  }
}

function verdictOf({ verdict }: Apex.RepMeeting): string {
  return verdict ?? NOT_JUDGED;
}
