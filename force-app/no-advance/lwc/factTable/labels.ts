import more from '@salesforce/label/c.FactTable_More';
import warning from '@salesforce/label/c.FactTable_Warning';

/** Every word this component shows. */
export const labels = {
  more,
  warning,
};
