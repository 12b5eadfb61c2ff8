import { LightningElement, api } from 'lwc';
import { dateWords, fill, spanWords } from 'c/format';
import { labels } from './labels';

interface Editor extends HTMLElement {
  submit(): Promise<boolean>;
}

/**
 * The outcome that holds a deal up, logged where the rep runs into it.
 * Fires `logged` (also when it is left for later, where that is allowed), `edit`, and `busy` with true or false.
 */
export default class OwedOutcome extends LightningElement {
  @api owed!: Apex.OwedOutcome;
  /** Block: nothing goes on before it is logged. */
  @api gate = 'Block';
  /** What the gate says of it; without one it is said here. */
  @api sentence?: string | null;

  labels = labels;

  @api async submit(): Promise<void> {
    this.tellBusy(true);
    try {
      await this.template?.querySelector<Editor>('c-meeting-editor')?.submit();
    } finally {
      this.tellBusy(false);
    }
  }

  get isOptional(): boolean {
    return this.gate !== 'Block';
  }

  get variant(): string {
    return this.isOptional ? 'info' : 'locked';
  }

  get heading(): string {
    return this.sentence ?? fill(labels.firstLog, this.owed.subject, dateWords(this.owed.endedAt));
  }

  get text(): string {
    if (this.sentence) return labels.quick;
    return fill(labels.lateness, spanWords(Date.now() - Date.parse(this.owed.overdueSince)));
  }

  handleEdit(): void {
    this.dispatchEvent(new CustomEvent('edit'));
  }

  handleLogged(): void {
    this.dispatchEvent(new CustomEvent('logged'));
  }

  tellBusy(isBusy: boolean): void {
    this.dispatchEvent(new CustomEvent('busy', { detail: isBusy }));
  }
}
