import { LightningElement, api } from 'lwc';

/** A tab set of a Lightning page; a tab's components are made when it is first opened. */
export default class Tabs extends LightningElement {
  @api tabs;
  @api recordId;
  @api objectApiName;
  opened = new Set(['0']);

  get items() {
    return this.tabs.map(({ label, components }, index) => ({
      value: String(index),
      label,
      isOpened: this.opened.has(String(index)),
      components: components.map((component, position) => ({ key: `${position}-${component.name}`, component })),
    }));
  }

  handleActive(event) {
    this.opened = new Set([...this.opened, event.target.value]);
  }
}
