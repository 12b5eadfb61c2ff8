import { LightningElement, api } from 'lwc';
import { inOrder, viewOf, type Deed, type View } from './view';
import { labels } from './labels';

export type { Deed };

/** Relationship investments with their hours, their end and what can be done about them. Fires `deed`. */
export default class InvestmentTable extends LightningElement {
  @api investments: Apex.Investment[] = [];
  @api canDecide = false;
  /** Of several accounts. */
  @api showsAccount = false;

  labels = labels;

  get rows(): View[] {
    return inOrder(this.investments).map((investment) => viewOf(investment, this.investments, this.canDecide));
  }

  handleDeed(event: Event): void {
    const { id, deed } = (event.currentTarget as HTMLElement).dataset;
    const investment = this.investments.find((each) => each.id === id)!;
    this.dispatchEvent(new CustomEvent('deed', { detail: { investment, deed } }));
  }
}
