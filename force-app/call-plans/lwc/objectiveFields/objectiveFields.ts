import { LightningElement, api } from 'lwc';
import checkObjective from '@salesforce/apex/CallPlanController.checkObjective';
import { changeOf, fieldChange, markProblems, type Problems } from 'c/formFields';
import { phraseIn } from 'c/callPlanRules';
import { labels } from './labels';

/** Objective type and objective, with the quality gate's word after leaving the field. Fires `fieldchange`. */
export default class ObjectiveFields extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  @api values: Apex.CallPlan = {};
  @api now!: string;
  @api isReadOnly = false;

  labels = labels;
  check: Apex.ObjectiveCheck | null = null;
  isKept = false;

  /** Shows problems at the fields; see c/formFields. */
  @api markProblems(problems: Problems, focus = true): boolean {
    return markProblems(this.template, problems, focus);
  }

  @api focusFirst(): void {
    const first = this.values.Objective_Type__c ? 'lightning-textarea' : 'lightning-combobox';
    this.template?.querySelector<FieldElement>(first)?.focus();
  }

  get isTypeRequired(): boolean {
    return this.requires('Objective_Type__c');
  }

  get isObjectiveRequired(): boolean {
    return this.requires('Objective__c');
  }

  get typeHelp(): string {
    return this.panel.objectiveTypes.find(({ value }) => value === this.values.Objective_Type__c)?.helpText ?? '';
  }

  handleChange(event: CustomEvent<{ value: unknown }>): void {
    this.dispatchEvent(changeOf(event));
  }

  handleObjective(event: CustomEvent<{ value: string }>): void {
    this.check = null;
    this.dispatchEvent(changeOf(event));
  }

  /** Speaks only after the field is left, never while typing. */
  async handleBlur(): Promise<void> {
    const text = this.values.Objective__c?.trim() ?? '';
    if (!text || this.isReadOnly || this.isKept || this.panel.qualityGate === 'Off') return;
    this.check = this.checkHere(text);
    try {
      const check = await checkObjective({ planId: this.panel.planId!, text });
      // The rep may have typed on while the server looked.
      if (text === this.values.Objective__c?.trim()) this.check = check;
    } catch {
      // The hint is an extra: without the server, what the phrases say here has to do. Saving checks again.
    }
  }

  handleUse(event: CustomEvent<string>): void {
    this.check = { ok: true };
    this.dispatchEvent(fieldChange('Objective__c', event.detail));
    this.template?.querySelector<FieldElement>('lightning-textarea')?.focus();
  }

  handleKeep(): void {
    this.check = null;
    this.isKept = true;
    this.dispatchEvent(fieldChange('Quality_Override__c', labels.keptByRep));
  }

  checkHere(text: string): Apex.ObjectiveCheck | null {
    const phrase = phraseIn(text, this.panel.phrases);
    return phrase ? { ok: false, kind: phrase.kind, message: phrase.advice ?? labels.objectiveMissing } : null;
  }

  requires(field: string): boolean {
    return this.panel.requirements.some((requirement) => requirement.field === field);
  }
}
