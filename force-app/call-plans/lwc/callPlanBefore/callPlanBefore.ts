import { fieldChange } from 'c/formFields';
import FormPart from 'c/formPart';
import { fill } from 'c/format';
import type { FieldSpec } from 'c/planFields';
import { customFieldsOf } from 'c/callPlanRules';
import { labels } from './labels';

/** The plan of a coming meeting: what is required stands open, the rest in sections. Fires `fieldchange`. */
export default class CallPlanBefore extends FormPart {
  labels = labels;
  openSections: string[] = [];
  fallbackFields: FieldSpec[] = [
    { name: 'Fallback_Objective__c', label: labels.fallback, help: labels.fallbackHelp, maxLength: 255 },
    { name: 'Customer_Objective__c', label: labels.customer, help: labels.customerHelp, maxLength: 255 },
  ];
  agendaFields: FieldSpec[] = [{ name: 'Agenda__c', label: labels.agenda, placeholder: labels.agendaPlaceholder }];

  /** A section that holds text, or that a rule asks for, is open when the form appears. */
  connectedCallback(): void {
    const sections: Record<string, Apex.PlanField[]> = {
      fallback: ['Fallback_Objective__c', 'Customer_Objective__c'],
      topics: ['Topics_Planned__c'],
      agenda: ['Agenda__c'],
    };
    this.openSections = Object.keys(sections).filter((name) =>
      sections[name]!.some((field) => this.values[field] || this.ruleOf(field)),
    );
  }

  get customFields(): FieldSpec[] {
    return customFieldsOf(this.panel, 'Before');
  }

  get fallbackState(): string {
    return this.values.Fallback_Objective__c || this.values.Customer_Objective__c ? '' : labels.optional;
  }

  get topicsState(): string {
    const known = this.panel.topics.filter(({ knownOn }) => knownOn).length;
    const planned = this.values.Topics_Planned__c?.split(';').length ?? 0;
    return fill(labels.topicsState, known, this.panel.topics.length, planned);
  }

  /** What to ask again, as a line of the agenda. */
  get askAgain(): string {
    const { who, what } = this.panel.lastCommitment!;
    return fill(labels.askAgain, who, what);
  }

  get isAskedAgain(): boolean {
    return this.values.Agenda__c?.includes(this.askAgain) ?? false;
  }

  handleToggle(event: CustomEvent<{ openSections: string[] | string }>): void {
    this.openSections = [event.detail.openSections].flat();
  }

  handleAskAgain(event: CustomEvent): void {
    event.stopPropagation();
    const agenda = [this.values.Agenda__c, this.askAgain].filter(Boolean).join('\n');
    this.dispatchEvent(fieldChange('Agenda__c', agenda));
    this.openSections = [...new Set([...this.openSections, 'agenda'])];
  }
}
