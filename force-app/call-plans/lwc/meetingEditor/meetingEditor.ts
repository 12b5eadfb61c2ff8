import { api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/CallPlanController.getPanel';
import { afterProblems, beforeProblems, fieldsToSave } from 'c/callPlanRules';
import type { FieldChange } from 'c/formFields';
import PlanEditor from 'c/planEditor';
import { labels } from './labels';

/**
 * The short form of one meeting: the objective of a coming one, or the outcome of a held one.
 * Fires `edit` at each change, `saved` with {next}, and `close` (Esc).
 */
export default class MeetingEditor extends PlanEditor {
  /** A Call_Plan__c, or the Event it belongs to. */
  @api planId?: string;
  /** objective or outcome */
  @api mode = 'objective';
  /** The buttons are those of the dialog around it. */
  @api isEmbedded = false;

  labels = labels;
  loadError: unknown = null;
  hasFocused = false;

  @wire(getPanel, { recordId: '$planId' })
  receive(value: WireValue<Apex.CallPlanPanel>): void {
    this.wired = value;
    this.loadError = value.error ?? null;
    if (value.data) this.take(value.data);
  }

  /** Saves what stands in the form; says whether it went well. */
  @api submit(): Promise<boolean> {
    return this.finish(false);
  }

  /** The first field takes the focus once, when the form has come. */
  renderedCallback(): void {
    const form = this.template?.querySelector<HTMLElement & { focusFirst(): void }>('[data-form]');
    if (!form || this.hasFocused) return;
    this.hasFocused = true;
    form.focusFirst();
  }

  get isLoading(): boolean {
    return !this.panel && !this.loadError;
  }

  get isObjective(): boolean {
    return this.mode === 'objective';
  }

  /** Why there is nothing to fill in: no plan, somebody else's, or a meeting still to come. */
  get reason(): string {
    if (!this.panel) return '';
    if (!this.panel.planId) return this.panel.reason ?? labels.noPlan;
    if (!this.panel.canEdit) return labels.readOnly;
    return !this.isObjective && this.panel.phase === 'before' ? labels.notYet : '';
  }

  get hasForm(): boolean {
    return this.panel !== null && !this.reason;
  }

  get hasButtons(): boolean {
    return this.hasForm && !this.isEmbedded;
  }

  get fullLabel(): string {
    return this.isObjective ? labels.fullPlan : labels.fullOutcome;
  }

  override handleFieldChange(event: CustomEvent<FieldChange>): void {
    super.handleFieldChange(event);
    this.dispatchEvent(new CustomEvent('edit'));
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.dispatchEvent(new CustomEvent('close'));
  }

  handleSave(): void {
    this.finish(false);
  }

  handleSaveAndNext(): void {
    this.finish(true);
  }

  handleMine(): void {
    this.finish(false, true);
  }

  handleTheirs(): void {
    this.takeTheirs();
  }

  get fields(): Apex.CallPlan {
    return this.isObjective ? this.changes : fieldsToSave(this.changes, this.values.Result__c);
  }

  async finish(next: boolean, overwrite = false): Promise<boolean> {
    if (this.isSaving || !this.hasForm) return false;
    const problems = this.isObjective
      ? beforeProblems(this.panel!, this.values, {})
      : afterProblems(this.panel!, this.values);
    if (this.showProblems(problems)) return false;
    const isSaved = await this.save(this.fields, overwrite);
    if (isSaved) this.dispatchEvent(new CustomEvent('saved', { detail: { next } }));
    return isSaved;
  }
}
