import { api } from 'lwc';
import type { Also } from 'c/callPlanDrafts';
import { NOT_HELD } from 'c/callPlanRules';
import FormPart from 'c/formPart';
import type { FieldSpec } from 'c/planFields';
import { listWords } from 'c/format';
import { labels } from './labels';

/** The whole debrief: the outcome first, then what we learned, then the next meeting. Fires `fieldchange`, `also`. */
export default class CallPlanAfter extends FormPart {
  /** What is to be done together with the outcome. */
  @api also: Also = {};

  labels = labels;
  openSections = ['learned'];
  learnedFields: FieldSpec[] = [
    { name: 'Unplanned_Opening__c', label: labels.unplanned, help: labels.unplannedHelp },
    { name: 'Could_Have_Accomplished__c', label: labels.couldHave },
  ];
  noteFields: FieldSpec[] = [{ name: 'Notes__c', label: labels.notes }];

  get isHeld(): boolean {
    return Boolean(this.values.Result__c) && !NOT_HELD.includes(this.values.Result__c!);
  }

  /** A meeting that was moved, or one that brought something, has a next one; a No-sale has none. */
  get offersNext(): boolean {
    const { Result__c } = this.values;
    return Boolean(Result__c && Result__c !== 'No-sale' && this.panel.opportunityId) && !this.isReadOnly;
  }

  get learnedState(): string {
    const learned = this.values.Topics_Learned__c?.split(';') ?? [];
    const names = this.panel.topics.filter(({ value }) => learned.includes(value)).map(({ label }) => label);
    return names.length > 0 ? listWords(names) : labels.optional;
  }
}
