import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { runRefreshHandlers } from 'lightning/refresh';
import { deleteRecord } from 'lightning/uiRecordApi';
import { boot, formFactor } from 'runtime/boot';
import { sentence } from 'runtime/http';
import { load, reload, watch } from 'runtime/records';
import { navigate } from 'runtime/router';
import ActionDialog from 'shell/actionDialog';
import { restoreUrl } from 'shell/restore';
import { fieldOfRecord, recordFields } from 'shell/recordFields';

const isPhone = formFactor === 'Small';

/** The record's header: what it is called, its most telling fields, and what can be done with it. */
export default class Highlights extends LightningElement {
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
  get name() {
    return this.record?.fields[this.object.nameField]?.value;
  }
  get fields() {
    return this.object.compact.map((field) => fieldOfRecord(field, this.record));
  }

  /** Salesforce's mobile app has no quick actions of Lightning web components (lwc/use-quick-actions). */
  get actions() {
    const { items } = this.object.actions;
    return isPhone ? items.filter(({ component }) => !component) : items;
  }
  get visible() {
    return isPhone ? 1 : this.object.actions.visible;
  }
  get buttons() {
    return this.actions.slice(0, this.visible);
  }
  get menuItems() {
    return this.actions.slice(this.visible);
  }
  get hasMenu() {
    return this.menuItems.length > 0;
  }

  handleButton(event) {
    this.start(event.currentTarget.dataset.name);
  }

  handleMenu(event) {
    this.start(event.detail.value);
  }

  start(name) {
    const { recordId, objectApiName } = this;
    if (name === 'Edit') {
      navigate({ type: 'standard__recordPage', attributes: { recordId, objectApiName, actionName: 'edit' } });
    } else if (name === 'Delete') this.remove();
    else this.runAction(this.actions.find((action) => action.name === name));
  }

  /** What a finished action did may show anywhere on the page. */
  async runAction(action) {
    const { recordId, objectApiName } = this;
    const isFinished = await ActionDialog.openFor(action, recordId, objectApiName);
    if (isFinished) await Promise.all([reload(recordId), runRefreshHandlers()]);
  }

  async remove() {
    const isSure = await LightningConfirm.open({
      label: `Delete ${this.object.label}`,
      message: `Are you sure you want to delete “${this.name}”?`,
      theme: 'default',
    });
    if (!isSure) return;
    try {
      await deleteRecord(this.recordId);
      this.toast(`${this.object.label} “${this.name}” was deleted.`, 'success', [
        { url: restoreUrl(this.objectApiName, this.recordId), label: 'Undo' },
      ]);
      navigate({ type: 'standard__objectPage', attributes: { objectApiName: this.objectApiName, actionName: 'list' } });
    } catch (error) {
      this.toast(sentence(error), 'error');
    }
  }

  toast(title, variant, messageData = []) {
    const message = messageData.length ? '{0}' : undefined;
    this.dispatchEvent(new ShowToastEvent({ title, variant, message, messageData }));
  }
}
