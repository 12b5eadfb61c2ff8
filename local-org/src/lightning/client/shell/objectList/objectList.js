import { LightningElement, api } from 'lwc';
import { boot, formFactor } from 'runtime/boot';
import { request, sentence } from 'runtime/http';
import { navigate } from 'runtime/router';
import { columnsOf, rowsOf } from './columns';

const PAGE = 50;
const PAUSE = 250;
const CARD_COLUMNS = 4;

/** All records of an object that the viewer may see. */
export default class ObjectList extends LightningElement {
  @api object;
  rows = [];
  total;
  text = '';
  sortedBy;
  direction = 'asc';
  problem = '';
  isLoading = true;
  isPhone = formFactor === 'Small';

  connectedCallback() {
    // What has a time is read from the latest on, everything else by name.
    const time = this.object.columns.find(({ type }) => type === 'datetime');
    this.sortedBy = (time ?? this.object.columns[0])?.name;
    if (time) this.direction = 'desc';
    this.read();
  }

  async read({ isMore = false } = {}) {
    this.isLoading = true;
    const query = new URLSearchParams({
      q: this.text,
      sort: this.sortedBy,
      direction: this.direction,
      limit: PAGE,
      offset: isMore ? this.rows.length : 0,
    });
    try {
      const { total, rows } = await request('GET', `/local/list/${this.object.apiName}?${query}`);
      this.total = total;
      this.rows = isMore ? [...this.rows, ...rows] : rows;
      this.problem = '';
    } catch (error) {
      this.problem = sentence(error);
    } finally {
      this.isLoading = false;
    }
  }

  get columns() {
    return columnsOf(this.object);
  }
  get sortedColumn() {
    return this.columns.find(({ sortName }) => sortName === this.sortedBy)?.fieldName;
  }
  get tableRows() {
    return rowsOf(this.object, this.rows);
  }
  get cardColumns() {
    return this.object.columns.slice(0, CARD_COLUMNS);
  }
  get label() {
    return boot.app.nav.find((item) => item.object === this.object.apiName)?.label ?? this.object.pluralLabel;
  }
  get summary() {
    if (this.total === undefined) return '';
    return `${this.total} ${this.total === 1 ? 'item' : 'items'} · sorted by ${this.sortLabel}`;
  }
  get sortLabel() {
    return this.object.columns.find(({ name }) => name === this.sortedBy)?.label;
  }
  get hasMore() {
    return this.total > this.rows.length;
  }
  get isEmpty() {
    return this.total === 0;
  }
  get isTable() {
    return !this.isPhone && this.rows.length > 0;
  }
  get isCards() {
    return this.isPhone && this.rows.length > 0;
  }
  get searchLabel() {
    return `Search ${this.label}`;
  }

  handleSearch(event) {
    this.text = event.detail.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), PAUSE);
  }

  handleSort(event) {
    this.sortedBy = this.columns.find(({ fieldName }) => fieldName === event.detail.fieldName).sortName;
    this.direction = event.detail.sortDirection;
    this.read();
  }

  handleMore() {
    if (!this.isLoading) this.read({ isMore: true });
  }

  handleNew() {
    navigate({ type: 'standard__objectPage', attributes: { objectApiName: this.object.apiName, actionName: 'new' } });
  }
}
