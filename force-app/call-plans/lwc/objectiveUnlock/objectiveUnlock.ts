import { api } from 'lwc';
import { isOverridden, newReason } from 'c/callPlanRules';
import FormPart from 'c/formPart';
import type { FieldSpec } from 'c/planFields';
import { labels } from './labels';

/** The frozen objective; those who may override can open it again, with a reason. Fires `fieldchange`. */
export default class ObjectiveUnlock extends FormPart {
  /** Large type while the meeting runs. */
  @api isLarge = false;

  labels = labels;
  /** For which state of the plan it was opened: once the change is recorded, it is locked again. */
  openedFor: string | null = null;
  reasonField: FieldSpec[] = [{ name: 'Override_Reason__c', label: labels.reason, type: 'STRING', maxLength: 255 }];

  get recordedAt(): string {
    return this.panel.overridden?.at ?? '';
  }

  /** Changes that wait to be saved keep it open after a reload. */
  get isUnlocked(): boolean {
    return this.openedFor === this.recordedAt || isOverridden(this.panel, this.values);
  }

  /** A change asks for its own reason: that of an earlier one is not offered again. */
  get reasonValues(): Apex.CallPlan {
    return { Override_Reason__c: newReason(this.panel, this.values) };
  }

  get mayUnlock(): boolean {
    return this.panel.canOverride && !this.isReadOnly;
  }

  handleUnlock(): void {
    this.openedFor = this.recordedAt;
  }
}
