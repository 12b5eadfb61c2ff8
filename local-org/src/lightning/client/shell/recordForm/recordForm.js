import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { runRefreshHandlers } from 'lightning/refresh';
import { boot, objectOfId } from 'runtime/boot';
import { load, reload } from 'runtime/records';
import { navigate } from 'runtime/router';

const TIMES = ['StartDateTime', 'EndDateTime', 'IsAllDayEvent'];
const HOUR = 60 * 60 * 1000;

/** New and Edit: the fields of the page layout in a dialog. */
export default class RecordForm extends LightningModal {
  @api recordId;
  @api objectApiName;
  @api defaults = {};
  isSaving = false;
  /** When the event is, for its form. */
  times;

  /** Opens the dialog; when it has saved, says so and shows the record. */
  static async openFor({ recordId, objectApiName = objectOfId(recordId), defaults = {} }) {
    const { label } = boot.objects[objectApiName];
    const saved = await RecordForm.open({
      label: recordId ? `Edit ${label}` : `New ${label}`,
      size: 'medium',
      recordId,
      objectApiName,
      defaults: recordId ? {} : { ...startingValues(objectApiName), ...defaults },
    });
    if (!saved) return;
    const title = `${label} “${saved.name}” was ${recordId ? 'saved' : 'created'}.`;
    document.body.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    if (recordId) await Promise.all([reload(recordId), runRefreshHandlers()]);
    else navigate({ type: 'standard__recordPage', attributes: { recordId: saved.id, objectApiName } });
  }

  async connectedCallback() {
    if (this.objectApiName !== 'Event') return;
    if (!this.recordId) this.times = this.defaults;
    else {
      const { fields } = await load(
        this.recordId,
        [],
        TIMES.map((name) => `Event.${name}`),
      );
      this.times = Object.fromEntries(TIMES.map((name) => [name, fields[name]?.value]));
    }
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

  /** An event's start, its end and whether it lasts all day are one thing to fill in. */
  editable(fields) {
    const isEvent = this.objectApiName === 'Event';
    return fields
      .filter(({ name, editable }) => editable && (this.recordId || name !== 'OwnerId'))
      .filter(({ name }) => !isEvent || !['EndDateTime', 'IsAllDayEvent'].includes(name))
      .map(({ name, required }) => ({ name, required, isTimes: isEvent && name === 'StartDateTime' }));
  }

  handleLoad() {
    if (this.recordId || this.hasDefaults) return;
    this.hasDefaults = true;
    for (const field of this.template.querySelectorAll('lightning-input-field')) {
      const value = this.defaults[field.fieldName];
      if (value !== undefined) field.value = value;
    }
  }

  /** Not disabled while saving: a disabled button would lose the focus. */
  handleSave() {
    if (!this.isSaving) this.refs.submit.click();
  }

  handleSubmit(event) {
    event.preventDefault();
    const times = this.template.querySelector('shell-event-times');
    if (this.isSaving || times?.reportValidity() === false) return;
    this.isSaving = true;
    // Defaults of fields that the form does not show are saved, too.
    this.refs.form.submit({ ...this.defaults, ...event.detail.fields, ...times?.fields });
  }

  handleError() {
    this.isSaving = false;
  }

  handleCancel() {
    this.close();
  }

  handleSuccess(event) {
    const { id, fields } = event.detail;
    this.close({ id, name: fields[this.object.nameField]?.value ?? '' });
  }
}

/** A new meeting begins at the next full hour. */
function startingValues(objectApiName) {
  if (objectApiName !== 'Event') return {};
  const start = Math.ceil(Date.now() / HOUR) * HOUR;
  return { StartDateTime: new Date(start).toISOString(), EndDateTime: new Date(start + HOUR).toISOString() };
}
