import { LightningElement, api } from 'lwc';
import { figuresOf, type FigureKey } from 'c/figures';
import { counted, fill, money, percent, shortDate } from 'c/format';
import { labels } from './labels';

interface SheetNumber {
  key: string;
  label: string;
  help: string;
  value: string;
  note: string;
}

const SHOWN: FigureKey[] = ['advanceRate', 'meetingsPerAdvance', 'evidenced', 'avoidable'];
const ADVANCES = ['Advanced stage', 'Advance with evidence, stage unchanged', 'Order'];

/** The number and the rates at the head of a one-on-one sheet, and what worked. */
export default class SheetNumbers extends LightningElement {
  @api rep!: Apex.RepFigures;
  @api meetings!: Apex.MeetingFigures;
  @api median?: Apex.FigureMedians | null;
  @api today!: string;

  labels = labels;

  get numbers(): SheetNumber[] {
    const { won, live, quota, gap } = this.rep.target;
    const sum = (amount: number): string => money(amount, this.rep.currencyCode);
    const gapText = gap ? fill(labels.gap, sum(gap)) : labels.noGap;
    return [
      {
        key: 'won',
        label: labels.won,
        help: labels.wonHelp,
        value: sum(won),
        note: quota ? fill(labels.ofQuota, percent(won / quota), sum(quota)) : labels.noQuota,
      },
      { key: 'live', label: labels.live, help: labels.liveHelp, value: sum(live), note: quota ? gapText : '' },
      ...figuresOf(this.meetings, this.median)
        .filter(({ key }) => SHOWN.includes(key))
        .map(({ key, name, help, value, note, team }) => ({ key, label: name, help, value, note: team || note })),
      {
        key: 'missing',
        label: labels.missing,
        help: labels.missingHelp,
        value: String(this.meetings.missing),
        note: fill(labels.ofHeld, this.meetings.held),
      },
    ];
  }

  get whatWorked(): string {
    const { live, meetings } = this.rep;
    const advances = meetings.filter(({ verdict }) => ADVANCES.includes(verdict ?? ''));
    const moved = advances.filter(({ verdict }) => verdict === ADVANCES[0]).length;
    const parts = [fill(advances.length === 1 ? labels.oneAdvance : labels.advances, advances.length, moved)];
    if (live[0]) {
      const next = fill(labels.next, live[0].opportunityName, shortDate(live[0].due, this.today));
      parts.push(counted(live.length, labels.oneLive, labels.liveMany), next);
    }
    return parts.join(' ');
  }

  get hasWorked(): boolean {
    return this.rep.live.length > 0 || this.rep.meetings.some(({ verdict }) => ADVANCES.includes(verdict ?? ''));
  }
}
