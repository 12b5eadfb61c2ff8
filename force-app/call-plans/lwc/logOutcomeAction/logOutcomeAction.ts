import { LightningElement, api } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { labels } from './labels';

interface Editor extends HTMLElement {
  submit(): Promise<boolean>;
}

/** The quick action "Log outcome" of an Event; the editor inside tells the page what changed. */
export default class LogOutcomeAction extends LightningElement {
  @api recordId?: string;

  labels = labels;
  isSaving = false;

  async handleSave(): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    await this.template?.querySelector<Editor>('c-meeting-editor')?.submit();
    this.isSaving = false;
  }

  handleSaved(): void {
    this.dispatchEvent(new ShowToastEvent({ title: labels.saved, variant: 'success' }));
    this.handleClose();
  }

  handleClose(): void {
    this.dispatchEvent(new CloseActionScreenEvent());
  }
}
