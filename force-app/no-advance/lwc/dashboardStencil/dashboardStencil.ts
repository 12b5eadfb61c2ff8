import { LightningElement } from 'lwc';
import { labels } from './labels';

/** The outline of the dashboard while it is read, so that nothing jumps when it comes. */
export default class DashboardStencil extends LightningElement {
  labels = labels;
}
