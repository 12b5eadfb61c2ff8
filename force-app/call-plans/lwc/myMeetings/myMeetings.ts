import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getMyMeetings from '@salesforce/apex/MyMeetingsController.getMyMeetings';
import recordDidNotHappen from '@salesforce/apex/MyMeetingsController.recordDidNotHappen';
import { counted, fill } from 'c/format';
import { onPageRefresh } from 'c/pageRefresh';
import { lookOf } from 'c/statusLooks';
import { actionFor, groupsOf, nextToDo, tilesOf, toGo, type GroupView, type TileView } from './groups';
import { labels } from './labels';

interface Row extends HTMLElement {
  focusAction(): void;
}

/** A list that empties: what needs an objective, what owes an outcome, what is ready. */
export default class MyMeetings extends LightningElement {
  labels = labels;
  data: Apex.MyMeetings | null = null;
  error: unknown = null;
  saveErrors: unknown = null;
  filter: string | null = null;
  openId: string | null = null;
  ticked: ReadonlySet<string> = new Set();
  isSaving = false;
  wired: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => refreshApex(this.wired));
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(getMyMeetings)
  receive(value: WireValue<Apex.MyMeetings>): void {
    this.wired = value;
    this.error = value.error ?? null;
    if (value.data) this.data = value.data;
  }

  get isLoading(): boolean {
    return !this.data && !this.error;
  }

  get percent(): number {
    const { doneThisWeek, allThisWeek, rows } = this.data!;
    if (allThisWeek > 0) return Math.round((100 * doneThisWeek) / allThisWeek);
    return toGo(rows).count > 0 ? 0 : 100;
  }

  get headline(): string {
    const { count, minutes } = toGo(this.data!.rows);
    if (count === 0) return fill(labels.allClear, this.data!.userFirstName);
    return fill(minutes === 1 ? labels.toGoOne : labels.toGo, count, minutes);
  }

  get subline(): string {
    const { doneThisWeek, allThisWeek, rows } = this.data!;
    if (toGo(rows).count > 0) return fill(labels.progress, doneThisWeek, allThisWeek);
    return allThisWeek > 0 ? fill(labels.allClearText, doneThisWeek, allThisWeek) : labels.allClearPlain;
  }

  get tiles(): TileView[] {
    return tilesOf(this.data!.rows, this.filter, this.data!.now);
  }

  get groups(): GroupView[] {
    return groupsOf(this.data!.rows, this.filter, this.data!.now, this.openId, this.ticked);
  }

  get filterNote(): string {
    return this.filter ? fill(labels.showingOnly, lookOf(this.filter).word) : '';
  }

  get hasSelection(): boolean {
    return this.ticked.size > 0;
  }

  get selectionText(): string {
    return fill(labels.selectedCount, this.ticked.size);
  }

  get laterText(): string {
    const { laterCount } = this.data!;
    return laterCount > 0 ? counted(laterCount, labels.oneLater, labels.later) : '';
  }

  handleRefresh(): void {
    refreshApex(this.wired);
  }

  handlePick(event: CustomEvent<string | null>): void {
    this.filter = event.detail;
  }

  handleShowAll(): void {
    this.filter = null;
  }

  handleOpen(event: CustomEvent<{ planId: string }>): void {
    this.openId = event.detail.planId;
  }

  handleClose(event: CustomEvent<{ planId: string }>): void {
    this.openId = null;
    this.rowOf(event.detail.planId)?.focusAction();
  }

  async handleSaved(event: CustomEvent<{ planId: string; next: boolean }>): Promise<void> {
    const { planId, next } = event.detail;
    const following = next ? nextToDo(this.data!.rows, planId) : undefined;
    this.openId = following && actionFor(following.status) ? following.planId : null;
    this.toast(labels.saved);
    await refreshApex(this.wired);
  }

  handleSelect(event: CustomEvent<{ planId: string; isSelected: boolean }>): void {
    const { planId, isSelected } = event.detail;
    const others = [...this.ticked].filter((id) => id !== planId);
    this.ticked = new Set(isSelected ? [...others, planId] : others);
  }

  handleDismiss(event: CustomEvent<{ planId: string; result: string }>): void {
    this.record([event.detail.planId], event.detail.result);
  }

  handleBulk(event: CustomEvent<{ value: string }>): void {
    this.record([...this.ticked], event.detail.value);
  }

  /** Meetings that did not happen; those that could not be recorded stay selected and are named. */
  async record(planIds: string[], result: string): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.saveErrors = null;
    try {
      const results = await recordDidNotHappen({ planIds, result });
      const failed = results.filter(({ success }) => !success);
      this.ticked = new Set(failed.map(({ planId }) => planId));
      this.saveErrors = failed.map(({ planId, message }) => `${this.subjectOf(planId)}: ${message ?? ''}`);
      const done = results.length - failed.length;
      if (done > 0) this.toast(fill(done === 1 ? labels.recordedOne : labels.recorded, lookOf(result).word, done));
      await refreshApex(this.wired);
    } catch (error) {
      this.saveErrors = error;
    } finally {
      this.isSaving = false;
    }
  }

  subjectOf(id: string): string {
    return this.data!.rows.find(({ planId }) => planId === id)?.subject ?? id;
  }

  rowOf(planId: string): Row | null | undefined {
    return this.template?.querySelector<Row>(`[data-plan="${planId}"]`);
  }

  toast(title: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
  }
}
