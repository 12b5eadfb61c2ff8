import { LightningElement, api } from 'lwc';
import { request } from 'runtime/http';

const PAUSE = 200;

/** A lookup: type a part of the name, choose a record. `objects` is ours, for lookups to several objects. */
export default class RecordPicker extends LightningElement {
  @api label;
  @api variant = 'standard';
  @api placeholder = 'Search…';
  @api required = false;
  @api disabled = false;
  @api fieldLevelHelp;
  @api messageWhenValueMissing;
  @api objectApiName;
  @api objects;
  items = [];
  chosen;
  recordId;
  isSearching = false;

  @api get value() {
    return this.recordId;
  }
  set value(value) {
    if (value === this.recordId) return;
    this.recordId = value || undefined;
    this.showChosen();
  }

  @api focus() {
    this.combobox?.focus();
  }
  @api reportValidity() {
    return this.combobox?.reportValidity() ?? true;
  }
  @api checkValidity() {
    return this.combobox?.checkValidity() ?? true;
  }
  @api setCustomValidity(message) {
    this.combobox?.setCustomValidity(message);
  }
  @api clearSelection() {
    this.choose(null);
  }

  get combobox() {
    return this.template.querySelector('lightning-grouped-combobox');
  }

  get pill() {
    return this.chosen && { iconName: this.chosen.icon, label: this.chosen.label };
  }

  async showChosen() {
    this.chosen = undefined;
    if (!this.recordId) return;
    const id = this.recordId;
    const choice = await request('GET', `/local/lookup?id=${id}`).catch(() => ({
      id,
      label: id,
      icon: 'standard:record',
    }));
    if (id === this.recordId) this.chosen = choice;
  }

  handleOpen() {
    this.search(this.text ?? '');
  }

  handleText(event) {
    this.text = event.detail.text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(this.text), PAUSE);
  }

  async search(text) {
    this.isSearching = true;
    const objects = (this.objects ?? [this.objectApiName]).join(',');
    try {
      const { records } = await request('GET', `/local/lookup?${new URLSearchParams({ objects, q: text })}`);
      this.found = records;
      this.items = records.map(({ id, label, detail, icon, objectLabel }) => ({
        type: 'option-card',
        value: id,
        text: label,
        subText: detail ?? objectLabel,
        iconName: icon,
        iconAlternativeText: objectLabel,
      }));
      // The list opens by itself only when it had entries before the text was typed.
      requestAnimationFrame(() => this.combobox?.focusAndOpenDropdownIfNotEmpty());
    } finally {
      this.isSearching = false;
    }
  }

  handleSelect(event) {
    event.stopPropagation();
    this.choose(this.found.find(({ id }) => id === event.detail.value) ?? null);
  }

  handleRemove(event) {
    event.stopPropagation();
    this.choose(null);
  }

  choose(record) {
    this.chosen = record ?? undefined;
    this.recordId = record?.id;
    this.text = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { recordId: record?.id ?? null } }));
  }
}
