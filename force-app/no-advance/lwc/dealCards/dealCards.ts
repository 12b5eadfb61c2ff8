import { LightningElement, api } from 'lwc';
import { heads, type DealRow, type Direction } from 'c/dealRows';
import type { Line } from 'c/cellLines';
import { counted, fill } from 'c/format';
import { labels } from './labels';

const PAGE = 4;

type Card = DealRow & {
  class: string;
  isSelected: boolean;
  selectLabel: string;
  actionsLabel: string;
  facts: { key: string; head: string; lines: Line[] }[];
};

/**
 * Flagged deals as cards for a phone, a few at a time. What can be done with the selected ones stands at the bottom of
 * the screen. Fires `select` with ids, `decide` with a decision, and `rowaction` and `sort` as the table does.
 */
export default class DealCards extends LightningElement {
  @api rows: DealRow[] = [];
  @api selectedIds: string[] = [];
  @api selectedText = '';
  @api actions: object[] = [];
  @api canDecide = false;
  @api sortedBy!: string;

  labels = labels;
  shown = PAGE;
  sorts = [
    { value: 'amountText', label: labels.byAmount },
    { value: 'meetings', label: labels.byMeetings },
    { value: 'deal', label: labels.byDeal },
    { value: 'ownerName', label: labels.byOwner },
    { value: 'commitment', label: labels.byCommitment },
  ];

  get cards(): Card[] {
    return this.rows.slice(0, this.shown).map((row) => this.cardOf(row));
  }

  get moreLabel(): string {
    const hidden = this.rows.length - this.shown;
    return hidden > 0 ? counted(hidden, labels.moreOne, labels.more) : '';
  }

  get hasSelected(): boolean {
    return this.canDecide && this.selectedIds.length > 0;
  }

  handleMore(): void {
    this.shown = this.rows.length;
  }

  handleSort(event: CustomEvent<{ value: string }>): void {
    const fieldName = event.detail.value;
    const sortDirection: Direction = fieldName === 'deal' || fieldName === 'ownerName' ? 'asc' : 'desc';
    this.tell('sort', { fieldName, sortDirection });
  }

  handleTick(event: CustomEvent<{ checked: boolean }>): void {
    const id = (event.target as HTMLElement).dataset.deal!;
    const others = this.selectedIds.filter((each) => each !== id);
    this.tell('select', event.detail.checked ? [...others, id] : others);
  }

  handleClear(): void {
    this.tell('select', []);
  }

  handleAction(event: CustomEvent<{ value: string }>): void {
    const { deal } = (event.currentTarget as HTMLElement).dataset;
    const row = this.rows.find(({ id }) => id === deal);
    this.tell('rowaction', { action: { name: event.detail.value }, row });
  }

  handleDecide(event: Event): void {
    this.tell('decide', (event.currentTarget as HTMLElement).dataset.decision);
  }

  handleMoreDecisions(event: CustomEvent<{ value: string }>): void {
    this.tell('decide', event.detail.value);
  }

  tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  cardOf(row: DealRow): Card {
    const isSelected = this.selectedIds.includes(row.id);
    return {
      ...row,
      isSelected,
      class: isSelected ? 'card card_selected' : 'card',
      selectLabel: fill(labels.select, row.name),
      actionsLabel: fill(labels.actions, row.name),
      facts: [
        { key: 'why', head: heads.why, lines: row.why },
        { key: 'objective', head: heads.objective, lines: row.objective },
        { key: 'commitment', head: heads.commitment, lines: row.commitment },
        { key: 'review', head: heads.review, lines: row.review },
      ],
    };
  }
}
