import { LightningElement, api } from 'lwc';
import getPlanning from '@salesforce/apex/PlanMeetingController.getPlanning';
import { dateWords, fill } from 'c/format';
import { labels } from './labels';

interface StepElement extends HTMLElement {
  submit(): Promise<void>;
}
export type Step = 'loading' | 'failed' | 'outcome' | 'plan';

/**
 * Planning a meeting on a deal, in whatever dialog: first the outcome that holds the deal up, then the meeting.
 * Fires `stepchange` with {step, dealName, isSaving, isDirty} and `planned` with the event's id.
 */
export default class PlanMeetingSteps extends LightningElement {
  /** A subject to start with, where the caller knows a better one than the deal does. */
  @api subject?: string;

  labels = labels;
  dealId?: string;
  planning: Apex.Planning | null = null;
  loadError: unknown = null;
  isSaving = false;
  isDirty = false;
  /** The rep chose to log what is owed, though nothing forces it. */
  wantsOutcome = false;
  hadGate = false;

  /** A quick action gives its record only after the component has connected. */
  @api
  get opportunityId(): string | undefined {
    return this.dealId;
  }
  set opportunityId(id: string | undefined) {
    if (!id || id === this.dealId) return;
    this.dealId = id;
    this.load();
  }

  /** What the dialog's main button does: saves the outcome, or makes the meeting. */
  @api async submit(): Promise<void> {
    if (!this.isSaving) await this.template?.querySelector<StepElement>('[data-step]')?.submit();
  }

  get step(): Step {
    if (this.loadError) return 'failed';
    if (!this.planning) return 'loading';
    const isHeld = this.planning.gate === 'Block' || this.wantsOutcome;
    return isHeld && this.planning.owed.length > 0 ? 'outcome' : 'plan';
  }

  get isLoading(): boolean {
    return this.step === 'loading';
  }

  get isOutcome(): boolean {
    return this.step === 'outcome';
  }

  get isPlan(): boolean {
    return this.step === 'plan';
  }

  /** Only where the gate held: a meeting without a gate has one step and needs no map. */
  get showsSteps(): boolean {
    return this.hadGate && (this.isOutcome || this.isPlan);
  }

  get outcomeClass(): string {
    return this.isOutcome ? 'slds-text-title_bold' : 'slds-text-color_weak';
  }

  get planClass(): string {
    return this.isPlan ? 'slds-text-title_bold' : 'slds-text-color_weak';
  }

  get owed(): Apex.OwedOutcome {
    return this.planning!.owed[0]!;
  }

  get isWarned(): boolean {
    return this.isPlan && this.planning!.gate === 'Warn' && this.planning!.owed.length > 0;
  }

  get warning(): string {
    return fill(labels.warning, this.owed.subject, dateWords(this.owed.endedAt));
  }

  handleRetry(): void {
    this.load();
  }

  handleLogNow(): void {
    this.wantsOutcome = true;
    this.tell();
  }

  /** Logged, or left for later where that is allowed: what is owed is read again. */
  handleLogged(): void {
    this.wantsOutcome = false;
    this.load();
  }

  handleEdit(): void {
    this.isDirty = true;
    this.tell();
  }

  handleBusy(event: CustomEvent<boolean>): void {
    this.isSaving = event.detail;
    this.tell();
  }

  async load(): Promise<void> {
    this.loadError = null;
    try {
      this.planning = await getPlanning({ opportunityId: this.dealId! });
      this.hadGate = this.hadGate || this.isOutcome;
    } catch (error) {
      this.loadError = error;
    }
    this.isDirty = false;
    this.tell();
  }

  tell(): void {
    const { step, isSaving, isDirty } = this;
    const detail = { step, isSaving, isDirty, dealName: this.planning?.opportunityName ?? '' };
    this.dispatchEvent(new CustomEvent('stepchange', { detail }));
  }
}
