import good from '@salesforce/label/c.Hint_Good';
import sayItSo from '@salesforce/label/c.Hint_SayItSo';
import use from '@salesforce/label/c.Hint_Use';
import keep from '@salesforce/label/c.Hint_Keep';
import keepIt from '@salesforce/label/c.Hint_KeepIt';
import reason from '@salesforce/label/c.CallPlan_Reason';
import reasonPlaceholder from '@salesforce/label/c.CallPlan_ReasonPlaceholder';
import noReason from '@salesforce/label/c.CallPlan_KeptByRep';

/** Every word this component shows. */
export const labels = { good, sayItSo, use, keep, keepIt, reason, reasonPlaceholder, noReason };
