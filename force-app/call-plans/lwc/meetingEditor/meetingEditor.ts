import { api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getPanel from '@salesforce/apex/CallPlanController.getPanel';
import { afterProblems, beforeProblems, fieldsToSave } from 'c/callPlanRules';
import PlanEditor from 'c/planEditor';
import { labels } from './labels';

/**
 * The short form inside a row of "My meetings": the objective of a coming meeting, or the outcome of a held one.
 * Fires `saved` with {next} and `close` (Esc).
 */
export default class MeetingEditor extends PlanEditor {
  @api planId?: string;
  /** objective or outcome */
  @api mode = 'objective';

  labels = labels;
  loadError: unknown = null;
  hasFocused = false;

  @wire(getPanel, { recordId: '$planId' })
  receive(value: WireValue<Apex.CallPlanPanel>): void {
    this.wired = value;
    this.loadError = value.error ?? null;
    if (value.data) this.take(value.data);
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

  get fullLabel(): string {
    return this.isObjective ? labels.fullPlan : labels.fullOutcome;
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

  async finish(next: boolean): Promise<void> {
    if (this.isSaving || !this.panel) return;
    const problems = this.isObjective
      ? beforeProblems(this.panel, this.values, {})
      : afterProblems(this.panel, this.values);
    if (this.showProblems(problems)) return;
    const fields = this.isObjective ? this.changes : fieldsToSave(this.changes, this.values.Result__c);
    if (await this.save(fields)) this.dispatchEvent(new CustomEvent('saved', { detail: { next } }));
  }
}
