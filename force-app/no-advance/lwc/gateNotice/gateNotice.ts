import { LightningElement, api } from 'lwc';
import { dateWords, fill } from 'c/format';
import { labels } from './labels';

interface Editor extends HTMLElement {
  submit(): Promise<boolean>;
}

/** The outcome that holds a deal up, or that is asked for: with a link to its meeting, and its form in place. */
export default class GateNotice extends LightningElement {
  @api gate!: Apex.DealGate;
  @api now!: string;

  labels = labels;
  isOpen = false;
  isSaving = false;

  get owed(): Apex.OwedOutcome | undefined {
    const { mode, stageMode, owed } = this.gate;
    return mode === 'Off' && stageMode === 'Off' ? undefined : owed[0];
  }

  get isBlocked(): boolean {
    return this.gate.mode === 'Block' || this.gate.stageMode === 'Block';
  }

  get variant(): string {
    return this.isBlocked ? 'locked' : 'warning';
  }

  get heading(): string {
    const { subject, endedAt } = this.owed!;
    return fill(this.isBlocked ? labels.first : labels.overdue, subject, dateWords(endedAt, this.now));
  }

  /** What does not go on before it is logged. */
  get text(): string {
    const { mode, stageMode } = this.gate;
    if (!this.isBlocked) return labels.pleaseLog;
    if (mode !== 'Block') return labels.noStage;
    return stageMode === 'Block' ? labels.noMeetingNoStage : labels.noMeeting;
  }

  get toggleLabel(): string {
    return this.isOpen ? labels.close : labels.logNow;
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }

  async handleSave(): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    await this.template?.querySelector<Editor>('c-meeting-editor')?.submit();
    this.isSaving = false;
  }

  handleSaved(): void {
    this.isOpen = false;
  }

  handleClose(): void {
    this.isOpen = false;
    this.template?.querySelector<HTMLElement>('[data-id="toggle"]')?.focus();
  }
}
