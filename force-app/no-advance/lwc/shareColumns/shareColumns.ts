import { LightningElement, api } from 'lwc';
import { percent } from 'c/format';
import { columnsOf, rowsUpTo, type Column, type DrawnColumn } from './columns';

export type { Column };

/** Shares side by side, each with its count below; what is not known yet stands dashed on top. A line to read them by. */
export default class ShareColumns extends LightningElement {
  @api label!: string;
  @api columns: Column[] = [];
  /** A share, drawn as a line across. */
  @api reference?: number;
  @api referenceTitle?: string;
  @api referenceText?: string;

  get drawn(): DrawnColumn[] {
    return columnsOf(this.columns, this.top);
  }

  get top(): number {
    return rowsUpTo(this.columns, this.reference).at(-1)!;
  }

  get rows(): { key: string; text: string; style: string }[] {
    return rowsUpTo(this.columns, this.reference).map((share) => ({
      key: String(share),
      text: percent(share),
      style: `bottom: ${(share / this.top) * 100}%`,
    }));
  }

  get referenceStyle(): string {
    return `bottom: ${((this.reference ?? 0) / this.top) * 100}%`;
  }
}
