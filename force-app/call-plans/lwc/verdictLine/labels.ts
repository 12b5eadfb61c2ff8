import there from '@salesforce/label/c.CallPlan_There';
import missing from '@salesforce/label/c.CallPlan_Missing';

/** Every word this component shows. */
export const labels = {
  there,
  missing,
};
