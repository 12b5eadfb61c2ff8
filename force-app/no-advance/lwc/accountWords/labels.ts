import newlyWon from '@salesforce/label/c.AccountWords_NewlyWon';
import none from '@salesforce/label/c.AccountWords_None';

/** Every word this component shows. */
export const labels = { newlyWon, none };
