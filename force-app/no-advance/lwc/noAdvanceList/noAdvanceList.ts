import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getFlaggedDeals from '@salesforce/apex/NoAdvanceListController.getFlaggedDeals';
import { dateWords, fill, timeWords } from 'c/format';
import { onPageRefresh } from 'c/pageRefresh';
import { columnsFor, figuresOf, rowOf, sorted, type Direction, type Row } from './rows';
import { labels } from './labels';

/** Which deals keep meeting without moving: what sharing lets the viewer see. */
export default class NoAdvanceList extends LightningElement {
  labels = labels;
  data: Apex.FlaggedDeals | null = null;
  error: unknown = null;
  sortedBy = 'amount';
  sortedDirection: Direction = 'desc';
  wired: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => refreshApex(this.wired));
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(getFlaggedDeals)
  receive(value: WireValue<Apex.FlaggedDeals>): void {
    this.wired = value;
    this.error = value.error ?? null;
    if (value.data) this.data = value.data;
  }

  get isLoading(): boolean {
    return !this.data && !this.error;
  }

  get isEmpty(): boolean {
    return this.data!.rows.length === 0;
  }

  get figures(): { label: string; text: string }[] {
    return figuresOf(this.data!);
  }

  get columns(): object[] {
    return columnsFor(this.data!.currencyCode);
  }

  get rows(): Row[] {
    const rows = this.data!.rows.map((deal) => rowOf(deal, this.data!.currencyCode));
    return sorted(rows, this.sortedBy, this.sortedDirection);
  }

  get checkedText(): string {
    const asOf = this.data?.asOf;
    return asOf ? fill(labels.checked, dateWords(asOf), timeWords(asOf)) : '';
  }

  /** Empty because all is well is not the same as empty because nothing was looked at. */
  get emptyText(): string {
    return this.data!.asOf ? labels.emptyChecked : labels.emptyNever;
  }

  handleRefresh(): void {
    refreshApex(this.wired);
  }

  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: Direction }>): void {
    this.sortedBy = event.detail.fieldName;
    this.sortedDirection = event.detail.sortDirection;
  }
}
