import how from '@salesforce/label/c.BarChart_How';

/** Every word this component shows. */
export const labels = { how };
