import title from '@salesforce/label/c.LogOutcome_Title';
import saved from '@salesforce/label/c.LogOutcome_Saved';
import cancel from '@salesforce/label/c.CallPlan_Cancel';
import save from '@salesforce/label/c.CallPlan_SaveOutcome';

/** Every word this component shows. */
export const labels = {
  title,
  saved,
  cancel,
  save,
};
