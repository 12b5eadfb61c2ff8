import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getMyMeetings from '@salesforce/apex/MyMeetingsController.getMyMeetings';
import { counted, fill } from 'c/format';
import { onPageRefresh } from 'c/pageRefresh';
import { lookOf } from 'c/statusLooks';
import { groupsOf, isToDo, nextToDo, tilesOf, toGo, without, type GroupView, type TileView } from './groups';
import { labels } from './labels';

interface Group extends HTMLElement {
  focusAction(planId: string): boolean;
}
interface Bar extends HTMLElement {
  dismiss(meetings: Apex.MeetingRow[], result: string): void;
}

/** From two hours on, minutes say nothing. */
const LONG = 120;

/** A list that empties: what needs an objective, what owes an outcome, what is ready. */
export default class MyMeetings extends LightningElement {
  labels = labels;
  read: Apex.MyMeetings | null = null;
  error: unknown = null;
  filter: string | null = null;
  openId: string | null = null;
  /** What comes after the open one, as the list stood when it was opened: a save may have moved it already. */
  followingId?: string;
  ticked: ReadonlySet<string> = new Set();
  /** Being recorded as not held: already gone from the list. */
  leaving: ReadonlySet<string> = new Set();
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
    if (value.data) this.read = value.data;
  }

  get isLoading(): boolean {
    return !this.read && !this.error;
  }

  get data(): Apex.MyMeetings {
    return without(this.read!, this.leaving);
  }

  get isAllClear(): boolean {
    return toGo(this.data).count === 0;
  }

  get percent(): number {
    const { doneThisWeek, allThisWeek } = this.data;
    return allThisWeek > 0 ? Math.round((100 * doneThisWeek) / allThisWeek) : 0;
  }

  get headline(): string {
    const { count, minutes } = toGo(this.data);
    if (minutes >= LONG) return fill(labels.toGoHours, count, Math.round(minutes / 60));
    return fill(minutes === 1 ? labels.toGoOne : labels.toGo, count, minutes);
  }

  get subline(): string {
    return fill(labels.progress, this.data.doneThisWeek, this.data.allThisWeek);
  }

  get tiles(): TileView[] {
    return tilesOf(this.data, this.filter);
  }

  get groups(): GroupView[] {
    return groupsOf(this.data, this);
  }

  get filterNote(): string {
    return this.filter ? fill(labels.showingOnly, lookOf(this.filter).word) : '';
  }

  get laterText(): string {
    const { laterCount } = this.data;
    return laterCount > 0 ? counted(laterCount, labels.oneLater, labels.later) : '';
  }

  get tickedMeetings(): Apex.MeetingRow[] {
    return this.data.rows.filter(({ planId }) => this.ticked.has(planId));
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
    this.open(event.detail.planId);
  }

  handleClose(event: CustomEvent<{ planId: string }>): void {
    this.openId = null;
    this.focusRow(event.detail.planId);
  }

  async handleSaved(event: CustomEvent<{ planId: string; next: boolean }>): Promise<void> {
    const { planId, next } = event.detail;
    this.dispatchEvent(new ShowToastEvent({ title: labels.saved, variant: 'success' }));
    // Whoever was faster than the save is at work in another row.
    const isElsewhere = this.openId !== null && this.openId !== planId;
    const following = isToDo(this.data, this.followingId) ? this.followingId : nextToDo(this.data, planId);
    if (!isElsewhere) this.open((next && following) || null);
    await refreshApex(this.wired);
    // An open row takes the focus to its first field by itself.
    if (!this.openId) this.focusRow(following);
  }

  open(planId: string | null): void {
    this.openId = planId;
    this.followingId = planId === null ? undefined : nextToDo(this.data, planId);
  }

  handleSelect(event: CustomEvent<{ planIds: string[]; isSelected: boolean }>): void {
    const { planIds, isSelected } = event.detail;
    const others = [...this.ticked].filter((id) => !planIds.includes(id));
    this.ticked = new Set(isSelected ? [...others, ...planIds] : others);
  }

  handleClear(): void {
    this.ticked = new Set();
  }

  handleDismiss(event: CustomEvent<{ planId: string; result: string }>): void {
    const { planId, result } = event.detail;
    const meetings = this.data.rows.filter((row) => row.planId === planId);
    this.template?.querySelector<Bar>('c-dismiss-bar')?.dismiss(meetings, result);
  }

  handleLeaving(event: CustomEvent<string[]>): void {
    this.leaving = new Set([...this.leaving, ...event.detail]);
    this.ticked = new Set();
    this.openId = null;
  }

  async handleUndone(event: CustomEvent<string[]>): Promise<void> {
    this.comeBack(event.detail);
    // The rows are drawn again first.
    await Promise.resolve();
    this.focusRow(event.detail[0]);
  }

  /** Those that were refused come back ticked, so that they can be tried again together. */
  async handleRecorded(event: CustomEvent<{ planIds: string[]; refused: string[] }>): Promise<void> {
    await refreshApex(this.wired);
    this.comeBack(event.detail.planIds);
    this.ticked = new Set(event.detail.refused);
    // The button that had the focus, Undo, is gone.
    if (document.activeElement === document.body) this.focusHeadline();
  }

  comeBack(planIds: string[]): void {
    this.leaving = new Set([...this.leaving].filter((id) => !planIds.includes(id)));
  }

  /** Moves focus to a row's button; where the row is gone, to the headline. */
  focusRow(planId: string | undefined): void {
    const groups = [...(this.template?.querySelectorAll<Group>('c-meeting-group') ?? [])];
    if (!planId || !groups.some((group) => group.focusAction(planId))) this.focusHeadline();
  }

  focusHeadline(): void {
    this.template?.querySelector<HTMLElement>('[data-id="headline"]')?.focus();
  }
}
