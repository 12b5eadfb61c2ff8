import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import decide from '@salesforce/apex/AccountTimeController.decide';
import getAccounts from '@salesforce/apex/AccountTimeController.getAccounts';
import { classLook } from 'c/accountClasses';
import type { Filters } from 'c/accountFilters';
import type { Wish } from 'c/accountTable';
import { download } from 'c/download';
import { counted, dateWords, fill } from 'c/format';
import { onPageRefresh } from 'c/pageRefresh';
import { requestInvestment } from 'c/requestInvestment';
import { filtersIn, stateOf } from './address';
import { fileOf } from './file';
import { filtered, isUntouched, NO_FILTERS } from './filtered';
import { labels } from './labels';

/** Does the time go where growth is? The accounts that the viewer's team has met. The filters stay in the address. */
export default class AccountTime extends NavigationMixin(LightningElement) {
  labels = labels;
  filters: Filters = NO_FILTERS;
  page?: PageReference;
  data: Apex.AccountPortfolio | null = null;
  error: unknown = null;
  saveError: unknown = null;
  isReading = true;
  wired: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => refreshApex(this.wired));
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(CurrentPageReference)
  receivePage(page: PageReference | undefined): void {
    this.page = page;
    this.filters = filtersIn(page?.state);
  }

  /** Another period leaves what was read on the screen until the new figures are there. */
  @wire(getAccounts, { months: '$filters.months' })
  receive(value: WireValue<Apex.AccountPortfolio>): void {
    this.wired = value;
    this.isReading = !value.data && !value.error;
    this.error = value.error ?? null;
    if (value.data) this.data = value.data;
  }

  get isLoading(): boolean {
    return !this.data && !this.error;
  }

  get hasAccounts(): boolean {
    return Boolean(this.data && this.data.accounts.length > 0);
  }

  get isEmpty(): boolean {
    return this.data?.accounts.length === 0;
  }

  get emptyText(): string {
    return fill(labels.empty, this.data!.months);
  }

  get shown(): Apex.AccountTime[] {
    return filtered(this.data!.accounts, this.filters);
  }

  get isUntouched(): boolean {
    return isUntouched(this.filters);
  }

  get isSingle(): boolean {
    return Boolean(this.filters.account);
  }

  /** "Central region · 16 accounts" */
  get subtitle(): string {
    if (!this.data) return '';
    const { teamLabel, accounts, moreAccounts } = this.data;
    const count = counted(accounts.length + moreAccounts, labels.oneAccount, labels.accounts);
    return teamLabel ? fill(labels.team, teamLabel, count) : count;
  }

  get cutText(): string {
    return this.data?.isCut ? fill(labels.cut, dateWords(this.data.since)) : '';
  }

  handleFilter(event: CustomEvent<Partial<Filters>>): void {
    this.filterBy({ account: '', ...event.detail });
  }

  handleReset(): void {
    this.filterBy(NO_FILTERS);
  }

  handleAll(): void {
    this.filterBy({ account: '' });
  }

  handleChoose(event: CustomEvent<string>): void {
    this.filterBy({ account: event.detail });
  }

  /** The address follows; where the page has none, the view changes all the same. */
  filterBy(changes: Partial<Filters>): void {
    this.filters = { ...this.filters, ...changes };
    if (!this.page) return;
    this[NavigationMixin.Navigate]!({ ...this.page, state: stateOf(this.filters, this.page.state) }, true);
  }

  handleRefresh(): void {
    refreshApex(this.wired);
  }

  handleExport(): void {
    download(labels.fileName, fileOf(this.shown, this.data!));
  }

  async handleWish(event: CustomEvent<{ account: Apex.AccountTime; wish: Wish }>): Promise<void> {
    const { account, wish } = event.detail;
    if (wish === 'invest') await requestInvestment(this, { accountId: account.accountId, accountName: account.name });
    else await this.decide(account, wish === 'undecide' ? null : wish);
  }

  async decide({ accountId, name }: Apex.AccountTime, accountClass: Apex.AccountClassName | null): Promise<void> {
    this.saveError = null;
    try {
      await decide({ accountId, accountClass });
      await refreshApex(this.wired);
      const title = accountClass
        ? fill(labels.decided, name, classLook(accountClass).word)
        : fill(labels.undecided, name);
      this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    } catch (error) {
      this.saveError = error;
    }
  }
}
