import type { Filters } from 'c/accountFilters';

export const NO_FILTERS: Filters = { owner: '', accountClass: '', decision: '', months: 12, account: '' };

export function isUntouched(filters: Filters): boolean {
  return Object.entries(NO_FILTERS).every(([name, value]) => filters[name as keyof Filters] === value);
}

/** The accounts that the filters leave; what is counted of them is the server's. */
export function filtered(accounts: Apex.AccountTime[], filters: Filters): Apex.AccountTime[] {
  return accounts.filter(
    ({ accountId, ownerId, suggestion, decision }) =>
      (!filters.account || accountId === filters.account) &&
      (!filters.owner || ownerId === filters.owner) &&
      (!filters.accountClass || (suggestion ?? 'none') === filters.accountClass) &&
      fitsDecision(filters.decision, suggestion, decision?.accountClass),
  );
}

function fitsDecision(
  wanted: Filters['decision'],
  suggestion: Apex.AccountClassName | null | undefined,
  decided: Apex.AccountClassName | undefined,
): boolean {
  if (wanted === 'decided') return decided !== undefined;
  if (wanted === 'undecided') return decided === undefined;
  if (wanted === 'overruled') return decided !== undefined && decided !== suggestion;
  return true;
}
