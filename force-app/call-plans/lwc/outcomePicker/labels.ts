import required from '@salesforce/label/c.Result_Required';
import question from '@salesforce/label/c.Result_Question';
import notHeld from '@salesforce/label/c.Result_NotHeld';
import order from '@salesforce/label/c.Status_Order';
import orderHelp from '@salesforce/label/c.Result_OrderHelp';
import advance from '@salesforce/label/c.Status_Advance';
import advanceHelp from '@salesforce/label/c.Result_AdvanceHelp';
import continuation from '@salesforce/label/c.Status_Continuation';
import continuationHelp from '@salesforce/label/c.Result_ContinuationHelp';
import noSale from '@salesforce/label/c.Status_NoSale';
import noSaleHelp from '@salesforce/label/c.Result_NoSaleHelp';
import noShow from '@salesforce/label/c.Status_NoShow';
import cancelled from '@salesforce/label/c.Status_Cancelled';
import rescheduled from '@salesforce/label/c.Status_Rescheduled';

/** Every word this component shows. */
export const labels = {
  required,
  question,
  notHeld,
  order,
  orderHelp,
  advance,
  advanceHelp,
  continuation,
  continuationHelp,
  noSale,
  noSaleHelp,
  noShow,
  cancelled,
  rescheduled,
};
