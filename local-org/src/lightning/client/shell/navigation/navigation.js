import { LightningElement, api } from 'lwc';
import { boot } from 'runtime/boot';
import { navigate, toReference } from 'runtime/router';

const PHONE_ITEMS = 4;
/** Room kept for the More button. */
const MORE_WIDTH = 90;

/** The app's tabs: a bar with a More menu on wide screens, a bar at the foot of the page on phones. */
export default class Navigation extends LightningElement {
  currentReference;
  /** How many tabs fit into the bar. */
  fitting = boot.app.nav.length;
  widths;
  isSheetOpen = false;

  @api get reference() {
    return this.currentReference;
  }
  set reference(value) {
    this.currentReference = value;
    this.isSheetOpen = false;
    document.title = [this.pageLabel(), boot.app.label].filter(Boolean).join(' | ');
  }

  renderedCallback() {
    if (this.widths) return;
    const tabs = [...this.template.querySelectorAll('[data-tab]')];
    this.widths = tabs.map((tab) => tab.offsetWidth);
    new ResizeObserver(() => this.fit()).observe(this.refs.bar);
  }

  /** Measured once while all tabs were shown; tabs that do not fit go into the menu. */
  fit() {
    const total = this.widths.reduce((sum, width) => sum + width, 0);
    const room = this.refs.bar.clientWidth - (total > this.refs.bar.clientWidth ? MORE_WIDTH : 0);
    let used = 0;
    this.fitting = this.widths.findIndex((width) => (used += width) > room);
    if (this.fitting < 0) this.fitting = this.widths.length;
  }

  get appLabel() {
    return boot.app.label;
  }

  get items() {
    return boot.app.nav.map((item) => {
      const isCurrent = item === this.currentItem;
      return {
        ...item,
        current: isCurrent ? 'page' : undefined,
        tabClass: `slds-context-bar__item${isCurrent ? ' slds-is-active' : ''}`,
        phoneClass: `adv-foot__item${isCurrent ? ' adv-foot__item_current' : ''}`,
        phoneIcon: item.icon.startsWith('utility:') ? item.icon : (PHONE_ICONS[item.object] ?? 'utility:apps'),
      };
    });
  }

  get shown() {
    return this.items.slice(0, this.fitting);
  }

  get hidden() {
    return this.items.slice(this.fitting);
  }

  get hasMore() {
    return this.hidden.length > 0;
  }

  get phoneItems() {
    return this.items.slice(0, PHONE_ITEMS);
  }

  get phoneRest() {
    return this.items.slice(PHONE_ITEMS);
  }

  get sheetExpanded() {
    return String(this.isSheetOpen);
  }

  toggleSheet() {
    this.isSheetOpen = !this.isSheetOpen;
  }

  /** A tap on one of the sheet's links, or beside them. */
  closeSheet() {
    this.isSheetOpen = false;
  }

  handleKey(event) {
    if (event.key !== 'Escape' || !this.isSheetOpen) return;
    this.isSheetOpen = false;
    this.refs.menu.focus();
  }

  keepSheet(event) {
    event.stopPropagation();
  }

  get currentItem() {
    const { type, attributes } = this.currentReference;
    return boot.app.nav.find((item) => {
      if (type === 'standard__namedPage') return item.kind === 'home' && attributes.pageName === 'home';
      if (type === 'standard__navItemPage') return item.name === attributes.apiName;
      return item.object !== undefined && item.object === attributes.objectApiName;
    });
  }

  pageLabel() {
    const { type, attributes } = this.currentReference;
    if (type === 'standard__recordPage') return boot.objects[attributes.objectApiName]?.label;
    return this.currentItem?.label ?? boot.objects[attributes.objectApiName]?.pluralLabel;
  }

  handleMore(event) {
    navigate(toReference(event.detail.value));
  }
}

const PHONE_ICONS = {
  Opportunity: 'utility:opportunity',
  Account: 'utility:company',
  Contact: 'utility:people',
  Event: 'utility:event',
  Call_Plan__c: 'utility:priority',
};
