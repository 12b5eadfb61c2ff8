import { LightningElement, api } from 'lwc';
import { fill, numberWords } from 'c/format';
import { labels } from './labels';

const MOST_BOXES = 12;

/** Product families bought, of those sold: boxes while they can be counted, and in numbers. */
export default class FamilyBoxes extends LightningElement {
  /** None where no line items tell. */
  @api bought?: number | null;
  @api sold = 0;

  get isKnown(): boolean {
    return typeof this.bought === 'number' && this.sold > 0;
  }

  get boxes(): { key: number; class: string }[] {
    if (!this.isKnown || this.sold > MOST_BOXES) return [];
    return Array.from({ length: this.sold }, (_box, key) => ({
      key,
      class: key < this.bought! ? 'box box_bought' : 'box',
    }));
  }

  get text(): string {
    return this.isKnown ? fill(labels.bought, numberWords(this.bought!), numberWords(this.sold)) : labels.unknown;
  }
}
