import { LightningElement, api } from 'lwc';
import { boot } from 'runtime/boot';

export default class Header extends LightningElement {
  @api reference;

  get appLabel() {
    return boot.app.label;
  }

  /** Asks for the notifications again. */
  @api refresh() {
    this.refs.notifications.refresh();
  }

  handleBack() {
    history.back();
  }
}
