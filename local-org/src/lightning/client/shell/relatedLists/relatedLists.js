import { LightningElement, api } from 'lwc';
import { boot } from 'runtime/boot';

export default class RelatedLists extends LightningElement {
  @api recordId;
  @api objectApiName;

  get lists() {
    return boot.objects[this.objectApiName].related;
  }
}
