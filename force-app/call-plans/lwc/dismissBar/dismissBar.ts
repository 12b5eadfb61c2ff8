import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import recordDidNotHappen from '@salesforce/apex/MyMeetingsController.recordDidNotHappen';
import { counted, fill } from 'c/format';
import { planMeetingOn } from 'c/planMeeting';
import { lookOf } from 'c/statusLooks';
import { HeldDismissal, type Dismissal } from './held';
import { labels } from './labels';

/**
 * Records that meetings did not happen: those that are ticked, or one that a row hands over; with a moment for Undo.
 * Fires `leaving` with the ids that are to be hidden, `undone` with those that are to come back, `recorded` with
 * {planIds, refused}, and `clear`.
 */
export default class DismissBar extends LightningElement {
  /** The ticked meetings. */
  @api meetings: Apex.MeetingRow[] = [];

  labels = labels;
  waiting: Dismissal | null = null;
  /** Called off for another day: the new date can be picked at once. */
  moved: Apex.MeetingRow | null = null;
  errors: unknown = null;
  wantsFocus = false;
  held = new HeldDismissal((dismissal) => this.record(dismissal));
  sendBeforeLeaving = (): void => this.held.sendNow();

  connectedCallback(): void {
    window.addEventListener('pagehide', this.sendBeforeLeaving);
  }

  /** Undo is only there for a moment, so it is where the keyboard is. */
  renderedCallback(): void {
    if (!this.waiting || !this.wantsFocus) return;
    this.wantsFocus = false;
    this.template?.querySelector<HTMLElement>('[data-id="undo"]')?.focus();
  }

  disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.sendBeforeLeaving);
    this.held.sendNow();
  }

  @api dismiss(meetings: Apex.MeetingRow[], result: string): void {
    this.held.hold({ meetings, result });
    this.waiting = this.held.current;
    this.moved = null;
    this.errors = null;
    this.wantsFocus = true;
    this.tell('leaving', idsOf(meetings));
  }

  get hasSelection(): boolean {
    return this.meetings.length > 0;
  }

  get selectionText(): string {
    return fill(labels.selectedCount, this.meetings.length);
  }

  get bulkHint(): string {
    return this.meetings.length === 2 ? labels.bulkHintBoth : labels.bulkHint;
  }

  get waitingText(): string {
    const { meetings, result } = this.waiting!;
    const { word } = lookOf(result);
    return meetings.length === 1
      ? fill(labels.recordsOne, meetings[0]!.subject, word)
      : fill(labels.records, meetings.length, word);
  }

  get movedText(): string {
    return fill(labels.movedText, this.moved!.subject);
  }

  handleBulk(event: CustomEvent<{ value: string }>): void {
    this.dismiss(this.meetings, event.detail.value);
  }

  handleClear(): void {
    this.tell('clear');
  }

  handleUndo(): void {
    const { meetings } = this.waiting!;
    this.held.undo();
    this.waiting = null;
    this.tell('undone', idsOf(meetings));
  }

  handleNewDate(): void {
    const { opportunityId, subject } = this.moved!;
    this.moved = null;
    planMeetingOn(this, opportunityId, subject);
  }

  handleLater(): void {
    this.moved = null;
  }

  /** Each meeting on its own: what could not be recorded is named, and comes back ticked. */
  async record({ meetings, result }: Dismissal): Promise<void> {
    this.waiting = null;
    const planIds = idsOf(meetings);
    let refused = planIds;
    try {
      const answers = await recordDidNotHappen({ planIds, result });
      const failed = answers.filter(({ success }) => !success);
      refused = failed.map(({ planId }) => planId);
      this.errors = failed.map(({ planId, message }) =>
        fill(labels.refused, subjectOf(meetings, planId), message ?? ''),
      );
      this.tellRecorded(result, meetings.length - refused.length, meetings.length);
      if (result === 'Rescheduled' && meetings.length === 1 && refused.length === 0) this.moved = meetings[0]!;
    } catch (error) {
      this.errors = error;
    }
    this.tell('recorded', { planIds, refused });
  }

  tellRecorded(result: string, done: number, all: number): void {
    if (done === 0) return;
    const { word } = lookOf(result);
    const title =
      done < all ? fill(labels.recordedPart, done, all) : counted(done, labels.recordedOne, labels.recorded);
    this.dispatchEvent(new ShowToastEvent({ title: fill(labels.recordedAs, title, word), variant: 'success' }));
  }

  tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function idsOf(meetings: Apex.MeetingRow[]): string[] {
  return meetings.map(({ planId }) => planId);
}

function subjectOf(meetings: Apex.MeetingRow[], id: string): string {
  return meetings.find(({ planId }) => planId === id)?.subject ?? id;
}
