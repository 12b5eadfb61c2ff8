import { LightningElement, api } from 'lwc';
import { CLASSES, classLook } from 'c/accountClasses';
import { fill } from 'c/format';
import { labels } from './labels';

/** Which accounts are shown; '' is all of them. */
export interface Filters {
  owner: string;
  /** A class, or `none`. */
  accountClass: string;
  decision: '' | 'undecided' | 'decided' | 'overruled';
  /** Of meetings that are counted. */
  months: 3 | 6 | 12;
  /** A single account, chosen in the chart. */
  account: string;
}
interface Option {
  label: string;
  value: string;
}

/** Which accounts are shown, and whose meetings are counted. Fires `change` with what was chosen, and `reset`. */
export default class AccountFilters extends LightningElement {
  @api filters!: Filters;
  @api isUntouched = false;
  /** All that there are to choose from. */
  @api accounts: Apex.AccountTime[] = [];

  labels = labels;
  periods: Option[] = [3, 6, 12].map((months) => ({ label: fill(labels.months, months), value: String(months) }));
  classes: Option[] = [
    { label: labels.all, value: '' },
    ...CLASSES.map((value) => ({ label: classLook(value).word, value })),
    { label: classLook(null).word, value: 'none' },
  ];
  decisions: Option[] = [
    { label: labels.any, value: '' },
    { label: labels.undecided, value: 'undecided' },
    { label: labels.decided, value: 'decided' },
    { label: labels.overruled, value: 'overruled' },
  ];

  get owners(): Option[] {
    const names = new Map(this.accounts.map(({ ownerId, ownerName }) => [ownerId, ownerName ?? '']));
    const options = [...names].map(([value, label]) => ({ label, value }));
    options.sort((one, other) => one.label.localeCompare(other.label));
    return [{ label: labels.all, value: '' }, ...options];
  }

  get months(): string {
    return String(this.filters.months);
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    const name = (event.target as HTMLElement).dataset.name!;
    const { value } = event.detail;
    this.dispatchEvent(new CustomEvent('change', { detail: { [name]: name === 'months' ? Number(value) : value } }));
  }

  handleReset(): void {
    this.dispatchEvent(new CustomEvent('reset'));
  }
}
