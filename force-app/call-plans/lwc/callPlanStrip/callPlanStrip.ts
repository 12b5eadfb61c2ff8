import { LightningElement, api } from 'lwc';
import { phraseIn, stripOf, type Strip } from 'c/callPlanRules';
import { fill } from 'c/format';
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
        const isVague = field === 'Objective__c' && this.readsVague;
        const isThere = Boolean(this.values[field as Apex.PlanField]) && !isVague;
        return {
          field,
          label: isVague ? fill(labels.vague, label) : label,
          state: isThere ? labels.there : isVague ? labels.weak : labels.missing,
          icon: isThere ? 'utility:check' : 'utility:warning',
          class: isThere ? 'check check_there' : 'check check_missing',
        };
      });
  }

  /** The gate's phrases stop the objective, and nobody said why it is kept. */
  get readsVague(): boolean {
    const { Objective__c, Quality_Override__c } = this.values;
    const isAsked = this.panel.qualityGate !== 'Off' && !Quality_Override__c;
    return isAsked && phraseIn(Objective__c ?? '', this.panel.phrases) !== null;
  }
}
