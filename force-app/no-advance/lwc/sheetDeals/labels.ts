import heading from '@salesforce/label/c.SheetDeals_Heading';
import question from '@salesforce/label/c.SheetDeals_Question';
import count from '@salesforce/label/c.SheetDeals_Count';
import empty from '@salesforce/label/c.SheetDeals_Empty';
import earlier from '@salesforce/label/c.SheetDeals_Earlier';
import said from '@salesforce/label/c.SheetDeals_Said';

/** Every word this component shows. */
export const labels = {
  heading,
  question,
  count,
  empty,
  earlier,
  said,
};
