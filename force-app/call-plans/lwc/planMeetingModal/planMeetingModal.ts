import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { Step } from 'c/planMeetingSteps';
import { labels } from './labels';

interface State {
  step: Step;
  dealName: string;
  isSaving: boolean;
  isDirty: boolean;
}
interface Steps extends HTMLElement {
  submit(): Promise<void>;
}

/** The dialog around planning a meeting. Closes with the new event's id. Opened by c/planMeeting. */
export default class PlanMeetingModal extends LightningModal {
  @api opportunityId!: string;
  @api subject?: string;

  labels = labels;
  state: State = { step: 'loading', dealName: '', isSaving: false, isDirty: false };
  asksToLeave = false;
  wantsFocus = false;

  /** Not while it saves: a disabled button would lose the focus, and the steps ignore a second press. */
  get cannotGo(): boolean {
    return this.state.step !== 'outcome' && this.state.step !== 'plan';
  }

  get goLabel(): string {
    return this.state.step === 'outcome' ? labels.saveOutcome : labels.title;
  }

  get foot(): string {
    return this.state.step === 'plan' ? labels.foot : '';
  }

  /** The question takes the focus, so that Enter stays; the answer gives it back to the buttons. */
  renderedCallback(): void {
    if (!this.wantsFocus) return;
    this.wantsFocus = false;
    const button = this.asksToLeave ? 'stay' : 'go';
    this.template?.querySelector<HTMLElement>(`[data-id="${button}"]`)?.focus();
  }

  handleStep(event: CustomEvent<State>): void {
    this.state = event.detail;
  }

  handlePlanned(event: CustomEvent<string>): void {
    this.close(event.detail);
  }

  handleGo(): void {
    this.template?.querySelector<Steps>('c-plan-meeting-steps')?.submit();
  }

  /** Esc asks only after a change; what was typed is kept in any case. */
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.leave();
  }

  leave(): void {
    if (!this.state.isDirty || this.asksToLeave) this.close();
    else this.ask(true);
  }

  ask(asks: boolean): void {
    this.asksToLeave = asks;
    this.wantsFocus = true;
  }

  handleCancel(): void {
    this.leave();
  }

  handleStay(): void {
    this.ask(false);
  }

  handleLeave(): void {
    this.close();
  }
}
