import notAgreed from '@salesforce/label/c.CallPlan_NotAgreed';
import agreed from '@salesforce/label/c.CallPlan_Agreed';
import changed from '@salesforce/label/c.CallPlan_ChangedSince';

/** Every word this component shows. */
export const labels = { notAgreed, agreed, changed };
