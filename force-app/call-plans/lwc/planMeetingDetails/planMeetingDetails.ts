import { LightningElement, api } from 'lwc';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import planMeeting from '@salesforce/apex/PlanMeetingController.planMeeting';
import { clearDraft, loadDraft, storeDraft } from 'c/callPlanDrafts';
import type { Problems } from 'c/formFields';
import { blankMeeting, cleaned, meetingProblems } from 'c/newMeeting';
import { labels } from './labels';

interface Form extends HTMLElement {
  markProblems(problems: Problems): boolean;
  focusFirst(): void;
}

/**
 * The meeting to be planned, with what the customer promised last time. What is typed is kept in this browser until
 * the meeting is made. Fires `edit`, `busy` with true or false, and `planned` with the event's id.
 */
export default class PlanMeetingDetails extends LightningElement {
  @api opportunityId!: string;
  @api planning!: Apex.Planning;
  @api subject?: string;

  labels = labels;
  now = new Date().toISOString();
  meeting?: Apex.NewMeeting;
  lastCommitment?: Apex.LastCommitment | null;
  isRestored = false;
  isSaving = false;
  errors: unknown = null;
  hasFocused = false;

  connectedCallback(): void {
    const kept = loadDraft(this.opportunityId)?.also.next;
    this.isRestored = Boolean(kept);
    this.meeting = kept ?? this.blank;
    this.lastCommitment = this.planning.lastCommitment;
  }

  /** The first field takes the focus once. */
  renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.form?.focusFirst();
  }

  /** Makes the meeting; what is missing is shown at its field. */
  @api async submit(): Promise<void> {
    if (this.form?.markProblems(meetingProblems(this.meeting!))) return;
    await this.write(async () => {
      const eventId = await planMeeting({ meeting: cleaned(this.meeting!) });
      clearDraft(this.opportunityId);
      this.dispatchEvent(new CustomEvent('planned', { detail: eventId, bubbles: true, composed: true }));
    });
  }

  get form(): Form | null | undefined {
    return this.template?.querySelector<Form>('c-plan-meeting-form');
  }

  get blank(): Apex.NewMeeting {
    const blank = blankMeeting(this.opportunityId, this.planning);
    return this.subject ? { ...blank, subject: this.subject } : blank;
  }

  handleChange(event: CustomEvent<Apex.NewMeeting>): void {
    this.meeting = event.detail;
    this.isRestored = false;
    storeDraft(this.opportunityId, { fields: {}, base: {}, also: { next: this.meeting } });
    this.dispatchEvent(new CustomEvent('edit'));
  }

  handleDiscard(): void {
    clearDraft(this.opportunityId);
    this.isRestored = false;
    this.meeting = this.blank;
  }

  /** Whether the last promise was kept is a fact about another plan, so it is written at once. */
  async handleKept(event: CustomEvent<{ planId: string; kept: string }>): Promise<void> {
    const { planId, kept } = event.detail;
    await this.write(async () => {
      await savePlan({ plan: { Id: planId, Commitment_Kept__c: kept }, base: null });
      this.lastCommitment = { ...this.lastCommitment!, kept };
    });
  }

  /** One write at a time, so that a double click saves once; an error stays in the dialog. */
  async write(action: () => Promise<void>): Promise<void> {
    if (this.isSaving) return;
    this.setSaving(true);
    this.errors = null;
    try {
      await action();
    } catch (error) {
      this.errors = error;
    } finally {
      this.setSaving(false);
    }
  }

  setSaving(isSaving: boolean): void {
    this.isSaving = isSaving;
    this.dispatchEvent(new CustomEvent('busy', { detail: isSaving }));
  }
}
