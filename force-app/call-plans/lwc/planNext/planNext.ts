import { api } from 'lwc';
import getPlanning from '@salesforce/apex/PlanMeetingController.getPlanning';
import FormPart from 'c/formPart';
import { blankMeeting } from 'c/newMeeting';
import { dayOf, instantOf } from 'c/format';
import { labels } from './labels';

/** The next meeting, planned with the outcome of this one. Fires `also` with {next}: a meeting, or null for none. */
export default class PlanNext extends FormPart {
  @api next?: Apex.NewMeeting | null;

  labels = labels;
  planning: Apex.Planning | null = null;
  error: unknown = null;
  isLoading = false;

  connectedCallback(): void {
    if (this.next) this.load();
  }

  get isOn(): boolean {
    return Boolean(this.next) || this.isLoading;
  }

  get hasForm(): boolean {
    return Boolean(this.next && this.planning);
  }

  /** Another meeting of the deal that still owes its outcome; this one is about to have one. */
  get gate(): string {
    const others = this.planning?.owed.some(({ planId }) => planId !== this.panel.planId);
    return (others && this.planning?.gateSentence) || '';
  }

  get gateTone(): string {
    return this.planning?.gate === 'Block' ? 'locked' : 'warning';
  }

  /** The day after the promise is due is the day to meet again; blankMeeting takes the day after this one. */
  get countsFrom(): string {
    const due = this.values.Commitment_Due__c;
    return due && due > dayOf(this.now) ? instantOf(due, '12:00') : this.now;
  }

  handleToggle(event: CustomEvent<{ checked: boolean }>): void {
    event.stopPropagation();
    if (event.detail.checked) this.load();
    else this.tell(null);
  }

  handleMeeting(event: CustomEvent<Apex.NewMeeting>): void {
    event.stopPropagation();
    this.tell(event.detail);
  }

  async load(): Promise<void> {
    const opportunityId = this.panel.opportunityId!;
    this.isLoading = true;
    this.error = null;
    try {
      this.planning = await getPlanning({ opportunityId });
      if (!this.next) this.tell(blankMeeting(opportunityId, this.planning, Date.parse(this.countsFrom)));
    } catch (error) {
      this.error = error;
    } finally {
      this.isLoading = false;
    }
  }

  tell(next: Apex.NewMeeting | null): void {
    this.dispatchEvent(new CustomEvent('also', { detail: { next }, bubbles: true }));
  }
}
