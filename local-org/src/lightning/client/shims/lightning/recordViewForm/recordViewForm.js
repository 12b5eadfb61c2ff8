import { LightningElement, api } from 'lwc';
import { apiName, objectInfo } from 'runtime/objectInfo';
import { load, track, watch } from 'runtime/records';

/** Gives its `lightning-output-field`s their values. */
export default class RecordViewForm extends LightningElement {
  @api objectApiName;
  @api density;
  fields = new Set();
  currentId;

  @api get recordId() {
    return this.currentId;
  }
  set recordId(value) {
    this.currentId = value;
    this.refresh();
  }

  disconnectedCallback() {
    this.release?.();
  }

  handleRegister(event) {
    event.stopPropagation();
    this.fields.add(event.detail);
    this.refresh();
  }

  /** Fields register one by one; the record is read once for all of them. */
  refresh() {
    this.scheduled ??= Promise.resolve().then(() => {
      this.scheduled = undefined;
      return this.read();
    });
  }

  async read() {
    const object = apiName(this.objectApiName);
    if (!object || !this.currentId || !this.fields.size) return;
    const info = await objectInfo(object);
    const names = [...this.fields].flatMap((field) => {
      const { apiName: name, relationshipName } = info.fields[field.apiName] ?? {};
      return name ? [`${object}.${name}`, ...(relationshipName ? [`${object}.${relationshipName}.Name`] : [])] : [];
    });
    track(this.currentId, names);
    this.release?.();
    this.release = watch(this.currentId, (record) => this.feed(info, record));
    this.feed(info, await load(this.currentId, [], names));
  }

  feed(info, record) {
    for (const field of this.fields) field.receive({ info: info.fields[field.apiName], record });
  }
}
