import changed from '@salesforce/label/c.CallPlan_Changed';
import result from '@salesforce/label/c.CallPlan_Result';
import objectiveMet from '@salesforce/label/c.CallPlan_ObjectiveMet';
import customerMet from '@salesforce/label/c.CallPlan_CustomerMet';
import topicsLearned from '@salesforce/label/c.CallPlan_TopicsLearned';
import commitmentKept from '@salesforce/label/c.CallPlan_CommitmentKept';
import unplanned from '@salesforce/label/c.CallPlan_Unplanned';
import couldHave from '@salesforce/label/c.CallPlan_CouldHave';
import notes from '@salesforce/label/c.CallPlan_Notes';
import credit from '@salesforce/label/c.CallPlan_Credit';
import noSaleReason from '@salesforce/label/c.CallPlan_NoSaleReason';
import signedOn from '@salesforce/label/c.CallPlan_SignedOn';

/** Every word this component shows. */
export const labels = {
  credit,
  noSaleReason,
  signedOn,
  changed,
  result,
  objectiveMet,
  customerMet,
  topicsLearned,
  commitmentKept,
  unplanned,
  couldHave,
  notes,
};
