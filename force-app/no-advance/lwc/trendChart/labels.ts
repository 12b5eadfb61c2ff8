import how from '@salesforce/label/c.TrendChart_How';

/** Every word this component shows. */
export const labels = { how };
