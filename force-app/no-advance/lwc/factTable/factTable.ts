import { LightningElement, api } from 'lwc';
import { fill } from 'c/format';
import { labels } from './labels';

export interface FactColumn {
  label: string;
  isNumber?: boolean;
}
export interface FactCell {
  text?: string;
  /** Makes the text a link. */
  recordId?: string | null;
  isStrong?: boolean;
  /** A second line that weighs less. */
  note?: string;
  /** A line with a sign and a word of warning. */
  warning?: string;
  /** Drawn as signs. */
  verdicts?: string[];
}
export interface FactRow {
  key: string;
  cells: FactCell[];
}

export interface Facts {
  columns: FactColumn[];
  rows: FactRow[];
  /** A last row that adds up. */
  foot?: FactCell[];
}

type ShownCell = FactCell & { key: number; head: string; class: string; textClass: string };

/** Facts as a plain table, which prints well; on a phone each row is a block whose lines name their column. */
export default class FactTable extends LightningElement {
  @api caption!: string;
  @api facts!: Facts;
  /** What stands in place of a table without rows. */
  @api emptyText!: string;
  /** Rows before "Show more". */
  @api limit = 25;

  labels = labels;
  showsAll = false;

  get isEmpty(): boolean {
    return this.facts.rows.length === 0;
  }

  get shownRows(): { key: string; name: ShownCell; cells: ShownCell[] }[] {
    const { rows } = this.facts;
    return (this.showsAll ? rows : rows.slice(0, this.limit)).map(({ key, cells }) => {
      const [name, ...others] = this.shownCells(cells);
      return { key, name: name!, cells: others };
    });
  }

  get headCells(): ShownCell[] {
    return this.shownCells(this.facts.columns.map(({ label }) => ({ text: label })));
  }

  get footCells(): ShownCell[] | null {
    return this.facts.foot ? this.shownCells(this.facts.foot) : null;
  }

  get hiddenCount(): number {
    return this.showsAll ? 0 : Math.max(0, this.facts.rows.length - this.limit);
  }

  get moreLabel(): string {
    return fill(labels.more, this.hiddenCount);
  }

  shownCells(cells: FactCell[]): ShownCell[] {
    return cells.map((cell, key) => ({
      ...cell,
      key,
      head: this.facts.columns[key]!.label,
      class: `slds-cell-wrap${this.facts.columns[key]!.isNumber ? ' number' : ''}`,
      textClass: cell.isStrong ? 'slds-text-title_bold' : '',
    }));
  }

  handleMore(): void {
    this.showsAll = true;
  }
}
