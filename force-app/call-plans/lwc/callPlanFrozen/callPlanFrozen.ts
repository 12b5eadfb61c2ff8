import { LightningElement, api } from 'lwc';
import { fill, momentInText, momentWords, span, spanWords, timeWords } from 'c/format';
import { labels } from './labels';

/** The objective as it stood when the meeting started. */
export default class CallPlanFrozen extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  @api now!: string;
  /** Large type while the meeting runs. */
  @api isLarge = false;

  labels = labels;

  get plan(): Apex.CallPlan {
    return this.panel.plan;
  }

  get heading(): string {
    return this.isLarge && !this.panel.isAllDay
      ? fill(labels.frozenAt, timeWords(this.panel.startsAt))
      : labels.yourObjective;
  }

  get objective(): string {
    return this.plan.Objective__c ?? labels.none;
  }

  get objectiveClass(): string {
    return this.isLarge ? 'slds-text-heading_medium slds-m-vertical_x-small' : 'slds-text-title_bold';
  }

  get mark(): string {
    if (!this.panel.objectiveSetAt) return '';
    return this.panel.isLate ? labels.setLate : labels.setInTime;
  }

  get markIcon(): string {
    return this.panel.isLate ? 'utility:date_time' : 'utility:check';
  }

  get markClass(): string {
    return this.panel.isLate ? 'mark mark_late' : 'mark';
  }

  /** Who changed it after it was frozen, and what it had been. */
  get change(): string {
    const { overridden } = this.panel;
    if (!overridden) return '';
    const { byName, at, reason, before } = overridden;
    const who = fill(labels.changedBy, byName, momentInText(at, this.now));
    return [who, reason, before ? fill(labels.before, before) : ''].filter(Boolean).join(' ');
  }

  /** "Set 12 minutes after the start. It is kept, and it counts as late." */
  get late(): string {
    const { isLate, objectiveSetAt, startsAt } = this.panel;
    if (!isLate) return '';
    return objectiveSetAt ? fill(labels.lateBy, spanWords(span(startsAt, objectiveSetAt))) : labels.lateText;
  }

  get facts(): { label: string; text: string }[] {
    const type = this.panel.objectiveTypes.find(({ value }) => value === this.plan.Objective_Type__c);
    const set = this.panel.objectiveSetAt;
    return [
      { label: labels.type, text: type?.label ?? this.plan.Objective_Type__c ?? '' },
      { label: labels.setAt, text: set ? momentWords(set, this.now) : '' },
      { label: labels.fallback, text: this.plan.Fallback_Objective__c ?? '' },
      { label: labels.customer, text: this.plan.Customer_Objective__c ?? '' },
    ].filter(({ text }) => text !== '');
  }
}
