import draft from '@salesforce/label/c.Status_Draft';
import needsObjective from '@salesforce/label/c.Status_NeedsObjective';
import planned from '@salesforce/label/c.Status_Planned';
import inProgress from '@salesforce/label/c.Status_InProgress';
import outcomeDue from '@salesforce/label/c.Status_OutcomeDue';
import overdue from '@salesforce/label/c.Status_Overdue';
import done from '@salesforce/label/c.Status_Done';
import didNotHappen from '@salesforce/label/c.Status_DidNotHappen';
import historic from '@salesforce/label/c.Status_Historic';
import unlinked from '@salesforce/label/c.Status_Unlinked';
import advancedStage from '@salesforce/label/c.Status_AdvancedStage';
import advanceWithEvidence from '@salesforce/label/c.Status_AdvanceWithEvidence';
import advance from '@salesforce/label/c.Status_Advance';
import continuation from '@salesforce/label/c.Status_Continuation';
import order from '@salesforce/label/c.Status_Order';
import noSale from '@salesforce/label/c.Status_NoSale';
import outcomeMissing from '@salesforce/label/c.Status_OutcomeMissing';
import noShow from '@salesforce/label/c.Status_NoShow';
import cancelled from '@salesforce/label/c.Status_Cancelled';
import rescheduled from '@salesforce/label/c.Status_Rescheduled';
import requested from '@salesforce/label/c.Status_Requested';
import refused from '@salesforce/label/c.Status_Refused';
import active from '@salesforce/label/c.Status_Active';
import nearlyUsed from '@salesforce/label/c.Status_NearlyUsed';
import capReached from '@salesforce/label/c.Status_CapReached';
import expired from '@salesforce/label/c.Status_Expired';
import ended from '@salesforce/label/c.Status_Ended';

/** Every word this component shows. */
export const labels = {
  draft,
  needsObjective,
  planned,
  inProgress,
  outcomeDue,
  overdue,
  done,
  didNotHappen,
  historic,
  unlinked,
  advancedStage,
  advanceWithEvidence,
  advance,
  continuation,
  order,
  noSale,
  outcomeMissing,
  noShow,
  cancelled,
  rescheduled,
  requested,
  refused,
  active,
  nearlyUsed,
  capReached,
  expired,
  ended,
};
