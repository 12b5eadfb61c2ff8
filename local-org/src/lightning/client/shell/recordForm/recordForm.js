import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { runRefreshHandlers } from 'lightning/refresh';
import { boot, objectOfId } from 'runtime/boot';
import { reload } from 'runtime/records';
import { navigate } from 'runtime/router';

const HOUR = 60 * 60 * 1000;

/** New and Edit: the fields of the page layout in a dialog. */
export default class RecordForm extends LightningModal {
  @api recordId;
  @api objectApiName;
  @api defaults = {};
  isSaving = false;

  static openFor({ recordId, objectApiName = objectOfId(recordId), defaults = {} }) {
    const { label } = boot.objects[objectApiName];
    return RecordForm.open({
      label: recordId ? `Edit ${label}` : `New ${label}`,
      size: 'medium',
      recordId,
      objectApiName,
      defaults: recordId ? {} : { ...startingValues(objectApiName), ...defaults },
    });
  }

  get object() {
    return boot.objects[this.objectApiName];
  }

  get heading() {
    return this.label;
  }

  get sections() {
    return this.object.sections
      .map(({ label, columns }, index) => ({
        key: index,
        label,
        columns: columns
          .map((fields, position) => ({ key: position, fields: this.editable(fields) }))
          .filter(({ fields }) => fields.length),
      }))
      .filter(({ columns }) => columns.length);
  }

  editable(fields) {
    return fields
      .filter(({ name, editable }) => editable && (this.recordId || name !== 'OwnerId'))
      .map(({ name }) => ({ name, value: this.defaults[name] }));
  }

  handleLoad() {
    if (this.recordId || this.hasDefaults) return;
    this.hasDefaults = true;
    for (const field of this.template.querySelectorAll('lightning-input-field')) {
      const value = this.defaults[field.fieldName];
      if (value !== undefined) field.value = value;
    }
  }

  handleSave() {
    this.refs.submit.click();
  }

  handleSubmit() {
    this.isSaving = true;
  }

  handleError() {
    this.isSaving = false;
  }

  handleCancel() {
    this.close();
  }

  async handleSuccess(event) {
    const { id, fields } = event.detail;
    const name = fields[this.object.nameField]?.value ?? '';
    const title = `${this.object.label} “${name}” was ${this.recordId ? 'saved' : 'created'}.`;
    this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    this.close(id);
    if (this.recordId) {
      await Promise.all([reload(this.recordId), runRefreshHandlers()]);
    } else {
      navigate({ type: 'standard__recordPage', attributes: { recordId: id, objectApiName: this.objectApiName } });
    }
  }
}

/** A new meeting begins at the next full hour. */
function startingValues(objectApiName) {
  if (objectApiName !== 'Event') return {};
  const start = Math.ceil(Date.now() / HOUR) * HOUR;
  return { StartDateTime: new Date(start).toISOString(), EndDateTime: new Date(start + HOUR).toISOString() };
}
