import { LightningElement, api } from 'lwc';
import { boot } from 'runtime/boot';
import { load, watch } from 'runtime/records';
import { navigate } from 'runtime/router';
import { fieldOfRecord, recordFields } from 'shell/recordFields';

/** The record's fields as the page layout groups them. */
export default class Detail extends LightningElement {
  @api recordId;
  @api objectApiName;
  record;

  async connectedCallback() {
    this.release = watch(this.recordId, (record) => (this.record = record));
    this.record = await load(this.recordId, [], recordFields(this.object));
  }

  disconnectedCallback() {
    this.release?.();
  }

  get object() {
    return boot.objects[this.objectApiName];
  }

  get sections() {
    return this.object.sections.map(({ label, columns }, index) => ({
      key: index,
      label,
      columns: columns
        .filter((fields) => fields.length)
        .map((fields, position) => ({
          key: position,
          fields: fields.map((field) => fieldOfRecord(field, this.record)),
        })),
    }));
  }

  get hasAttendees() {
    return this.objectApiName === 'Event';
  }

  get canEdit() {
    return this.object.can.edit;
  }

  handleEdit() {
    const { recordId, objectApiName } = this;
    navigate({ type: 'standard__recordPage', attributes: { recordId, objectApiName, actionName: 'edit' } });
  }
}
