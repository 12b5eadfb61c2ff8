import { LightningElement, api } from 'lwc';

/** A button in the header with a panel below it. Escape and a click elsewhere close the panel. */
export default class Popover extends LightningElement {
  @api label;
  @api iconName;
  /** Shown on the button instead of the icon alone. */
  @api text;
  @api initials;
  /** A number on the button. */
  @api count;
  isOpen = false;

  connectedCallback() {
    this.closeOutside = (event) => {
      if (this.isOpen && !event.composedPath().includes(this.template.host)) this.close();
    };
    document.addEventListener('click', this.closeOutside);
  }

  disconnectedCallback() {
    document.removeEventListener('click', this.closeOutside);
  }

  @api close() {
    this.isOpen = false;
  }

  get panelClass() {
    return this.isOpen ? 'adv-popover__panel' : 'adv-popover__panel slds-hide';
  }

  get expanded() {
    return String(this.isOpen);
  }

  get buttonClass() {
    return this.text ? 'adv-popover__button adv-popover__button_text' : 'adv-popover__button';
  }

  get buttonLabel() {
    return [this.label, this.text, this.count ? `${this.count} new` : ''].filter(Boolean).join(': ');
  }

  toggle() {
    this.isOpen = !this.isOpen;
    if (!this.isOpen) return;
    this.dispatchEvent(new CustomEvent('open'));
    requestAnimationFrame(() => this.refs.panel.focus());
  }

  handleKey(event) {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.close();
    this.refs.button.focus();
  }
}
