import { LightningElement, api } from 'lwc';
import { fill, momentInText, timeWords, daysBetween } from 'c/format';
import { labels } from './labels';

interface Collision {
  field: string;
  theirs: string;
  mine: string;
}

/** Somebody else was faster: what they wrote, what stands here, and the choice. Fires `mine` and `theirs`. */
export default class SaveConflict extends LightningElement {
  @api conflict!: Apex.Conflict;
  /** The fields as the form shows them: this person's text. */
  @api values: Apex.CallPlan = {};
  @api now!: string;

  labels = labels;

  get when(): string {
    const { at } = this.conflict;
    return daysBetween(at, this.now) === 0 ? timeWords(at) : momentInText(at, this.now);
  }

  get collisions(): Collision[] {
    return this.conflict.fields.map(({ field, label, theirs }) => ({
      field,
      theirs: fill(labels.theirs, this.conflict.byName, label, this.when, theirs || labels.nothing),
      mine: fill(labels.mine, this.values[field as Apex.PlanField] || labels.nothing),
    }));
  }

  handleMine(): void {
    this.dispatchEvent(new CustomEvent('mine'));
  }

  handleTheirs(): void {
    this.dispatchEvent(new CustomEvent('theirs'));
  }
}
