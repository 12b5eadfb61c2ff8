import { LightningElement } from 'lwc';
import { labels } from './labels';

/** The outline of the panel while it is read, so that nothing jumps when it comes. */
export default class PanelStencil extends LightningElement {
  labels = labels;
}
