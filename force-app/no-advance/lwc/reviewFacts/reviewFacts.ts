import { LightningElement, api } from 'lwc';
import { counted, fill, money, numberWords } from 'c/format';
import { factsOf, type Facts } from './facts';
import { labels } from './labels';

/** What is known of the deals under review: one in a strip, several in a table where each can be left out. */
export default class ReviewFacts extends LightningElement {
  @api deals: Apex.FlaggedDeal[] = [];
  /** Ids of those that are ticked. Fires `tick` with the new ids. */
  @api ticked: string[] = [];
  @api currencyCode!: string;

  labels = labels;

  get isOne(): boolean {
    return this.deals.length === 1;
  }

  get facts(): Facts {
    return factsOf(this.deals[0]!, this.currencyCode);
  }

  get rows(): (Facts & { isTicked: boolean; include: string })[] {
    return this.deals.map((deal) => ({
      ...factsOf(deal, this.currencyCode),
      isTicked: this.ticked.includes(deal.opportunityId),
      include: fill(labels.include, deal.name),
    }));
  }

  get total(): { deals: string; amount: string; meetings: string } {
    const chosen = this.deals.filter(({ opportunityId }) => this.ticked.includes(opportunityId));
    const sum = (key: 'meetings' | 'hours' | 'amount'): number =>
      chosen.reduce((total, deal) => total + (deal[key] ?? 0), 0);
    const meetings = counted(sum('meetings'), labels.oneMeeting, labels.meetings);
    const hours = fill(labels.hours, numberWords(sum('hours')));
    return {
      deals: counted(chosen.length, labels.totalOne, labels.total),
      amount: money(sum('amount'), this.currencyCode),
      meetings: `${meetings} ${hours}`,
    };
  }

  handleTick(event: CustomEvent<{ checked: boolean }>): void {
    const id = (event.target as HTMLElement).dataset.deal!;
    const detail = event.detail.checked ? [...this.ticked, id] : this.ticked.filter((each) => each !== id);
    this.dispatchEvent(new CustomEvent('tick', { detail }));
  }
}
