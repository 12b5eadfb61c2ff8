import discard from '@salesforce/label/c.CallPlan_Discard';
import cancel from '@salesforce/label/c.CallPlan_Cancel';
import saveOnly from '@salesforce/label/c.CallPlan_SaveOnly';
import saving from '@salesforce/label/c.CallPlan_Saving';

/** Every word this component shows. */
export const labels = { discard, cancel, saveOnly, saving };
