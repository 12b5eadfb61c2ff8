import { LightningElement, api } from 'lwc';
import type { Line } from 'c/cellLines';
import { counted, daysBetween, fill, money, numberWords, shortDate } from 'c/format';
import { labels } from './labels';

interface Row {
  id: string;
  deal: Line[];
  ownerName: string;
  amountText: string;
  meetings: string;
  why: string;
  back: Line[];
}

const LINES = { type: 'lines', wrapText: true, hideDefaultActions: true };
const TEXT = { type: 'text', wrapText: true, hideDefaultActions: true };
const COLUMNS = [
  { ...LINES, label: labels.deal, fieldName: 'deal', typeAttributes: { navigation: 'enable' } },
  { ...TEXT, label: labels.owner, fieldName: 'ownerName', initialWidth: 140 },
  { ...TEXT, label: labels.amount, fieldName: 'amountText', initialWidth: 110, cellAttributes: { alignment: 'right' } },
  { ...TEXT, label: labels.meetings, fieldName: 'meetings', initialWidth: 190 },
  { ...TEXT, label: labels.why, fieldName: 'why' },
  { ...LINES, label: labels.comesBack, fieldName: 'back', initialWidth: 140 },
];

/** Deals that would be flagged, but are snoozed or under a relationship investment: shown apart, never hidden. */
export default class ExemptDeals extends LightningElement {
  @api dashboard!: Apex.Dashboard;

  labels = labels;
  columns = COLUMNS;

  /** Brings the card into sight. */
  @api reveal(): void {
    const heading = this.template?.querySelector<HTMLElement>('.heading');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  get title(): string {
    return fill(labels.count, numberWords(this.dashboard.totals.exempt));
  }

  get rows(): Row[] {
    return this.dashboard.exempt.map((deal) => rowOf(deal, this.dashboard.currencyCode));
  }

  get moreText(): string {
    const { exempt, moreExempt, totals } = this.dashboard;
    return moreExempt > 0 ? fill(labels.first, exempt.length, totals.exempt) : '';
  }

  get total(): { deals: string; amount: string; meetings: string } {
    const { exempt, exemptAmount, exemptMeetings } = this.dashboard.totals;
    return {
      deals: counted(exempt, labels.totalOne, labels.total),
      amount: money(exemptAmount, this.dashboard.currencyCode),
      meetings: fill(labels.totalMeetings, exemptMeetings),
    };
  }
}

function rowOf(deal: Apex.ExemptDeal, currency: string, now = new Date().toISOString()): Row {
  const { opportunityId, name, accountName, ownerName, amount, meetings, why, until } = deal;
  return {
    id: opportunityId,
    deal: [
      { key: 'name', text: name, recordId: opportunityId, isStrong: true },
      { key: 'account', text: accountName ?? '' },
    ],
    ownerName,
    amountText: typeof amount === 'number' ? money(amount, currency) : labels.noAmount,
    meetings: numberWords(meetings),
    why: why ?? '',
    back: until
      ? [
          { key: 'day', text: shortDate(until, now) },
          { key: 'days', text: distance(daysBetween(now, until)), isWeak: true },
        ]
      : [],
  };
}

function distance(days: number): string {
  if (days <= 0) return labels.today;
  return counted(days, labels.tomorrow, labels.inDays);
}
