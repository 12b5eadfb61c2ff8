import heading from '@salesforce/label/c.SheetAccounts_Heading';
import question from '@salesforce/label/c.SheetAccounts_Question';
import count from '@salesforce/label/c.SheetAccounts_Count';
import empty from '@salesforce/label/c.SheetAccounts_Empty';
import growing from '@salesforce/label/c.SheetAccounts_Growing';
import grew from '@salesforce/label/c.SheetAccounts_Grew';

/** Every word this component shows. */
export const labels = {
  heading,
  question,
  count,
  empty,
  growing,
  grew,
};
