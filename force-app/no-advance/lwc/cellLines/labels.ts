import warning from '@salesforce/label/c.CellLines_Warning';

/** Every word this component shows. */
export const labels = { warning };
