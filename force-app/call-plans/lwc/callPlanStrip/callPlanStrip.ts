import { LightningElement, api } from 'lwc';
import { stripOf, type Strip } from 'c/callPlanRules';
import { labels } from './labels';

interface Check {
  field: string;
  label: string;
  state: string;
  icon: string;
  class: string;
}

/** What is due when, and which required fields are there already. */
export default class CallPlanStrip extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  /** The fields as the form shows them, saved or not. */
  @api values: Apex.CallPlan = {};
  @api now!: string;

  labels = labels;

  get strip(): Strip | null {
    return stripOf(this.panel, this.now);
  }

  get checks(): Check[] {
    if (this.panel.phase !== 'before') return [];
    return this.panel.requirements
      .filter(({ phase }) => phase === 'Before')
      .map(({ field, label }) => {
        const there = Boolean(this.values[field as Apex.PlanField]);
        return {
          field,
          label,
          state: there ? labels.there : labels.missing,
          icon: there ? 'utility:check' : 'utility:warning',
          class: there ? 'check check_there' : 'check check_missing',
        };
      });
  }
}
