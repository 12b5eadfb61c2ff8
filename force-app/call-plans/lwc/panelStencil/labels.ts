import loading from '@salesforce/label/c.CallPlan_Loading';

/** Every word this component shows. */
export const labels = { loading };
