import { LightningElement, api } from 'lwc';

export default class Note extends LightningElement {
  @api heading;
  @api text;
}
