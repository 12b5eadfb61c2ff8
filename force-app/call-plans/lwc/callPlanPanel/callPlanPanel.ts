import { api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getPanel from '@salesforce/apex/CallPlanController.getPanel';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import { afterProblems, beforeProblems, fieldsToSave } from 'c/callPlanRules';
import type { Problems } from 'c/formFields';
import { fill, momentWords, timeWords } from 'c/format';
import PlanEditor from 'c/planEditor';
import { labels } from './labels';

/** One meeting's call plan: reads it and shows the form of its phase. The forms are children. */
export default class CallPlanPanel extends PlanEditor {
  /** An Event, an Opportunity (then the plan that needs attention first) or a Call_Plan__c. */
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  loadError: unknown = null;
  isOutcomeOpen = false;
  note = '';

  @wire(getPanel, { recordId: '$recordId' })
  receive(value: WireValue<Apex.CallPlanPanel>): void {
    this.wired = value;
    this.loadError = value.error ?? null;
    if (value.data) this.take(value.data);
  }

  get isLoading(): boolean {
    return !this.panel && !this.loadError;
  }

  get hasPlan(): boolean {
    return Boolean(this.panel?.planId);
  }

  /** Why there is nothing to plan. */
  get reason(): string {
    return this.panel && !this.hasPlan ? (this.panel.reason ?? labels.noPlan) : '';
  }

  get title(): string {
    return this.isAfter ? labels.outcomeTitle : labels.title;
  }

  get showsMeeting(): boolean {
    return this.objectApiName !== 'Event';
  }

  get when(): string {
    return momentWords(this.panel!.startsAt, this.now);
  }

  get isReadOnly(): boolean {
    return !this.panel!.canEdit;
  }

  get isBefore(): boolean {
    return this.panel!.phase === 'before';
  }

  get isDuring(): boolean {
    return this.panel!.phase === 'during' && !this.isOutcomeOpen && !this.panel!.plan.Result__c;
  }

  get isAfter(): boolean {
    if (!this.hasPlan || this.isBefore || this.isDuring) return false;
    const { phase, status, plan } = this.panel!;
    return this.isOutcomeOpen || (phase === 'after' && status !== 'Historic' && !plan.Result__c);
  }

  /** A button opens the outcome early (during the meeting) or again (once it was recorded). */
  get opensOutcome(): boolean {
    return this.hasPlan && this.panel!.canEdit && !this.isBefore && !this.isAfter;
  }

  get outcomeLabel(): string {
    return this.panel!.plan.Result__c ? labels.editOutcome : labels.logOutcome;
  }

  get showsSave(): boolean {
    return this.hasPlan && this.panel!.canEdit && (this.isBefore || this.isDuring || this.isAfter);
  }

  get saveLabel(): string {
    if (this.isSaving) return labels.saving;
    return this.isAfter ? labels.saveOutcome : labels.save;
  }

  get footNote(): string {
    return this.hasDraft ? fill(labels.draftSaved, timeWords(this.draftSavedAt)) : this.note;
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  handleOpenOutcome(): void {
    this.isOutcomeOpen = true;
  }

  /** Back to what is recorded; what was typed stays in this browser. */
  handleCancel(): void {
    this.isOutcomeOpen = false;
  }

  handleDiscard(): void {
    this.forgetChanges();
    this.note = labels.discarded;
  }

  /** Whether the last promise was kept is a fact about another plan, so it is written at once. */
  async handleKept(event: CustomEvent<{ planId: string; kept: string }>): Promise<void> {
    event.stopPropagation();
    const { planId, kept } = event.detail;
    await this.write(async () => {
      await savePlan({ plan: { Id: planId, Commitment_Kept__c: kept } });
      await refreshApex(this.wired);
      this.note = labels.keptSaved;
    });
  }

  async handleSave(): Promise<void> {
    this.note = '';
    if (this.isSaving || this.showProblems(this.problems())) return;
    const fields = this.isAfter ? fieldsToSave(this.changes, this.values.Result__c) : this.changes;
    if (Object.keys(fields).length === 0) {
      this.note = labels.nothingNew;
      return;
    }
    const title = this.isAfter ? labels.outcomeSaved : labels.planSaved;
    if (await this.save(fields)) {
      this.isOutcomeOpen = false;
      this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    }
  }

  problems(): Problems {
    if (this.isAfter) return afterProblems(this.panel!, this.values);
    return this.isBefore ? beforeProblems(this.panel!, this.values, this.changes) : {};
  }
}
