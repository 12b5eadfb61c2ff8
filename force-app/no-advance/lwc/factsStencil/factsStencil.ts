import { LightningElement } from 'lwc';
import { labels } from './labels';

/** The place of facts that are on their way. */
export default class FactsStencil extends LightningElement {
  labels = labels;
}
