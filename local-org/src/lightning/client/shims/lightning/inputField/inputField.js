import { LightningElement, api } from 'lwc';

const INPUT_TYPES = {
  Boolean: 'checkbox',
  Currency: 'number',
  Double: 'number',
  Int: 'number',
  Percent: 'number',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Email: 'email',
  Phone: 'tel',
  Url: 'url',
};

/** One field of a record form, drawn by its type. */
export default class InputField extends LightningElement {
  @api fieldName;
  @api variant = 'standard';
  @api required = false;
  @api disabled = false;
  @api readOnly = false;
  info;
  picklist;
  isNew = false;
  current;
  original;
  dirty = false;

  @api get value() {
    return this.current;
  }
  set value(value) {
    this.current = value;
    this.dirty = true;
  }

  @api get apiName() {
    return this.fieldName?.fieldApiName ?? this.fieldName;
  }

  @api get isDirty() {
    return this.dirty;
  }

  connectedCallback() {
    this.dispatchEvent(new CustomEvent('registerfield', { detail: this.template.host, bubbles: true, composed: true }));
  }

  /** Called by the form. */
  @api receive({ info, value, picklist, isNew }) {
    this.info = info;
    this.picklist = picklist;
    this.isNew = isNew;
    if (this.dirty) return;
    this.current = value ?? (isNew ? picklist?.defaultValue?.value : undefined);
    this.original = this.current;
  }

  @api clean() {
    this.dirty = false;
    this.original = this.current;
    this.setError('');
  }

  @api reset() {
    this.current = this.original;
    this.dirty = false;
    this.setError('');
  }

  @api setError(message) {
    this.control?.setCustomValidity?.(message);
    if (message || this.hadError) this.control?.reportValidity?.();
    this.hadError = Boolean(message);
  }

  @api reportValidity() {
    this.control?.setCustomValidity?.('');
    return this.control?.reportValidity?.() ?? true;
  }

  @api focus() {
    this.control?.focus();
  }

  get control() {
    return this.template.querySelector('[data-control]');
  }
  get label() {
    return this.isLookup ? this.info.label.replace(/ ID$/, '') : this.info?.label;
  }
  get help() {
    return this.info?.inlineHelpText || undefined;
  }
  get type() {
    return this.info?.dataType;
  }
  get isPicklist() {
    return this.type === 'Picklist';
  }
  get isMultiPicklist() {
    return this.type === 'MultiPicklist';
  }
  get isTextArea() {
    return this.type === 'TextArea';
  }
  get isLookup() {
    return this.type === 'Reference' && this.apiName !== 'Id';
  }
  get options() {
    const values = (this.picklist?.values ?? []).map(({ label, value }) => ({ label, value }));
    return this.isPicklist && !this.isRequired ? [{ label: '--None--', value: '' }, ...values] : values;
  }
  get pickedValue() {
    return this.current ?? '';
  }
  get pickedValues() {
    return this.current ? this.current.split(';') : [];
  }
  get lookupObjects() {
    return (this.info?.referenceToInfos ?? []).map(({ apiName }) => apiName);
  }
  get inputType() {
    return INPUT_TYPES[this.type] ?? 'text';
  }
  get formatter() {
    return { Currency: 'currency', Percent: 'percent-fixed' }[this.type];
  }
  get step() {
    return this.inputType === 'number' ? String(10 ** -(this.info?.scale ?? 0)) : undefined;
  }
  get maxLength() {
    return this.info?.length || undefined;
  }
  get isChecked() {
    return this.inputType === 'checkbox' && Boolean(this.current);
  }
  get isRequired() {
    return this.required || Boolean(this.info?.required);
  }
  get isDisabled() {
    return this.disabled || this.readOnly || (this.info && !(this.isNew ? this.info.createable : this.info.updateable));
  }

  handleChange(event) {
    event.stopPropagation();
    this.take(event.detail.value, event.target);
  }

  take(value, control) {
    if (this.inputType === 'checkbox') this.current = control.checked;
    else if (this.inputType === 'number') this.current = value === '' || value === null ? null : Number(value);
    else if (this.isMultiPicklist) this.current = value.join(';') || null;
    else this.current = value === '' ? null : value;
    this.dirty = true;
    const detail = { value: this.current, checked: control?.checked };
    this.dispatchEvent(new CustomEvent('change', { detail }));
  }

  handleLookup(event) {
    event.stopPropagation();
    this.take(event.detail.recordId, event.target);
  }
}
