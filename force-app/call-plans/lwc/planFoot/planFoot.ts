import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** What was saved and what was not, and the buttons to save. Fires `discard`, `cancel`, `saveonly` and `save`. */
export default class PlanFoot extends LightningElement {
  @api note = '';
  /** How the outcome will be recorded, where that is not what was chosen. */
  @api willBe = '';
  @api saveLabel!: string;
  @api isSaving = false;
  @api hasDraft = false;
  @api offersCancel = false;
  /** The outcome can be saved without the next meeting. */
  @api offersSaveOnly = false;

  labels = labels;

  get label(): string {
    return this.isSaving ? labels.saving : this.saveLabel;
  }

  handleClick(event: Event): void {
    this.dispatchEvent(new CustomEvent((event.target as HTMLElement).dataset.id!));
  }
}
