import bought from '@salesforce/label/c.FamilyBoxes_Bought';
import unknown from '@salesforce/label/c.FamilyBoxes_Unknown';

/** Every word this component shows. */
export const labels = { bought, unknown };
