import { LightningElement, api } from 'lwc';
import { hoursOf, isSlow } from 'c/accountWords';
import type { ChartTable } from 'c/chartCard';
import { counted, fill, numberWords } from 'c/format';
import type { Dot } from 'c/growthChart';
import { dotsOf, headingOf, slowAndMuch, tableOf } from './words';
import { labels } from './labels';

/** Does the time go where growth is? The accounts' hours against their growth. Fires `choose` with an account's id. */
export default class GrowthCard extends LightningElement {
  /** Those that the filters leave. */
  @api accounts: Apex.AccountTime[] = [];
  @api portfolio!: Apex.AccountPortfolio;

  labels = labels;

  get heading(): string {
    return headingOf(this.accounts, this.portfolio);
  }

  get subtitle(): string {
    const slow = this.accounts.filter((account) => isSlow(account, this.portfolio.revenue.growth));
    const [part, whole] = [hoursOf(slow), hoursOf(this.accounts)].map((hours) => numberWords(hours));
    return fill(labels.subtitle, part!, whole!, this.portfolio.months);
  }

  get dots(): Dot[] {
    return dotsOf(this.accounts);
  }

  get table(): ChartTable {
    return tableOf(this.accounts, this.portfolio.currencyCode);
  }

  get slowText(): string {
    const { accounts, hours } = slowAndMuch(this.accounts, this.portfolio);
    return fill(labels.slow, counted(accounts, labels.oneAccount, labels.accounts), numberWords(hours));
  }

  handleChoose(event: CustomEvent<string>): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: event.detail }));
  }
}
