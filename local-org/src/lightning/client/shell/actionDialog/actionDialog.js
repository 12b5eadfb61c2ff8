import { api, getComponentDef } from 'lwc';
import LightningModal from 'lightning/modal';

/** The dialog of a quick action that opens a Lightning web component; resolves with true when the component is done. */
export default class ActionDialog extends LightningModal {
  @api action;
  @api recordId;
  @api objectApiName;
  constructorOf;
  props = {};
  problem;

  static openFor(action, recordId, objectApiName) {
    return ActionDialog.open({ label: action.label, size: 'small', action, recordId, objectApiName });
  }

  async connectedCallback() {
    this.template.addEventListener('lightning__actionsclosescreen', () => this.close(true));
    try {
      const { default: constructorOf } = await import(this.action.component);
      this.constructorOf = constructorOf;
    } catch (error) {
      this.problem = { name: this.action.component, error };
    }
  }

  /** Later than `connectedCallback` of the component, as on the platform (lwc/use-quick-actions-screen). */
  renderedCallback() {
    if (!this.constructorOf || this.isGiven) return;
    this.isGiven = true;
    const known = getComponentDef(this.constructorOf).props;
    const { recordId, objectApiName } = this;
    this.props = Object.fromEntries(Object.entries({ recordId, objectApiName }).filter(([key]) => key in known));
  }

  /** A component that fails while it renders leaves the dialog, which can be closed. */
  errorCallback(error) {
    this.constructorOf = undefined;
    this.problem = { name: this.action.component, error };
  }
}
