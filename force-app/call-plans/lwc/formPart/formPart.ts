import { LightningElement, api } from 'lwc';
import { changeOf, markProblems, type Problems } from 'c/formFields';

/** What parts of the form tell whoever holds the form. */
const TOLD = ['fieldchange', 'kept', 'also', 'share'];

/**
 * A part of the plan's form. What happens in a part inside it is told on as its own, so that a form can be nested
 * without an event that leaves its template.
 */
export default class FormPart extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  /** The fields as the form shows them, saved or not. */
  @api values: Apex.CallPlan = {};
  @api now!: string;
  @api isReadOnly = false;

  constructor() {
    super();
    for (const type of TOLD) this.template!.addEventListener(type, (event) => this.tellOn(event as CustomEvent));
  }

  /** Shows problems at the fields; see c/formFields. */
  @api markProblems(problems: Problems, focus = true): boolean {
    return markProblems(this.template, problems, focus);
  }

  handleChange(event: CustomEvent<{ value: unknown }>): void {
    this.dispatchEvent(changeOf(event));
  }

  tellOn(event: CustomEvent): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail as unknown, bubbles: true }));
  }

  /** Whether this user may not write a field: the whole plan, or the field alone. */
  isLocked(field: string): boolean {
    return this.isReadOnly || (this.panel.readOnlyFields ?? []).includes(field);
  }

  ruleOf(field: string): Apex.Requirement | undefined {
    return this.panel.requirements.find((requirement) => requirement.field === field);
  }
}
