import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import USER_ID from '@salesforce/user/Id';
import getTeam from '@salesforce/apex/RepFiguresController.getTeam';
import { quarterGone } from 'c/figures';
import { counted } from 'c/format';
import { onPageRefresh } from 'c/pageRefresh';
import { labels } from './labels';

type View = 'rep' | 'team';
const PERIODS: { value: Apex.PeriodKey; label: string }[] = [
  { value: 'quarter', label: labels.quarter },
  { value: '90', label: labels.days90 },
  { value: '30', label: labels.days30 },
];

/** How reps do: one at a time, or side by side. Rep, period and view stay in the address. */
export default class RepsPage extends NavigationMixin(LightningElement) {
  labels = labels;
  periods = PERIODS;
  page?: PageReference;
  periodKey: Apex.PeriodKey = 'quarter';
  team: Apex.TeamFigures | null = null;
  error: unknown = null;
  wiredTeam: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => refreshApex(this.wiredTeam));
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(CurrentPageReference)
  follow(page: PageReference): void {
    this.page = page;
    const key = page?.state?.c__period;
    this.periodKey = PERIODS.find(({ value }) => value === key)?.value ?? 'quarter';
  }

  @wire(getTeam, { period: '$periodKey' })
  receiveTeam(value: WireValue<Apex.TeamFigures>): void {
    this.wiredTeam = value;
    this.error = value.error ?? null;
    if (value.data) this.team = value.data;
  }

  get isLoading(): boolean {
    return !this.team && !this.error;
  }

  get view(): View {
    return this.page?.state?.c__view === 'team' ? 'team' : 'rep';
  }

  /** The rep in the address; else the viewer, or a manager's first rep. */
  get row(): Apex.MeetingFigures | undefined {
    const reps = this.team?.reps ?? [];
    const find = (id: string | undefined): Apex.MeetingFigures | undefined => reps.find(({ userId }) => userId === id);
    const asked = this.team?.isManager ? find(this.page?.state?.c__rep) : undefined;
    return asked ?? find(USER_ID) ?? reps[0];
  }

  get userId(): string {
    return this.row!.userId!;
  }

  get isOwn(): boolean {
    return this.row?.userId === USER_ID;
  }

  get name(): string | undefined {
    return this.isOwn ? undefined : (this.row?.name ?? undefined);
  }

  get showsTeam(): boolean {
    return this.view === 'team' || !this.row;
  }

  get showsRep(): boolean {
    return !this.showsTeam;
  }

  get showsReps(): boolean {
    return !this.showsTeam && this.team!.isManager;
  }

  get title(): string {
    return this.showsTeam ? labels.sideBySide : this.row!.name!;
  }

  get overline(): string {
    const parts = [this.showsTeam ? '' : labels.rep, this.team!.teamLabel ?? ''];
    if (this.showsTeam && this.team!.isManager) parts.push(counted(this.team!.reps.length, labels.oneRep, labels.reps));
    return parts.filter(Boolean).join(' · ');
  }

  get reps(): { value: string; label: string }[] {
    return this.team!.reps.map(({ userId, name }) => ({ value: userId!, label: name! }));
  }

  get quarterGone(): number {
    return quarterGone(this.team!.period);
  }

  get hasNeverRun(): boolean {
    return !this.team!.asOf;
  }

  handleRep(event: CustomEvent<{ value: string }>): void {
    this.go({ c__rep: event.detail.value });
  }

  handlePeriod(event: CustomEvent<{ value: string }>): void {
    this.go({ c__period: event.detail.value });
  }

  handleView(event: Event & { target: EventTarget & { value: View } }): void {
    if (event.target.value !== this.view) this.go({ c__view: event.target.value });
  }

  handleRowOfTeam(event: CustomEvent<string>): void {
    this.go({ c__rep: event.detail, c__view: 'rep' });
  }

  handleSheet(): void {
    this.openSheet(this.userId);
  }

  handleSheetOfTeam(event: CustomEvent<string>): void {
    this.openSheet(event.detail);
  }

  handleRetry(): void {
    refreshApex(this.wiredTeam);
  }

  openSheet(userId: string): void {
    this[NavigationMixin.Navigate]!({
      type: 'standard__navItemPage',
      attributes: { apiName: 'One_on_One' },
      state: { c__rep: userId },
    });
  }

  go(state: Record<string, string>): void {
    const { type, attributes } = this.page!;
    this[NavigationMixin.Navigate]!({ type, attributes, state: { ...this.page!.state, ...state } });
  }
}
