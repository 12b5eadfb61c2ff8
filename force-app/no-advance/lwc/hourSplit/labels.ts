import split from '@salesforce/label/c.HourSplit_Split';

/** Every word this component shows. */
export const labels = { split };
