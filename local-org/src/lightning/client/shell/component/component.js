import { LightningElement, api } from 'lwc';
import { getComponentDef } from 'lwc';
import { isVisible } from './visibility';

/** Components of the platform that the local org draws itself. */
const DRAWN = {
  'force:highlightsPanel': 'isHighlights',
  'force:highlights': 'isHighlights',
  'runtime_sales_pathassistant:pathAssistant': 'isPath',
  'force:detailPanel': 'isDetail',
  'force:recordDetailPanelMobile': 'isDetail',
  'force:relatedListContainer': 'isRelatedLists',
  'force:relatedListSingleContainer': 'isRelatedList',
  'lst:dynamicRelatedList': 'isRelatedList',
  'flexipage:tabset': 'isTabs',
  'flexipage:tabset2': 'isTabs',
  'flexipage:richText': 'isRichText',
};

/** One component of a page: a Lightning web component of the package, or one of the platform's own. */
export default class Component extends LightningElement {
  @api component;
  @api recordId;
  @api objectApiName;
  constructorOf;
  props;
  problem;

  connectedCallback() {
    if (this.component.isLwc && this.isShown) this.loadComponent();
  }

  get isShown() {
    return isVisible(this.component.visibility, this.recordId);
  }

  async loadComponent() {
    const { name, properties } = this.component;
    try {
      const { default: constructorOf } = await import(name);
      const known = getComponentDef(constructorOf).props;
      const wanted = { ...properties, recordId: this.recordId, objectApiName: this.objectApiName };
      this.props = Object.fromEntries(
        Object.entries(wanted).filter(([key, value]) => key in known && value !== undefined),
      );
      this.constructorOf = constructorOf;
    } catch (error) {
      this.problem = { name, error };
    }
  }

  /** A component that fails while it renders takes its own place, not the page. */
  errorCallback(error) {
    this.constructorOf = undefined;
    this.problem = { name: this.component.name, error };
  }

  get kind() {
    return this.isShown && !this.component.isLwc ? (DRAWN[this.component.name] ?? 'isUnknown') : undefined;
  }
  get isHighlights() {
    return this.kind === 'isHighlights';
  }
  get isPath() {
    return this.kind === 'isPath';
  }
  get isDetail() {
    return this.kind === 'isDetail';
  }
  get isRelatedLists() {
    return this.kind === 'isRelatedLists';
  }
  get isRelatedList() {
    return this.kind === 'isRelatedList';
  }
  get isTabs() {
    return this.kind === 'isTabs';
  }
  get isRichText() {
    return this.kind === 'isRichText';
  }
  get isUnknown() {
    return this.kind === 'isUnknown';
  }
  get relationship() {
    const { relatedListApiName, relatedListComponentOverride } = this.component.properties;
    return relatedListApiName ?? relatedListComponentOverride;
  }
  get richText() {
    return this.component.properties.content;
  }
  get unknownText() {
    return `${this.component.name} is not drawn by the local org.`;
  }
}
