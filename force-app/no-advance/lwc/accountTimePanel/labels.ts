import title from '@salesforce/label/c.AccountTimePanel_Title';
import loading from '@salesforce/label/c.AccountTimePanel_Loading';
import suggested from '@salesforce/label/c.AccountTimePanel_Suggested';
import notSaved from '@salesforce/label/c.AccountTimePanel_NotSaved';
import noClass from '@salesforce/label/c.AccountTimePanel_NoClass';
import legend from '@salesforce/label/c.AccountTimePanel_Legend';
import hours from '@salesforce/label/c.AccountTimePanel_Hours';
import hoursHelp from '@salesforce/label/c.AccountTimePanel_HoursHelp';
import hoursOf from '@salesforce/label/c.AccountTimePanel_HoursOf';
import median from '@salesforce/label/c.AccountTimePanel_Median';
import revenue from '@salesforce/label/c.AccountTimePanel_Revenue';
import revenueHelp from '@salesforce/label/c.AccountTimePanel_RevenueHelp';
import before from '@salesforce/label/c.AccountTimePanel_Before';
import growth from '@salesforce/label/c.AccountTimePanel_Growth';
import growthHelp from '@salesforce/label/c.AccountTimePanel_GrowthHelp';
import portfolio from '@salesforce/label/c.AccountTimePanel_Portfolio';
import advance from '@salesforce/label/c.AccountTimePanel_Advance';
import advanceHelp from '@salesforce/label/c.AccountTimePanel_AdvanceHelp';
import noAdvance from '@salesforce/label/c.AccountTimePanel_NoAdvance';
import families from '@salesforce/label/c.AccountTimePanel_Families';
import familiesHelp from '@salesforce/label/c.AccountTimePanel_FamiliesHelp';
import decision from '@salesforce/label/c.AccountTimePanel_Decision';
import noDecision from '@salesforce/label/c.AccountTimePanel_NoDecision';
import suggestedOption from '@salesforce/label/c.AccountTimePanel_SuggestedOption';
import notDecided from '@salesforce/label/c.AccountTimePanel_NotDecided';
import decidedBy from '@salesforce/label/c.AccountTimePanel_DecidedBy';
import decided from '@salesforce/label/c.AccountTimePanel_Decided';
import undecided from '@salesforce/label/c.AccountTimePanel_Undecided';
import empty from '@salesforce/label/c.AccountTimePanel_Empty';
import emptyHelp from '@salesforce/label/c.AccountTimePanel_EmptyHelp';

/** Every word this component shows. */
export const labels = {
  title,
  loading,
  suggested,
  notSaved,
  noClass,
  legend,
  hours,
  hoursHelp,
  hoursOf,
  median,
  revenue,
  revenueHelp,
  before,
  growth,
  growthHelp,
  portfolio,
  advance,
  advanceHelp,
  noAdvance,
  families,
  familiesHelp,
  decision,
  noDecision,
  suggestedOption,
  notDecided,
  decidedBy,
  decided,
  undecided,
  empty,
  emptyHelp,
};
