import checks from '@salesforce/label/c.Strip_Checks';
import there from '@salesforce/label/c.Strip_There';
import missing from '@salesforce/label/c.Strip_Missing';
import vague from '@salesforce/label/c.Strip_Vague';
import weak from '@salesforce/label/c.Strip_Weak';

/** Every word this component shows. */
export const labels = { checks, there, missing, vague, weak };
