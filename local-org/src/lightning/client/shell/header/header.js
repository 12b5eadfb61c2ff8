import { LightningElement, api } from 'lwc';

export default class Header extends LightningElement {
  @api reference;

  /** Asks for the notifications again. */
  @api refresh() {
    this.refs.notifications.refresh();
  }

  handleSkip() {
    this.dispatchEvent(new CustomEvent('skip'));
  }
}
