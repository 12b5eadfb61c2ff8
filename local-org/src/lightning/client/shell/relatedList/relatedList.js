import { LightningElement, api } from 'lwc';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { boot } from 'runtime/boot';
import { request, sentence } from 'runtime/http';
import { navigate } from 'runtime/router';

const FIRST = 6;
const ALL = 200;

/** Child records in a card. */
export default class RelatedList extends LightningElement {
  @api recordId;
  @api objectApiName;
  @api relationship;
  rows = [];
  total;
  problem = '';
  limit = FIRST;

  connectedCallback() {
    this.handler = registerRefreshHandler(this.template.host, () => this.read());
    this.read();
  }

  disconnectedCallback() {
    unregisterRefreshHandler(this.handler);
  }

  get view() {
    return boot.objects[this.objectApiName].related.find((list) => list.relationship === this.relationship);
  }
  get child() {
    return boot.objects[this.view?.object];
  }

  async read() {
    if (!this.view) {
      this.problem = `There is no related list ${this.relationship}, or you may not see it.`;
      return;
    }
    try {
      const path = `/local/related/${this.recordId}/${this.relationship}?limit=${this.limit}`;
      const { total, rows } = await request('GET', path);
      this.total = total;
      this.rows = rows;
    } catch (error) {
      this.problem = sentence(error);
    }
  }

  get title() {
    const count = this.total === undefined ? '' : ` (${this.total})`;
    return `${this.view?.label ?? this.relationship}${count}`;
  }
  get icon() {
    return this.child?.icon ?? 'standard:related_list';
  }
  get canCreate() {
    return Boolean(this.child?.can.create);
  }
  get hasMore() {
    return this.total > this.rows.length;
  }
  get isEmpty() {
    return this.total === 0;
  }

  handleMore() {
    this.limit = ALL;
    this.read();
  }

  handleNew() {
    const defaultFieldValues = encodeDefaultFieldValues({ [this.view.field]: this.recordId });
    navigate({
      type: 'standard__objectPage',
      attributes: { objectApiName: this.view.object, actionName: 'new' },
      state: { defaultFieldValues },
    });
  }
}
