import { LightningElement, api } from 'lwc';
import { labels } from './labels';
import { keepChoice, keptChoice } from './choice';

/** What a chart draws, as words: the first cell of a row names it. */
export interface ChartTable {
  head: string[];
  rows: string[][];
  foot?: string[];
}

interface Row {
  key: string;
  name: string;
  cells: { key: number; text: string }[];
}

/**
 * The card around a chart, which goes into the slot: the title says what there is to see, and behind the chart stands
 * its table. Each person's choice of chart or table is remembered by `name`. Fires `retry` after an error.
 */
export default class ChartCard extends LightningElement {
  @api name!: string;
  @api heading!: string;
  @api subtitle?: string;
  /** The definition of the figure. */
  @api help?: string;
  @api table?: ChartTable;
  @api isLoading = false;
  @api error: unknown;
  /** What stands in place of a chart for which there are no data. */
  @api emptyText?: string;

  labels = labels;
  chosen?: boolean;

  get showsTable(): boolean {
    return this.chosen ?? keptChoice(this.name);
  }

  get hasContent(): boolean {
    return !this.isLoading && !this.error && !this.emptyText;
  }

  get canToggle(): boolean {
    return this.hasContent && Boolean(this.table);
  }

  get rows(): Row[] {
    return this.table!.rows.map((cells, index) => rowOf(cells, String(index)));
  }

  get foot(): Row | null {
    return this.table!.foot ? rowOf(this.table!.foot, 'foot') : null;
  }

  get headName(): string {
    return this.table!.head[0]!;
  }

  get headCells(): Row['cells'] {
    return rowOf(this.table!.head, 'head').cells;
  }

  handleToggle(): void {
    this.chosen = !this.showsTable;
    keepChoice(this.name, this.chosen);
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}

function rowOf([name, ...cells]: string[], key: string): Row {
  return { key, name: name ?? '', cells: cells.map((text, index) => ({ key: index, text })) };
}
