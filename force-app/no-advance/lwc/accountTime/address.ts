import type { Filters } from 'c/accountFilters';
import { NO_FILTERS } from './filtered';

type State = Record<string, string>;

/** Parameters of one's own begin with c__: https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate-add-params-url.html */
const NAMES: Record<keyof Filters, string> = {
  owner: 'c__owner',
  months: 'c__months',
  accountClass: 'c__class',
  decision: 'c__decision',
  account: 'c__account',
};
const ENTRIES = Object.entries(NAMES) as [keyof Filters, string][];
const MONTHS: number[] = [3, 6, 12];

/** The filters that an address holds; what it does not know it leaves out. */
export function filtersIn(state: State | undefined): Filters {
  const found = Object.fromEntries(ENTRIES.map(([name, key]) => [name, state?.[key] ?? '']));
  const months = Number(found.months);
  return { ...NO_FILTERS, ...found, months: MONTHS.includes(months) ? months : NO_FILTERS.months } as Filters;
}

/** The address of the filters, beside what else it holds. */
export function stateOf(filters: Filters, state: State = {}): State {
  const others = Object.entries(state).filter(([key]) => !Object.values(NAMES).includes(key));
  const chosen = ENTRIES.filter(([name]) => filters[name] !== NO_FILTERS[name]);
  return Object.fromEntries([...others, ...chosen.map(([name, key]) => [key, String(filters[name])])]);
}
