import frozenAt from '@salesforce/label/c.CallPlan_FrozenAt';
import yourObjective from '@salesforce/label/c.CallPlan_YourObjective';
import none from '@salesforce/label/c.CallPlan_None';
import setInTime from '@salesforce/label/c.CallPlan_SetInTime';
import setLate from '@salesforce/label/c.CallPlan_SetLate';
import lateText from '@salesforce/label/c.CallPlan_LateText';
import type from '@salesforce/label/c.CallPlan_Type';
import setAt from '@salesforce/label/c.CallPlan_SetAt';
import fallback from '@salesforce/label/c.CallPlan_Fallback';
import customer from '@salesforce/label/c.CallPlan_Customer';
import changedBy from '@salesforce/label/c.CallPlan_OverriddenBy';
import before from '@salesforce/label/c.CallPlan_OverriddenBefore';
import lateBy from '@salesforce/label/c.CallPlan_LateBy';

/** Every word this component shows. */
export const labels = {
  changedBy,
  before,
  lateBy,
  frozenAt,
  yourObjective,
  none,
  setInTime,
  setLate,
  lateText,
  type,
  setAt,
  fallback,
  customer,
};
