import { LightningElement, api } from 'lwc';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { sentence } from 'runtime/http';
import { apiName, objectInfo, picklistValues } from 'runtime/objectInfo';
import { load, track } from 'runtime/records';

/** Gives its `lightning-input-field`s their values and saves what was changed. */
export default class RecordEditForm extends LightningElement {
  @api objectApiName;
  @api recordTypeId;
  @api density = 'auto';
  @api formClass = '';
  fields = new Set();
  currentId;
  info;
  record;

  @api get recordId() {
    return this.currentId;
  }
  set recordId(value) {
    this.currentId = value;
    this.refresh();
  }

  get object() {
    return apiName(this.objectApiName);
  }

  connectedCallback() {
    // A lightning-button of type submit or reset in the slot: native submission does not cross its shadow.
    this.addEventListener('click', (event) => {
      const button = event.composedPath().find((node) => ['submit', 'reset'].includes(node.type) && node.localName);
      if (!button || event.defaultPrevented) return;
      event.preventDefault();
      if (button.type === 'submit') this.requestSubmit();
      else this.reset();
    });
    this.refresh();
  }

  handleRegister(event) {
    event.stopPropagation();
    this.fields.add(event.detail);
    this.refresh();
  }

  handleNativeSubmit(event) {
    event.preventDefault();
    this.requestSubmit();
  }

  /** Fields register one by one; everything is read once for all of them. */
  refresh() {
    this.scheduled ??= Promise.resolve().then(() => {
      this.scheduled = undefined;
      return this.read();
    });
  }

  async read() {
    if (!this.object) return;
    try {
      this.info = await objectInfo(this.object);
      if (this.currentId && this.fields.size) {
        const names = [...this.fields].map((field) => `${this.object}.${field.apiName}`);
        track(this.currentId, names);
        this.record = await load(this.currentId, [], names);
      }
      await Promise.all([...this.fields].map((field) => this.feed(field)));
      const detail = { record: this.record, objectInfos: { [this.object]: this.info } };
      this.dispatchEvent(new CustomEvent('load', { detail }));
    } catch (error) {
      this.showProblem(error);
    }
  }

  async feed(field) {
    const info = this.info.fields[field.apiName];
    if (!info) return;
    const isPicklist = info.dataType === 'Picklist' || info.dataType === 'MultiPicklist';
    const picklist = isPicklist ? await picklistValues(this.object, field.apiName, this.recordTypeId) : undefined;
    field.receive({ info, value: this.record?.fields[field.apiName]?.value, picklist, isNew: !this.currentId });
  }

  requestSubmit() {
    const invalid = [...this.fields].filter((field) => !field.reportValidity());
    if (invalid.length) {
      invalid[0].focus();
      return;
    }
    const detail = { fields: this.changedValues() };
    if (this.dispatchEvent(new CustomEvent('submit', { detail, cancelable: true }))) this.submit(detail.fields);
  }

  /** New records are sent whole; of existing ones, what was changed. */
  changedValues() {
    const wanted = [...this.fields].filter((field) => field.isDirty || (!this.currentId && field.value !== undefined));
    return Object.fromEntries(wanted.map((field) => [field.apiName, field.value ?? null]));
  }

  @api async submit(fields = this.changedValues()) {
    try {
      const record = this.currentId
        ? await updateRecord({ fields: { Id: this.currentId, ...fields } })
        : await createRecord({ apiName: this.object, fields });
      for (const field of this.fields) field.clean();
      this.showMessages('');
      this.dispatchEvent(new CustomEvent('success', { detail: record }));
    } catch (error) {
      this.showProblem(error);
    }
  }

  reset() {
    for (const field of this.fields) field.reset();
    this.showMessages('');
  }

  showProblem(error) {
    const body = error?.body ?? {};
    const byField = body.output?.fieldErrors ?? {};
    const shown = [...this.fields].filter((field) => {
      const messages = byField[field.apiName]?.map(({ message }) => message) ?? [];
      field.setError(messages.join(' '));
      return messages.length > 0;
    });
    const names = new Set(shown.map((field) => field.apiName));
    const others = Object.entries(byField)
      .filter(([name]) => !names.has(name))
      .flatMap(([, errors]) => errors);
    const general = [...(body.output?.errors ?? []), ...others].map(({ message }) => message).join(' ');
    const review = `Review the following fields: ${shown.map((field) => this.info.fields[field.apiName].label).join(', ')}`;
    const messages = [general, shown.length ? review : ''].filter(Boolean).join(' ');
    this.showMessages(messages || sentence(error));
    // The message is drawn in the next microtask.
    Promise.resolve().then(() => (shown[0] ?? this.querySelector('lightning-messages'))?.focus());
    this.dispatchEvent(new CustomEvent('error', { detail: { ...body, message: sentence(error) } }));
  }

  showMessages(text) {
    for (const element of this.querySelectorAll('lightning-messages')) element.error = text;
  }
}
