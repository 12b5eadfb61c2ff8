import { LightningElement, api } from 'lwc';
import { fill, numberWords } from 'c/format';
import { labels } from './labels';

const KINDS = ['advancing', 'continuation', 'relationship'] as const;

/** Hours of meetings by what they did, as a bar and in numbers: advancing, continuation, relationship. */
export default class HourSplit extends LightningElement {
  @api hours!: Apex.AccountHours;
  /** The hours that fill the width, so that bars below each other compare; none: these hours. */
  @api most?: number;

  get parts(): { key: string; class: string; style: string }[] {
    const most = this.most || this.hours.total || 1;
    return KINDS.map((key) => ({
      key,
      class: `part part_${key}`,
      style: `width: ${(this.hours[key] / most) * 100}%`,
    }));
  }

  get numbers(): string {
    return KINDS.map((kind) => numberWords(this.hours[kind])).join(' · ');
  }

  get spoken(): string {
    return fill(labels.split, ...KINDS.map((kind) => numberWords(this.hours[kind])));
  }
}
