import FormPart from 'c/formPart';
import { api } from 'lwc';
import type { FieldSpec } from 'c/planFields';
import { labels } from './labels';

/** The frozen objective; those who may override can open it again, with a reason. Fires `fieldchange`. */
export default class ObjectiveUnlock extends FormPart {
  /** Large type while the meeting runs. */
  @api isLarge = false;

  labels = labels;
  isOpen = false;
  reasonField: FieldSpec[] = [{ name: 'Override_Reason__c', label: labels.reason, type: 'STRING', maxLength: 255 }];

  /** Changes that wait to be saved keep it open after a reload. */
  get isUnlocked(): boolean {
    const { Objective__c, Objective_Type__c } = this.panel.plan;
    const isChanged = this.values.Objective__c !== Objective__c || this.values.Objective_Type__c !== Objective_Type__c;
    return this.isOpen || isChanged;
  }

  get mayUnlock(): boolean {
    return this.panel.canOverride && !this.isReadOnly;
  }

  handleUnlock(): void {
    this.isOpen = true;
  }
}
