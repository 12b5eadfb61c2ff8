import group from '@salesforce/label/c.AccountFilters_Group';
import owner from '@salesforce/label/c.AccountFilters_Owner';
import all from '@salesforce/label/c.AccountFilters_All';
import period from '@salesforce/label/c.AccountFilters_Period';
import months from '@salesforce/label/c.AccountFilters_Months';
import accountClass from '@salesforce/label/c.AccountFilters_AccountClass';
import decision from '@salesforce/label/c.AccountFilters_Decision';
import any from '@salesforce/label/c.AccountFilters_Any';
import undecided from '@salesforce/label/c.AccountFilters_Undecided';
import decided from '@salesforce/label/c.AccountFilters_Decided';
import overruled from '@salesforce/label/c.AccountFilters_Overruled';
import reset from '@salesforce/label/c.AccountFilters_Reset';

/** Every word this component shows. */
export const labels = {
  group,
  owner,
  all,
  period,
  months,
  accountClass,
  decision,
  any,
  undecided,
  decided,
  overruled,
  reset,
};
