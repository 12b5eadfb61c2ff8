import { LightningElement, api } from 'lwc';

/** Frame of a quick action's component inside the shell's dialog. */
export default class QuickActionPanel extends LightningElement {
  @api header;
  @api title;
  hasFooter = false;

  get heading() {
    return this.header ?? this.title;
  }

  get footerClass() {
    return this.hasFooter ? 'slds-modal__footer' : 'slds-hide';
  }

  handleFooter(event) {
    this.hasFooter = event.target.assignedElements().length > 0;
  }
}
