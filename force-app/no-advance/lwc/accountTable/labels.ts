import title from '@salesforce/label/c.AccountTable_Title';
import subtitle from '@salesforce/label/c.AccountTable_Subtitle';
import first from '@salesforce/label/c.AccountTable_First';
import all from '@salesforce/label/c.AccountTable_All';
import more from '@salesforce/label/c.AccountTable_More';
import advancing from '@salesforce/label/c.AccountTable_Advancing';
import continuation from '@salesforce/label/c.AccountTable_Continuation';
import relationship from '@salesforce/label/c.AccountTable_Relationship';
import families from '@salesforce/label/c.AccountTable_Families';
import familiesHelp from '@salesforce/label/c.AccountTable_FamiliesHelp';
import noneFits from '@salesforce/label/c.AccountTable_NoneFits';
import account from '@salesforce/label/c.AccountTable_Account';
import owner from '@salesforce/label/c.AccountTable_Owner';
import hours from '@salesforce/label/c.AccountTable_Hours';
import split from '@salesforce/label/c.AccountTable_Split';
import revenue from '@salesforce/label/c.AccountTable_Revenue';
import growth from '@salesforce/label/c.AccountTable_Growth';
import suggested from '@salesforce/label/c.AccountTable_Suggested';
import why from '@salesforce/label/c.AccountTable_Why';
import decision from '@salesforce/label/c.AccountTable_Decision';
import noClass from '@salesforce/label/c.AccountTable_NoClass';
import undecided from '@salesforce/label/c.AccountTable_Undecided';
import decidedBy from '@salesforce/label/c.AccountTable_DecidedBy';
import totals from '@salesforce/label/c.AccountTable_Totals';
import total from '@salesforce/label/c.AccountTable_Total';
import oneAccount from '@salesforce/label/c.AccountTable_OneAccount';
import accounts from '@salesforce/label/c.AccountTable_Accounts';
import noGrowth from '@salesforce/label/c.AccountTable_NoGrowth';
import decided from '@salesforce/label/c.AccountTable_Decided';
import decide from '@salesforce/label/c.AccountTable_Decide';
import undecide from '@salesforce/label/c.AccountTable_Undecide';
import invest from '@salesforce/label/c.AccountTable_Invest';
import actions from '@salesforce/label/c.AccountTable_Actions';

/** Every word this component shows. */
export const labels = {
  title,
  subtitle,
  first,
  all,
  more,
  advancing,
  continuation,
  relationship,
  families,
  familiesHelp,
  noneFits,
  account,
  owner,
  hours,
  split,
  revenue,
  growth,
  suggested,
  why,
  decision,
  noClass,
  undecided,
  decidedBy,
  totals,
  total,
  oneAccount,
  accounts,
  noGrowth,
  decided,
  decide,
  undecide,
  invest,
  actions,
};
