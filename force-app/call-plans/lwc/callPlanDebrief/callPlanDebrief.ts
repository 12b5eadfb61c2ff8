import { api } from 'lwc';
import type { Also } from 'c/callPlanDrafts';
import { customFieldsOf, evidenceOf, NOT_HELD, type Evidence } from 'c/callPlanRules';
import FormPart from 'c/formPart';
import type { FieldSpec } from 'c/planFields';
import { labels } from './labels';

const MET = [
  { label: labels.exceeded, value: 'Exceeded' },
  { label: labels.met, value: 'Met' },
  { label: labels.metInPart, value: 'Met in part' },
  { label: labels.notMet, value: 'Not met' },
];

let forms = 0;

/** What came out, what they promised, how it will be recorded, and whether the objective was met. */
export default class CallPlanDebrief extends FormPart {
  /** The form of a list row: no customer's objective, the objective in one line. */
  @api isShort = false;
  /** What is to be done together with the outcome. */
  @api also: Also = {};

  labels = labels;
  metOptions = MET;
  // Radio groups of two forms on one page must not share a name.
  metName = `objectiveMet-${forms++}`;
  customerMetName = `customer-${this.metName}`;
  signedField: FieldSpec[] = [
    { name: 'Signed_On__c', label: labels.signedOn, type: 'DATE', help: labels.signedOnHelp },
  ];
  reasonField: FieldSpec[] = [
    { name: 'No_Sale_Reason__c', label: labels.noSaleReason, type: 'STRING', maxLength: 255 },
  ];

  @api focusFirst(): void {
    const tag = this.lacksObjective ? 'c-objective-fields' : 'c-outcome-picker';
    this.template?.querySelector<HTMLElement & { focusFirst(): void }>(tag)?.focusFirst();
  }

  get isLong(): boolean {
    return !this.isShort;
  }

  get lacksObjective(): boolean {
    return !this.panel.isFrozen && !this.panel.plan.Objective__c;
  }

  get isAdvance(): boolean {
    return this.values.Result__c === 'Advance';
  }

  get isOrder(): boolean {
    return this.values.Result__c === 'Order';
  }

  get isHeld(): boolean {
    return Boolean(this.values.Result__c) && !NOT_HELD.includes(this.values.Result__c!);
  }

  get isNoSale(): boolean {
    return this.values.Result__c === 'No-sale';
  }

  get isMetRequired(): boolean {
    return this.ruleOf('Objective_Met__c') !== undefined;
  }

  get isCustomerMetRequired(): boolean {
    return this.ruleOf('Customer_Objective_Met__c') !== undefined;
  }

  get isMetLocked(): boolean {
    return this.isLocked('Objective_Met__c');
  }

  get isCustomerMetLocked(): boolean {
    return this.isLocked('Customer_Objective_Met__c');
  }

  get isResultLocked(): boolean {
    return this.isLocked('Result__c');
  }

  get customFields(): FieldSpec[] {
    return this.isHeld ? customFieldsOf(this.panel, 'After') : [];
  }

  /** A task needs a day. */
  get offersFollowUp(): boolean {
    return this.isLong && this.isAdvance && Boolean(this.values.Commitment_Due__c);
  }

  get evidence(): Evidence | null {
    return evidenceOf(this.values, this.panel, this.now);
  }

  handleFollowUp(event: CustomEvent<{ checked: boolean }>): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('also', { detail: { followUp: event.detail.checked }, bubbles: true }));
  }
}
