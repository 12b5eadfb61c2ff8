import { LightningElement, api } from 'lwc';
import { changeOf, markProblems, type Problems } from 'c/formFields';
import { labels } from './labels';

/** While the meeting runs: the frozen objective, the agenda, and notes that flow into the outcome. */
export default class CallPlanDuring extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  @api values: Apex.CallPlan = {};
  @api now!: string;
  @api isReadOnly = false;

  labels = labels;

  /** Shows problems at the fields; see c/formFields. */
  @api markProblems(problems: Problems): boolean {
    return markProblems(this.template, problems);
  }

  get agendaLines(): { key: number; text: string }[] {
    const lines = this.panel.plan.Agenda__c?.split('\n').filter((line) => line.trim()) ?? [];
    return lines.map((text, key) => ({ key, text }));
  }

  handleChange(event: CustomEvent<{ value: unknown }>): void {
    this.dispatchEvent(changeOf(event));
  }
}
