import { LightningElement, api } from 'lwc';
import { shortDate } from 'c/format';
import type { NewAgreement } from 'c/sheetDrafts';
import { labels } from './labels';

const LINES_ON_PAPER = 4;

/**
 * Who does what by when: what was agreed before, and what is agreed today. Fires `agree` with the agreements of today.
 */
export default class SheetAgreements extends LightningElement {
  /** Agreed before. */
  @api earlier: Apex.SheetAgreement[] = [];
  /** Agreed today, not saved yet. */
  @api agreements: NewAgreement[] = [];
  @api people: { value: string; label: string }[] = [];
  @api today!: string;

  labels = labels;
  ownerId?: string;
  what = '';
  due = '';

  get who(): string | undefined {
    return this.ownerId ?? this.people[0]?.value;
  }

  get before(): { key: string; icon: string; word: string; class: string; text: string }[] {
    return this.earlier.map(({ taskId, ownerName, what, due, isDone, isOverdue }) => ({
      key: taskId,
      icon: isDone ? 'utility:check' : isOverdue ? 'utility:warning' : 'utility:clock',
      word: isDone ? labels.done : isOverdue ? labels.overdue : labels.open,
      class: isOverdue ? 'overdue' : '',
      text: `${ownerName}: ${what}, ${shortDate(due, this.today)}`,
    }));
  }

  get rows(): (NewAgreement & { key: number; dueText: string })[] {
    return this.agreements.map((each, key) => ({ ...each, key, dueText: shortDate(each.due, this.today) }));
  }

  /** Room on paper for what is said once it is printed. */
  get blankLines(): number[] {
    return Array.from({ length: Math.max(0, LINES_ON_PAPER - this.agreements.length) }, (_line, index) => index);
  }

  get isEmpty(): boolean {
    return this.agreements.length === 0;
  }

  get tableClass(): string {
    return this.isEmpty ? 'slds-table slds-table_bordered table table_empty' : 'slds-table slds-table_bordered table';
  }

  handleWho(event: CustomEvent<{ value: string }>): void {
    this.ownerId = event.detail.value;
  }

  handleWhat(event: CustomEvent<{ value: string }>): void {
    this.what = event.detail.value;
  }

  handleDue(event: CustomEvent<{ value: string }>): void {
    this.due = event.detail.value;
  }

  handleAdd(): void {
    const fields = [...this.template!.querySelectorAll('[data-required]')] as unknown as FieldElement[];
    if (fields.filter((field) => !field.reportValidity()).length > 0) return;
    const { label } = this.people.find(({ value }) => value === this.who)!;
    const { what, due } = this;
    this.agree([...this.agreements, { ownerId: this.who!, ownerName: label, what: what.trim(), due }]);
    this.what = '';
    this.due = '';
  }

  handleRemove(event: Event): void {
    const at = Number((event.currentTarget as HTMLElement).dataset.at);
    this.agree(this.agreements.filter((_each, index) => index !== at));
  }

  agree(detail: NewAgreement[]): void {
    this.dispatchEvent(new CustomEvent('agree', { detail }));
  }
}
