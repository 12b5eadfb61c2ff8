import { LightningElement, api } from 'lwc';
import { evidenceOf, NOT_HELD, type Evidence } from 'c/callPlanRules';
import { changeOf, markProblems, type Problems } from 'c/formFields';
import { labels } from './labels';

const MET = [
  { label: labels.exceeded, value: 'Exceeded' },
  { label: labels.met, value: 'Met' },
  { label: labels.metInPart, value: 'Met in part' },
  { label: labels.notMet, value: 'Not met' },
];

let forms = 0;

/** What came out, what they promised, how it will be recorded, and whether the objective was met. */
export default class CallPlanDebrief extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  @api values: Apex.CallPlan = {};
  @api now!: string;
  @api isReadOnly = false;
  /** The form of a list row: no customer's objective, the objective in one line. */
  @api isShort = false;

  labels = labels;
  metOptions = MET;
  // Radio groups of two forms on one page must not share a name.
  metName = `objectiveMet-${forms++}`;
  customerMetName = `customer-${this.metName}`;

  /** Shows problems at the fields; see c/formFields. */
  @api markProblems(problems: Problems, focus = true): boolean {
    return markProblems(this.template, problems, focus);
  }

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

  get isMetRequired(): boolean {
    return this.panel.requirements.some(({ field }) => field === 'Objective_Met__c');
  }

  get evidence(): Evidence | null {
    const { Result__c, Commitment_Who__c, Commitment_What__c, Commitment_Due__c, Signed_On__c } = this.values;
    return evidenceOf({
      result: Result__c,
      who: Commitment_Who__c,
      what: Commitment_What__c,
      due: Commitment_Due__c,
      signedOn: Signed_On__c,
      endsAt: this.panel.endsAt,
      now: this.now,
      phrases: this.panel.phrases,
    });
  }

  handleChange(event: CustomEvent<{ value: unknown }>): void {
    this.dispatchEvent(changeOf(event));
  }
}
