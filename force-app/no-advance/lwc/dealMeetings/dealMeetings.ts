import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { labels } from './labels';

/** The meetings of one deal with their objectives and outcomes, without leaving the page. */
export default class DealMeetings extends LightningModal {
  @api opportunityId!: string;
  @api name!: string;

  labels = labels;

  handleClose(): void {
    this.close();
  }
}
