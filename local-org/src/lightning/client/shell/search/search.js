import { LightningElement } from 'lwc';
import { request } from 'runtime/http';
import { navigate } from 'runtime/router';

const PAUSE = 200;

/** Finds records by their name, across the usual objects. */
export default class Search extends LightningElement {
  items = [];
  text = '';
  isSearching = false;

  handleText(event) {
    this.text = event.detail.text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.search(), PAUSE);
  }

  async search() {
    const { text } = this;
    this.isSearching = true;
    try {
      const { records } = await request('GET', `/local/search?${new URLSearchParams({ q: text })}`);
      if (text !== this.text) return;
      this.items = records.map(({ id, label, detail, icon, objectLabel }) => ({
        type: 'option-card',
        value: id,
        text: label,
        subText: [objectLabel, detail].filter(Boolean).join(' · '),
        iconName: icon,
        iconAlternativeText: objectLabel,
      }));
      // The list opens by itself only when it had entries before the text was typed.
      requestAnimationFrame(() => this.refs.box?.focusAndOpenDropdownIfNotEmpty());
    } finally {
      this.isSearching = false;
    }
  }

  handleSelect(event) {
    this.text = '';
    this.items = [];
    navigate({ type: 'standard__recordPage', attributes: { recordId: event.detail.value, actionName: 'view' } });
  }
}
