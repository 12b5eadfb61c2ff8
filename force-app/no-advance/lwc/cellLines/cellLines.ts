import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** One line of a cell: a link, verdict signs or words; behind them what is wrong with it, or what is well. */
export interface Line {
  key: string;
  text?: string;
  recordId?: string | null;
  verdicts?: string[];
  isStrong?: boolean;
  isWeak?: boolean;
  warning?: string;
  live?: string;
}

/** A few lines in one cell of a table or beside a word on a card. */
export default class CellLines extends LightningElement {
  @api lines: Line[] = [];

  labels = labels;

  /** The table's keys lead here; the link takes the focus. */
  @api focus(): void {
    this.template?.querySelector<HTMLElement>('c-record-link')?.focus();
  }

  get drawn(): (Line & { class: string })[] {
    return this.lines.map((line) => ({
      ...line,
      class: ['line', line.isStrong ? 'line_strong' : '', line.isWeak ? 'slds-text-color_weak' : ''].join(' '),
    }));
  }
}
