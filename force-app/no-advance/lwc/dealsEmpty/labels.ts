import none from '@salesforce/label/c.DealsEmpty_None';
import noneText from '@salesforce/label/c.DealsEmpty_NoneText';
import noneTextOne from '@salesforce/label/c.DealsEmpty_NoneTextOne';
import noneTextAll from '@salesforce/label/c.DealsEmpty_NoneTextAll';
import closest from '@salesforce/label/c.DealsEmpty_Closest';
import closestDeal from '@salesforce/label/c.DealsEmpty_ClosestDeal';
import filtered from '@salesforce/label/c.DealsEmpty_Filtered';
import filteredText from '@salesforce/label/c.DealsEmpty_FilteredText';
import filteredTextOne from '@salesforce/label/c.DealsEmpty_FilteredTextOne';
import reset from '@salesforce/label/c.DealsEmpty_Reset';
import never from '@salesforce/label/c.DealsEmpty_Never';
import neverText from '@salesforce/label/c.DealsEmpty_NeverText';

/** Every word this component shows. */
export const labels = {
  none,
  noneText,
  noneTextOne,
  noneTextAll,
  closest,
  closestDeal,
  filtered,
  filteredText,
  filteredTextOne,
  reset,
  never,
  neverText,
};
