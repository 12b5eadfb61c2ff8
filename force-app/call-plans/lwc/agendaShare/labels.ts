import question from '@salesforce/label/c.CallPlan_AgreedQuestion';
import why from '@salesforce/label/c.CallPlan_AgreedWhy';
import share from '@salesforce/label/c.CallPlan_PreviewAndShare';
import agreedOn from '@salesforce/label/c.CallPlan_AgreedOn';

/** Every word this component shows. */
export const labels = { question, why, share, agreedOn };
