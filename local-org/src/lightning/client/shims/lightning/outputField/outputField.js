import { LightningElement, api } from 'lwc';
import { boot } from 'runtime/boot';
import { toUrl } from 'runtime/router';

/** A field's label and value inside a record form. */
export default class OutputField extends LightningElement {
  @api fieldName;
  @api variant;
  @api fieldClass;
  info;
  record;

  @api get apiName() {
    return this.fieldName?.fieldApiName ?? this.fieldName;
  }

  connectedCallback() {
    this.dispatchEvent(new CustomEvent('registerfield', { detail: this.template.host, bubbles: true, composed: true }));
  }

  /** Called by the form. */
  @api receive({ info, record }) {
    this.info = info;
    this.record = record;
  }

  get field() {
    return this.record?.fields[this.apiName];
  }
  get value() {
    return this.field?.value;
  }
  get text() {
    return this.field?.displayValue ?? this.value ?? '';
  }
  get label() {
    return this.info?.label;
  }
  get labelClass() {
    return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
  }
  get type() {
    return this.info?.dataType;
  }
  get isNumber() {
    return this.hasValue && ['Currency', 'Double', 'Int', 'Percent'].includes(this.type);
  }
  get numberStyle() {
    return { Currency: 'currency', Percent: 'percent-fixed' }[this.type] ?? 'decimal';
  }
  get timeZone() {
    return boot.i18n.timeZone;
  }
  get currency() {
    return boot.i18n.currency;
  }
  get isDate() {
    return this.hasValue && this.type === 'Date';
  }
  get isDateTime() {
    return this.hasValue && this.type === 'DateTime';
  }
  get isCheckbox() {
    return this.type === 'Boolean';
  }
  get isLongText() {
    return this.type === 'TextArea';
  }
  get isLink() {
    return this.hasValue && this.type === 'Reference' && Boolean(this.parent);
  }
  get hasValue() {
    return this.value !== null && this.value !== undefined;
  }
  get parent() {
    return this.record?.fields[this.info?.relationshipName];
  }
  get parentName() {
    return this.parent?.displayValue ?? this.value;
  }
  get parentUrl() {
    return toUrl({ type: 'standard__recordPage', attributes: { recordId: this.value } });
  }
}
