import missing from '@salesforce/label/c.Evidence_FieldMissing';

/** Every word this component shows. */
export const labels = { missing };
