import { LightningElement, api } from 'lwc';
import { dateWords, fill } from 'c/format';
import { labels } from './labels';

/** Nothing is left to do: says so, and shows what it was for: what customers promised, no points, no badges. */
export default class AllClear extends LightningElement {
  @api name = '';
  @api done = 0;
  @api total = 0;
  @api promises: Apex.CustomerPromise[] = [];
  @api now!: string;

  labels = labels;

  get heading(): string {
    return fill(labels.heading, this.name);
  }

  get text(): string {
    return this.total > 0 ? fill(labels.text, this.done, this.total) : labels.plainText;
  }

  get promised(): { key: string; dealId: string; deal: string; who: string; text: string }[] {
    return this.promises.map(({ planId, opportunityId, opportunityName, who, what, due }) => ({
      key: planId,
      dealId: opportunityId,
      deal: opportunityName,
      who,
      text: fill(labels.willBy, what.replace(/\.$/, ''), dateWords(due, this.now)),
    }));
  }
}
