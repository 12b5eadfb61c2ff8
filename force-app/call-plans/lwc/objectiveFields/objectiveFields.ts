import { api } from 'lwc';
import checkObjective from '@salesforce/apex/CallPlanController.checkObjective';
import { changeOf, fieldChange } from 'c/formFields';
import FormPart from 'c/formPart';
import { customersOf, phraseIn } from 'c/callPlanRules';
import { fill, shortDate } from 'c/format';
import { labels } from './labels';

/** Objective type and objective, with the quality gate's word after leaving the field. Fires `fieldchange`. */
export default class ObjectiveFields extends FormPart {
  labels = labels;
  check: Apex.ObjectiveCheck | null = null;

  @api focusFirst(): void {
    const first = this.values.Objective_Type__c ? 'lightning-textarea' : 'lightning-combobox';
    this.template?.querySelector<FieldElement>(first)?.focus();
  }

  get isTypeRequired(): boolean {
    return this.ruleOf('Objective_Type__c') !== undefined;
  }

  get isObjectiveRequired(): boolean {
    return this.ruleOf('Objective__c') !== undefined;
  }

  get isTypeLocked(): boolean {
    return this.isLocked('Objective_Type__c');
  }

  get isObjectiveLocked(): boolean {
    return this.isLocked('Objective__c');
  }

  /** The admin's words for the rule, else ours. */
  get objectiveHelp(): string {
    return this.ruleOf('Objective__c')?.helpText || labels.objectiveHelp;
  }

  get people(): string[] {
    return customersOf(this.panel);
  }

  get type(): Apex.ObjectiveType | undefined {
    return this.panel.objectiveTypes.find(({ value }) => value === this.values.Objective_Type__c);
  }

  get typeHelp(): string {
    return this.type?.helpText ?? '';
  }

  /** A relationship meeting is worth the time only under an agreement that bounds it. */
  get investment(): { tone: string; title: string; text: string } | null {
    if (!this.type?.isRelationship) return null;
    const live = this.panel.investment;
    if (!live) return { tone: 'warning', title: labels.noInvestment, text: labels.noInvestmentText };
    const used = fill(labels.investmentText, live.hoursUsed, live.hoursCap, shortDate(live.endsOn, this.now));
    return { tone: 'info', title: labels.investment, text: used };
  }

  /** Why a text that the gate stopped was kept. */
  get kept(): string {
    const reason = this.values.Quality_Override__c;
    return reason && this.values.Objective__c ? fill(labels.kept, reason) : '';
  }

  handleObjective(event: CustomEvent<{ value: string }>): void {
    this.check = null;
    this.dispatchEvent(changeOf(event));
    // The reason was given for another text.
    if (this.values.Quality_Override__c) this.dispatchEvent(fieldChange('Quality_Override__c', null));
  }

  /** Speaks only after the field is left, never while typing. */
  async handleBlur(): Promise<void> {
    const text = this.values.Objective__c?.trim() ?? '';
    const isAsked = text && !this.isObjectiveLocked && !this.values.Quality_Override__c;
    if (!isAsked || this.panel.qualityGate === 'Off') return;
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

  handleKeep(event: CustomEvent<string>): void {
    this.check = null;
    this.dispatchEvent(fieldChange('Quality_Override__c', event.detail));
    this.template?.querySelector<FieldElement>('lightning-textarea')?.focus();
  }

  checkHere(text: string): Apex.ObjectiveCheck | null {
    const phrase = phraseIn(text, this.panel.phrases);
    return phrase ? { ok: false, kind: phrase.kind, message: phrase.advice ?? labels.objectiveMissing } : null;
  }
}
