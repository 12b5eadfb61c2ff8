import { LightningElement, api } from 'lwc';
import { fill, shortDate } from 'c/format';
import { changeOf, markProblems, type Problems } from 'c/formFields';
import { labels } from './labels';

/** The plan of a coming meeting: what is required stands open, the rest in sections. Fires `fieldchange`. */
export default class CallPlanBefore extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  @api values: Apex.CallPlan = {};
  @api now!: string;
  @api isReadOnly = false;

  labels = labels;
  openSections: string[] = [];

  /** Shows problems at the fields; see c/formFields. */
  @api markProblems(problems: Problems): boolean {
    return markProblems(this.template, problems);
  }

  /** A section that holds text is open when the form appears. */
  connectedCallback(): void {
    const { Fallback_Objective__c, Customer_Objective__c, Topics_Planned__c, Agenda__c } = this.values;
    const filled: Record<string, unknown> = {
      fallback: Fallback_Objective__c || Customer_Objective__c,
      topics: Topics_Planned__c,
      agenda: Agenda__c,
    };
    this.openSections = Object.keys(filled).filter((section) => filled[section]);
  }

  get topicsLabel(): string {
    const known = this.panel.topics.filter(({ knownOn }) => knownOn).length;
    const planned = this.values.Topics_Planned__c?.split(';').length ?? 0;
    return fill(labels.topicsSection, known, this.panel.topics.length, planned);
  }

  get agendaLabel(): string {
    const agreed = this.values.Agenda_Agreed_On__c;
    return agreed ? fill(labels.agendaAgreed, shortDate(agreed, this.now)) : labels.agendaSection;
  }

  handleChange(event: CustomEvent<{ value: unknown }>): void {
    this.dispatchEvent(changeOf(event));
  }
}
