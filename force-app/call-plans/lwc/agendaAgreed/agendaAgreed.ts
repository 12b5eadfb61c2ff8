import { LightningElement, api } from 'lwc';
import { fill, shortDate } from 'c/format';
import { labels } from './labels';

/** Whether the customer has agreed to the agenda, and whether it changed since. */
export default class AgendaAgreed extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  @api now!: string;

  get agreedOn(): string | null | undefined {
    return this.panel.plan.Agenda_Agreed_On__c;
  }

  get isChanged(): boolean {
    return Boolean(this.agreedOn && this.panel.plan.Changed_Since_Agreed__c);
  }

  get text(): string {
    if (!this.agreedOn) return labels.notAgreed;
    return fill(this.isChanged ? labels.changed : labels.agreed, shortDate(this.agreedOn, this.now));
  }

  get icon(): string {
    return this.isChanged ? 'utility:warning' : 'utility:check';
  }

  get look(): string {
    if (!this.agreedOn) return 'slds-text-color_weak';
    return this.isChanged ? 'agreed agreed_changed' : 'agreed';
  }
}
