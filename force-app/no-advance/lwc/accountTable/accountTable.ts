import { LightningElement, api } from 'lwc';
import { changeWords, counted, fill, money, numberWords } from 'c/format';
import { rowMenuClosed } from 'c/rowMenu';
import { actionsFor, type Action, type Wish } from './actions';
import { columnsFor } from './columns';
import { rowOf, sorted, type Direction, type Row } from './rows';
import { labels } from './labels';

export type { Wish };

/** Cards on a phone, before "Show more". */
const FIRST = 8;

/**
 * Accounts with the time they take, what comes of it, the class suggested and the class decided. Fires `wish` with the
 * account and what the person wants with it. Any order of rows lasts as long as the page.
 */
export default class AccountTable extends LightningElement {
  /** Those that the filters leave. */
  @api accounts: Apex.AccountTime[] = [];
  @api portfolio!: Apex.AccountPortfolio;
  /** One account was chosen in the chart. */
  @api isSingle = false;

  labels = labels;
  sortedBy?: string;
  sortedDirection: Direction = 'asc';
  showsAllCards = false;

  get title(): string {
    return fill(labels.title, this.accounts.length);
  }

  get subtitle(): string {
    const { moreAccounts, accounts, hours } = this.portfolio;
    if (moreAccounts === 0) return labels.subtitle;
    const shown = accounts.reduce((sum, account) => sum + account.hours.total, 0);
    return fill(labels.first, accounts.length, moreAccounts, numberWords(hours.total - shown));
  }

  get columns(): object[] {
    const most = Math.max(...this.portfolio.accounts.map(({ hours }) => hours.total), 0);
    return columnsFor(most, this.portfolio.familiesSold, this.portfolio.canDecide);
  }

  get rows(): (Row & { actions: Action[]; menuLabel: string })[] {
    return sorted(this.accounts, this.sortedBy, this.sortedDirection).map((account) => ({
      ...rowOf(account, this.portfolio.currencyCode),
      actions: actionsFor(account, this.portfolio.canDecide),
      menuLabel: fill(labels.actions, account.name),
    }));
  }

  get cards(): (Row & { actions: Action[]; menuLabel: string })[] {
    return this.showsAllCards ? this.rows : this.rows.slice(0, FIRST);
  }

  get moreLabel(): string {
    const hidden = this.accounts.length - this.cards.length;
    return hidden > 0 ? fill(labels.more, hidden) : '';
  }

  get isEmpty(): boolean {
    return this.accounts.length === 0;
  }

  get totals(): { key: string; label: string; text: string }[] {
    const sum = (pick: (account: Apex.AccountTime) => number): number =>
      this.accounts.reduce((total, account) => total + pick(account), 0);
    const [won, before] = [sum(({ revenue }) => revenue.won), sum(({ revenue }) => revenue.wonBefore)];
    const split = [
      sum(({ hours }) => hours.advancing),
      sum(({ hours }) => hours.continuation),
      sum(({ hours }) => hours.relationship),
    ];
    const decided = this.accounts.filter(({ decision }) => decision).length;
    const facts: [string, string][] = [
      [labels.total, counted(this.accounts.length, labels.oneAccount, labels.accounts)],
      [labels.hours, numberWords(split[0]! + split[1]! + split[2]!, 1)],
      [labels.split, split.map((hours) => numberWords(hours)).join(' · ')],
      [labels.revenue, money(won, this.portfolio.currencyCode)],
      [labels.growth, before > 0 ? changeWords(won / before - 1) : labels.noGrowth],
      [labels.decision, fill(labels.decided, decided, this.accounts.length)],
    ];
    return facts.map(([label, text]) => ({ key: label, label, text }));
  }

  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: Direction }>): void {
    this.sortedBy = event.detail.fieldName;
    this.sortedDirection = event.detail.sortDirection;
  }

  async handleRowAction(event: CustomEvent<{ action: Action; row: Row }>): Promise<void> {
    await rowMenuClosed();
    this.wish(event.detail.row.account, event.detail.action.name);
  }

  handleMenu(event: CustomEvent<{ value: Wish }>): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.wish(
      this.accounts.find(({ accountId }) => accountId === id)!,
      event.detail.value,
    );
  }

  handleMore(): void {
    this.showsAllCards = true;
  }

  handleAll(): void {
    this.dispatchEvent(new CustomEvent('all'));
  }

  wish(account: Apex.AccountTime, wish: Wish): void {
    this.dispatchEvent(new CustomEvent('wish', { detail: { account, wish } }));
  }
}
