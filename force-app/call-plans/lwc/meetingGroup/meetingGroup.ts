import { LightningElement, api } from 'lwc';
import { counted, fill } from 'c/format';
import { lookOf } from 'c/statusLooks';
import { labels } from './labels';

interface View {
  key: string;
  isOpen: boolean;
  isSelected: boolean;
}
interface Group<Row extends View = View> {
  status: string;
  count: string;
  hint: string;
  canSelect: boolean;
  rows: Row[];
  missing: number;
}
interface RowElement extends HTMLElement {
  focusAction(): void;
}

/** Long lists open by pieces: nobody works off two hundred at once, and each row costs the browser time. */
const FIRST = 10;
const MORE = 25;

/**
 * The meetings of one status. Passes on what its rows say: `open`, `close`, `saved`, `dismiss`;
 * fires `select` with {planIds, isSelected}.
 */
export default class MeetingGroup extends LightningElement {
  @api group!: Group;

  labels = labels;
  shown = FIRST;

  /** Moves focus to a row's button; says whether the row is here. */
  @api focusAction(planId: string): boolean {
    const row = this.template?.querySelector<RowElement>(`[data-plan="${planId}"]`);
    row?.focusAction();
    return Boolean(row);
  }

  /** The first rows, and in any case the one that is open. */
  get rows(): View[] {
    return this.group.rows.filter(({ isOpen }, index) => index < this.shown || isOpen);
  }

  get hiddenCount(): number {
    return this.group.rows.length - this.rows.length;
  }

  get moreLabel(): string {
    return counted(Math.min(this.hiddenCount, MORE), labels.oneMore, labels.more);
  }

  get missingText(): string {
    const { missing } = this.group;
    return missing > 0 && this.hiddenCount === 0 ? counted(missing, labels.missingOne, labels.missing) : '';
  }

  get selectAllLabel(): string {
    return fill(labels.selectAll, lookOf(this.group.status).word);
  }

  get isAllSelected(): boolean {
    return this.rows.every(({ isSelected }) => isSelected);
  }

  handleMore(): void {
    this.shown += MORE;
  }

  handleSelectAll(event: CustomEvent<{ checked: boolean }>): void {
    this.select(
      this.rows.map(({ key }) => key),
      event.detail.checked,
    );
  }

  handleSelect(event: CustomEvent<{ planId: string; isSelected: boolean }>): void {
    this.select([event.detail.planId], event.detail.isSelected);
  }

  select(planIds: string[], isSelected: boolean): void {
    this.dispatchEvent(new CustomEvent('select', { detail: { planIds, isSelected } }));
  }

  handlePassOn(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail as unknown }));
  }
}
