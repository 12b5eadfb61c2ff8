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
    const { isOpen, isSelected } = this.view;
    return ['row', isOpen && 'row_open', isSelected && 'row_selected'].filter(Boolean).join(' ');
  }

  get leadClass(): string {
    return this.view.isLate ? 'late' : 'slds-text-color_weak';
  }

  get deal(): string {
    return this.row.accountName ?? this.row.opportunityName;
  }

  get facts(): string {
    const { accountName, amount, stageName } = this.row;
    const facts = [accountName ? this.dealName : '', typeof amount === 'number' ? money(amount) : '', stageName];
    return facts
      .filter(Boolean)
      .map((fact) => ` · ${fact}`)
      .join('');
  }

  /** Many name a deal after its account; here that stands beside it already. */
  get dealName(): string {
    const { accountName, opportunityName } = this.row;
    const rest = opportunityName.startsWith(accountName!)
      ? opportunityName.slice(accountName!.length)
      : opportunityName;
    return rest.replace(/^[\s:,–-]+/, '');
  }

  get isHolding(): boolean {
    return this.row.blocks && this.row.status === 'Overdue';
  }

  /** Where nothing is blocked, it is still asked for. */
  get isPastGrace(): boolean {
    return this.row.status === 'Overdue' && !this.row.blocks;
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
