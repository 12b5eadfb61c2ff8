import lateNotice from '@salesforce/label/c.CallPlan_LateNotice';
import yourObjective from '@salesforce/label/c.CallPlan_YourObjective';
import signedOn from '@salesforce/label/c.CallPlan_SignedOn';
import signedOnHelp from '@salesforce/label/c.CallPlan_SignedOnHelp';
import objectiveMet from '@salesforce/label/c.CallPlan_ObjectiveMet';
import metMissing from '@salesforce/label/c.Evidence_MetMissing';
import customerMet from '@salesforce/label/c.CallPlan_CustomerMet';
import exceeded from '@salesforce/label/c.CallPlan_Exceeded';
import met from '@salesforce/label/c.CallPlan_Met';
import metInPart from '@salesforce/label/c.CallPlan_MetInPart';
import notMet from '@salesforce/label/c.CallPlan_NotMet';
import followUp from '@salesforce/label/c.CallPlan_FollowUp';
import noSaleReason from '@salesforce/label/c.CallPlan_NoSaleReason';

/** Every word this component shows. */
export const labels = {
  followUp,
  noSaleReason,
  lateNotice,
  yourObjective,
  signedOn,
  signedOnHelp,
  objectiveMet,
  metMissing,
  customerMet,
  exceeded,
  met,
  metInPart,
  notMet,
};
