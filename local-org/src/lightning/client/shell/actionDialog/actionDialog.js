import { api, getComponentDef } from 'lwc';
import LightningModal from 'lightning/modal';

/** The dialog of a quick action that opens a Lightning web component. */
export default class ActionDialog extends LightningModal {
  @api action;
  @api recordId;
  @api objectApiName;
  constructorOf;
  props;
  problem;

  static openFor(action, recordId, objectApiName) {
    return ActionDialog.open({ label: action.label, size: 'small', action, recordId, objectApiName });
  }

  async connectedCallback() {
    this.template.addEventListener('lightning__actionsclosescreen', () => this.close());
    try {
      const { default: constructorOf } = await import(this.action.component);
      const known = getComponentDef(constructorOf).props;
      const { recordId, objectApiName } = this;
      this.props = Object.fromEntries(Object.entries({ recordId, objectApiName }).filter(([key]) => key in known));
      this.constructorOf = constructorOf;
    } catch (error) {
      this.problem = { name: this.action.component, error };
    }
  }
}
