import { LightningElement, api } from 'lwc';
import { fill, money } from 'c/format';
import { labels } from './labels';

interface View {
  row: Apex.MeetingRow;
  when: string;
  lead: string;
  isLate: boolean;
  action: 'objective' | 'outcome' | null;
  canDismiss: boolean;
  isOpen: boolean;
  isSelected: boolean;
}

/**
 * One meeting of the list, with its short form when open.
 * Fires `open`, `close`, `saved` {next}, `select` {isSelected} and `dismiss` {result}.
 */
export default class MeetingRow extends LightningElement {
  @api view!: View;

  labels = labels;

  /** Moves focus to the row's button, where a person came from. */
  @api focusAction(): void {
    this.template?.querySelector<HTMLElement>('[data-id="toggle"]')?.focus();
  }

  get row(): Apex.MeetingRow {
    return this.view.row;
  }

  get rowClass(): string {
    return ['row', this.view.isOpen && 'row_open', !this.view.canDismiss && 'row_plain'].filter(Boolean).join(' ');
  }

  get leadClass(): string {
    return this.view.isLate ? 'late' : 'slds-text-color_weak';
  }

  get deal(): string {
    return this.row.accountName ?? this.row.opportunityName;
  }

  get facts(): string {
    const { accountName, opportunityName, amount, stageName } = this.row;
    const facts = [accountName ? opportunityName : null, typeof amount === 'number' ? money(amount) : null, stageName];
    return facts
      .filter(Boolean)
      .map((fact) => ` · ${fact}`)
      .join('');
  }

  get isHolding(): boolean {
    return this.row.blocks && this.row.status === 'Overdue';
  }

  get actionLabel(): string {
    if (!this.view.action) return '';
    if (this.view.isOpen) return labels.close;
    return this.view.action === 'objective' ? labels.setObjective : labels.logOutcome;
  }

  get actionVariant(): string {
    return this.view.isOpen ? 'base' : 'neutral';
  }

  get actionName(): string {
    return fill(labels.actionFor, this.actionLabel, this.row.subject);
  }

  get selectLabel(): string {
    return fill(labels.select, this.row.subject);
  }

  get dismissName(): string {
    return fill(labels.dismissFor, this.row.subject);
  }

  handleToggle(): void {
    this.tell(this.view.isOpen ? 'close' : 'open');
  }

  handleSelect(event: CustomEvent<{ checked: boolean }>): void {
    this.tell('select', { isSelected: event.detail.checked });
  }

  handleDismiss(event: CustomEvent<{ value: string }>): void {
    this.tell('dismiss', { result: event.detail.value });
  }

  handleSaved(event: CustomEvent<{ next: boolean }>): void {
    this.tell('saved', event.detail);
  }

  handleClose(): void {
    this.tell('close');
  }

  tell(name: string, detail: object = {}): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { planId: this.row.planId, ...detail } }));
  }
}
