import allKnown from '@salesforce/label/c.CallPlan_AllKnown';
import known from '@salesforce/label/c.CallPlan_Known';
import planned from '@salesforce/label/c.CallPlan_Planned';

/** Every word this component shows. */
export const labels = {
  allKnown,
  known,
  planned,
};
