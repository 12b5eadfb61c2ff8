import { LightningElement, api } from 'lwc';
import { boot } from 'runtime/boot';
import { sentence } from 'runtime/http';
import { load, track, watch } from 'runtime/records';
import { recordFields } from 'shell/recordFields';

/** The page behind a page reference. */
export default class Page extends LightningElement {
  @api reference;
  problem = '';
  name = '';
  isReady = false;

  connectedCallback() {
    if (this.isRecord) this.openRecord();
    else this.isReady = true;
  }

  disconnectedCallback() {
    this.release?.();
  }

  get isRecord() {
    return this.reference.type === 'standard__recordPage';
  }

  get object() {
    return boot.objects[this.reference.attributes.objectApiName];
  }

  /** One request brings the fields of the header and of the details; their components find them in the cache. */
  async openRecord() {
    const { recordId } = this.reference.attributes;
    if (!this.object) {
      this.problem = 'You cannot see records of this kind, or there is no such kind.';
      return;
    }
    try {
      const fields = recordFields(this.object);
      track(recordId, fields);
      this.release = watch(recordId, (record) => this.showName(record));
      this.showName(await load(recordId, [], fields));
      this.isReady = true;
    } catch (error) {
      this.problem =
        error.status === 404 ? 'This record does not exist (any more), or you may not see it.' : sentence(error);
    }
  }

  showName(record) {
    this.name = record.fields[this.object.nameField]?.value ?? '';
    document.title = [this.name, this.object.label, boot.app.label].filter(Boolean).join(' | ');
  }

  get item() {
    return boot.app.nav.find((each) => each.name === this.reference.attributes.apiName);
  }

  get layout() {
    const { type, attributes } = this.reference;
    if (type === 'standard__recordPage') return boot.pages.records[attributes.objectApiName];
    if (type === 'standard__namedPage') return boot.pages.home;
    if (this.item?.kind === 'component') return singleComponent(this.item.target);
    return boot.pages.tabs[this.item?.target];
  }

  /** App pages draw their own headers; this heading is for assistive technology. */
  get heading() {
    return this.isRecord ? undefined : (this.item?.label ?? this.layout?.label);
  }

  get listObject() {
    const { type, attributes } = this.reference;
    const name = type === 'standard__objectPage' ? attributes.objectApiName : this.item?.object;
    return this.isRecord ? undefined : boot.objects[name];
  }

  get isLayout() {
    return this.isReady && !this.listObject && Boolean(this.layout);
  }

  get note() {
    if (this.problem) return this.problem;
    if (!this.isReady || this.listObject || this.layout) return undefined;
    if (this.item) return `${this.item.label} is not part of the local org.`;
    return 'There is no such page.';
  }

  get recordId() {
    return this.reference.attributes.recordId;
  }

  get objectApiName() {
    return this.reference.attributes.objectApiName;
  }
}

function singleComponent(name) {
  const components = [{ name, isLwc: true, properties: {} }];
  return { rows: [{ columns: [{ width: 'full', components }] }] };
}
