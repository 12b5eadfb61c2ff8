import choose from '@salesforce/label/c.CallPlan_ChoosePerson';
import other from '@salesforce/label/c.CallPlan_OtherPerson';

/** Every word this component shows. */
export const labels = { choose, other };
