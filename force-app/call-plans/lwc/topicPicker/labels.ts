import allKnown from '@salesforce/label/c.CallPlan_AllKnown';
import known from '@salesforce/label/c.CallPlan_Known';
import planned from '@salesforce/label/c.CallPlan_Planned';
import stillOpen from '@salesforce/label/c.CallPlan_StillOpen';
import takeUp from '@salesforce/label/c.CallPlan_TakeUp';

/** Every word this component shows. */
export const labels = {
  stillOpen,
  takeUp,
  allKnown,
  known,
  planned,
};
