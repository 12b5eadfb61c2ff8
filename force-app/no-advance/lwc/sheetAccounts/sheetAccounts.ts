import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getAccounts from '@salesforce/apex/AccountTimeController.getAccounts';
import type { Facts } from 'c/factTable';
import { fill, listWords, percent } from 'c/format';
import { slowAccounts } from 'c/repFacts';
import type { NotePlace } from 'c/sheetGroup';
import { labels } from './labels';

const MONTHS = 12;
const MOST_GROWING = 3;
const SLOW = ['Hand over', 'Demote'];

/** A rep's accounts with much time and no growth, as a group of the one-on-one sheet. */
export default class SheetAccounts extends LightningElement {
  @api userId!: string;
  @api today!: string;
  @api notes: Record<string, string> = {};

  labels = labels;
  portfolio: Apex.AccountPortfolio | null = null;
  error: unknown = null;
  wired: unknown;

  @wire(getAccounts, { months: MONTHS })
  receive(value: WireValue<Apex.AccountPortfolio>): void {
    this.wired = value;
    this.error = value.error ?? null;
    this.portfolio = value.data ?? null;
  }

  get isLoading(): boolean {
    return !this.portfolio && !this.error;
  }

  get own(): Apex.AccountTime[] {
    return (this.portfolio?.accounts ?? []).filter(({ ownerId }) => ownerId === this.userId);
  }

  get slow(): Apex.AccountTime[] {
    return this.own.filter(({ suggestion }) => SLOW.includes(suggestion ?? ''));
  }

  get facts(): Facts | undefined {
    return this.portfolio ? slowAccounts(this.slow, this.portfolio.familiesSold, this.today) : undefined;
  }

  get places(): NotePlace[] {
    return this.slow.map(({ accountId, name }) => ({ value: accountId, label: name }));
  }

  get count(): string {
    return this.portfolio ? fill(labels.count, this.slow.length, this.own.length) : '';
  }

  /** What grew most, for there is something to learn from. */
  get growing(): string {
    const best = this.own
      .filter(({ revenue }) => (revenue.growth ?? 0) > 0)
      .sort((a, b) => b.revenue.growth! - a.revenue.growth!)
      .slice(0, MOST_GROWING)
      .map(({ name, revenue }) => fill(labels.grew, name, percent(revenue.growth!)));
    return best.length ? fill(labels.growing, listWords(best)) : '';
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }
}
