import { LightningElement, api } from 'lwc';
import { NOT_HELD } from 'c/callPlanRules';
import { changeOf, markProblems, type Problems } from 'c/formFields';
import { labels } from './labels';

/** The whole debrief: the outcome first, then what we learned. Fires `fieldchange`. */
export default class CallPlanAfter extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  @api values: Apex.CallPlan = {};
  @api now!: string;
  @api isReadOnly = false;

  labels = labels;

  /** Shows problems at the fields; see c/formFields. */
  @api markProblems(problems: Problems): boolean {
    return markProblems(this.template, problems);
  }

  get isHeld(): boolean {
    return Boolean(this.values.Result__c) && !NOT_HELD.includes(this.values.Result__c!);
  }

  handleChange(event: CustomEvent<{ value: unknown }>): void {
    this.dispatchEvent(changeOf(event));
  }
}
