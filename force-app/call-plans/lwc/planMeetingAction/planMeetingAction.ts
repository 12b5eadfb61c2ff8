import { LightningElement, api } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { RefreshEvent } from 'lightning/refresh';
import { tellPlanned } from 'c/planMeeting';
import type { Step } from 'c/planMeetingSteps';
import { labels } from './labels';

interface Steps extends HTMLElement {
  submit(): Promise<void>;
}

/** The quick action "Plan meeting" of an Opportunity. */
export default class PlanMeetingAction extends LightningElement {
  @api recordId?: string;

  labels = labels;
  step: Step = 'loading';
  isSaving = false;

  /** Not while it saves: a disabled button would lose the focus, and the steps ignore a second press. */
  get cannotGo(): boolean {
    return this.step !== 'outcome' && this.step !== 'plan';
  }

  get goLabel(): string {
    return this.step === 'outcome' ? labels.saveOutcome : labels.title;
  }

  handleStep(event: CustomEvent<{ step: Step; isSaving: boolean }>): void {
    this.step = event.detail.step;
    this.isSaving = event.detail.isSaving;
  }

  handlePlanned(event: CustomEvent<string>): void {
    tellPlanned(this, event.detail);
    this.close();
  }

  handleGo(): void {
    this.template?.querySelector<Steps>('c-plan-meeting-steps')?.submit();
  }

  handleCancel(): void {
    this.close();
  }

  /** An outcome may have been logged on the way, so the page reads again in any case. */
  close(): void {
    this.dispatchEvent(new RefreshEvent());
    this.dispatchEvent(new CloseActionScreenEvent());
  }
}
