import { LightningElement, api } from 'lwc';
import { fill } from 'c/format';
import { labels } from './labels';

/** A meeting without a deal: the deals it may be about, each one press away. Fires `link` with the deal's id. */
export default class DealLinker extends LightningElement {
  @api options: Apex.LinkOption[] = [];
  @api isLinking = false;

  labels = labels;

  get deals(): { id: string; label: string }[] {
    return this.options.map(({ id, name, stageName }) => ({
      id,
      label: stageName ? fill(labels.linkToStage, name, stageName) : fill(labels.linkTo, name),
    }));
  }

  handleLink(event: Event): void {
    const { deal } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('link', { detail: deal }));
  }
}
