import { LightningElement, api } from 'lwc';
import { boot } from 'runtime/boot';
import { toUrl } from 'runtime/router';

/** A value drawn by its field's type. */
export default class FieldValue extends LightningElement {
  @api field;
  @api value;
  @api parentName;

  get isEmpty() {
    return this.value === null || this.value === undefined || this.value === '';
  }
  is(...types) {
    return !this.isEmpty && types.includes(this.field.type);
  }
  get isCurrency() {
    return this.is('currency');
  }
  get isNumber() {
    return this.is('int', 'double');
  }
  get isPercent() {
    return this.is('percent');
  }
  get isDate() {
    return this.is('date');
  }
  get isDateTime() {
    return this.is('datetime');
  }
  get isLink() {
    return this.is('reference') && Boolean(this.parentName);
  }
  get isUrl() {
    return this.is('url');
  }
  get isEmail() {
    return this.is('email');
  }
  get isPhone() {
    return this.is('phone');
  }
  get isLongText() {
    return this.is('textarea');
  }
  get isCheckbox() {
    return this.field.type === 'boolean';
  }
  /** The base component would take the browser's zone. */
  get timeZone() {
    return boot.i18n.timeZone;
  }
  get currency() {
    return boot.i18n.currency;
  }
  get decimals() {
    // Whole amounts are shown without cents, as Lightning Experience does in headers.
    return this.isCurrency && Number.isInteger(this.value) ? 0 : this.field.scale;
  }
  get checkText() {
    return this.value ? 'Yes' : 'No';
  }
  get url() {
    return toUrl({ type: 'standard__recordPage', attributes: { recordId: this.value } });
  }
  get text() {
    return this.is('multipicklist') ? this.value.split(';').join(', ') : this.value;
  }
}
