import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import DealMeetings from 'c/dealMeetings';
import { rowOf, sortedDeals, type DealRow, type Direction } from 'c/dealRows';
import { counted, fill, money, numberWords } from 'c/format';
import { reviewDeals, type Failure } from 'c/reviewDeals';
import { rowMenuClosed } from 'c/rowMenu';
import { actionsFor, columnsFor, decisions, SORTS, type DealAction } from './columns';
import { labels } from './labels';

/** The flagged deals: a table, on a phone cards. Who may decide selects some and reviews them together. */
export default class FlaggedDeals extends NavigationMixin(LightningElement) {
  @api dashboard!: Apex.Dashboard;

  labels = labels;
  decisions = decisions;
  selectedIds: string[] = [];
  failures: Failure[] = [];
  sortedBy = 'amountText';
  direction: Direction = 'desc';

  /** Brings the table into sight, sorted by a column, largest first. */
  @api showBy(column: string): void {
    this.sortedBy = column;
    this.direction = 'desc';
    const heading = this.template?.querySelector<HTMLElement>('.heading');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  get columns(): object[] {
    return columnsFor(this.dashboard.canDecide);
  }

  get actions(): DealAction[] {
    return actionsFor(this.dashboard.canDecide);
  }

  get rows(): DealRow[] {
    const deals = sortedDeals(this.dashboard.deals, SORTS[this.sortedBy]!, this.direction);
    return deals.map((deal) => rowOf(deal, this.dashboard.currencyCode));
  }

  get hasDeals(): boolean {
    return this.dashboard.deals.length > 0;
  }

  get cannotDecide(): boolean {
    return !this.dashboard.canDecide;
  }

  get title(): string {
    const { flagged } = this.dashboard.totals;
    return flagged > 0 ? fill(labels.count, numberWords(flagged)) : labels.title;
  }

  get verdicts(): string[] {
    return this.dashboard.deals.flatMap(({ verdicts }) => verdicts);
  }

  get moreText(): string {
    const { deals, moreDeals, isCut, totals } = this.dashboard;
    if (moreDeals === 0 && !isCut) return '';
    return fill(isCut ? labels.cut : labels.first, numberWords(deals.length), numberWords(totals.flagged));
  }

  /** Those of the selected that are still on the list: a filter takes deals away, and with them their selection. */
  get selected(): Apex.FlaggedDeal[] {
    return this.dashboard.deals.filter(({ opportunityId }) => this.selectedIds.includes(opportunityId));
  }

  get selectedRows(): string[] {
    return this.selected.map(({ opportunityId }) => opportunityId);
  }

  get hasNoneSelected(): boolean {
    return this.selected.length === 0;
  }

  get selectedText(): string {
    if (this.hasNoneSelected) return '';
    const sum = (key: 'amount' | 'meetings' | 'hours'): number =>
      this.selected.reduce((total, deal) => total + (deal[key] ?? 0), 0);
    return fill(
      labels.selected,
      this.selected.length,
      money(sum('amount'), this.dashboard.currencyCode),
      counted(sum('meetings'), labels.oneMeeting, labels.meetings),
      numberWords(sum('hours'), 1),
    );
  }

  get failedText(): string {
    const { length } = this.failures;
    return length > 0 ? counted(length, labels.notSaved, labels.notSavedMany) : '';
  }

  get total(): { deals: string; amount: string; meetings: string; reviews: string } {
    const { totals, currencyCode } = this.dashboard;
    return {
      deals: counted(totals.flagged, labels.totalOne, labels.total),
      amount: money(totals.amountAtRisk, currencyCode),
      meetings: fill(
        labels.totalMeetings,
        counted(totals.meetings, labels.oneMeeting, labels.meetings),
        numberWords(totals.hours, 1),
      ),
      reviews: counted(totals.reviewsInForce, labels.inForceOne, labels.inForce),
    };
  }

  handleSort(event: CustomEvent<{ fieldName: string; sortDirection: Direction }>): void {
    this.sortedBy = event.detail.fieldName;
    this.direction = event.detail.sortDirection;
  }

  handleSelect(event: CustomEvent<{ selectedRows: DealRow[] }>): void {
    this.selectedIds = event.detail.selectedRows.map(({ id }) => id);
  }

  handleCards(event: CustomEvent<string[]>): void {
    this.selectedIds = event.detail;
  }

  handleDecide(event: Event): void {
    this.review(this.selected, (event.currentTarget as HTMLElement).dataset.decision as Apex.Decision);
  }

  handleDecideCards(event: CustomEvent<Apex.Decision>): void {
    this.review(this.selected, event.detail);
  }

  async handleAction(event: CustomEvent<{ action: { name: string }; row: DealRow }>): Promise<void> {
    const { action, row } = event.detail;
    await rowMenuClosed();
    const { opportunityId, name } = row.source;
    if (action.name === 'open') this.open(opportunityId);
    else if (action.name === 'meetings') DealMeetings.open({ label: name, size: 'large', opportunityId, name });
    else this.review([row.source], action.name as Apex.Decision);
  }

  open(recordId: string): void {
    this[NavigationMixin.Navigate]!({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
  }

  /** Deals that were not saved stay selected. */
  async review(deals: Apex.FlaggedDeal[], decision: Apex.Decision): Promise<void> {
    const failures = await reviewDeals(this, deals, this.dashboard.currencyCode, decision);
    if (!failures) return;
    this.failures = failures;
    this.selectedIds = failures.map(({ id }) => id);
  }
}
