import { LightningElement, api } from 'lwc';

/** Errors of a record form that belong to no field; the form sets them. */
export default class Messages extends LightningElement {
  @api error;

  @api focus() {
    this.refs.box?.focus();
  }
}
