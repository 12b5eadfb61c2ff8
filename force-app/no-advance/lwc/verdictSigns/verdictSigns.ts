import { LightningElement, api } from 'lwc';
import { lookOf } from 'c/statusLooks';
import { labels } from './labels';

/** One sign for each verdict, the same everywhere; "?" stands in a dashed circle. */
const SIGNS: Record<string, string> = {
  'Advanced stage': '▲',
  'Advance with evidence, stage unchanged': '△',
  Advance: '△',
  Order: '★',
  Continuation: '●',
  'No-sale': '✕',
  'Outcome missing': '?',
  'No-show': '⊖',
  Cancelled: '⊖',
  Rescheduled: '⊖',
};
const MOVES = new Set(['▲', '△', '★']);

/** A deal's history in one cell: its meetings' verdicts, oldest first. */
export default class VerdictSigns extends LightningElement {
  @api verdicts: string[] = [];
  /** Shows each sign once, with its word beside it. */
  @api isLegend = false;

  labels = labels;

  get wordClass(): string {
    return this.isLegend ? 'word' : 'slds-assistive-text';
  }

  get listClass(): string {
    return this.isLegend ? 'signs signs_legend' : 'signs';
  }

  get signs(): { key: string; sign: string; word: string; class: string }[] {
    const verdicts = this.isLegend ? [...new Set(this.verdicts)] : this.verdicts;
    return verdicts.map((verdict, index) => {
      const sign = SIGNS[verdict] ?? '?';
      const tone = MOVES.has(sign) ? 'sign_moves' : sign === '●' ? 'sign_stays' : sign === '?' ? 'sign_missing' : '';
      return { key: `${index}-${verdict}`, sign, word: lookOf(verdict).word, class: `sign ${tone}` };
    });
  }
}
