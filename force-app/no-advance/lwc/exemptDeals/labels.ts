import count from '@salesforce/label/c.ExemptDeals_Count';
import subtitle from '@salesforce/label/c.ExemptDeals_Subtitle';
import deal from '@salesforce/label/c.ExemptDeals_Deal';
import owner from '@salesforce/label/c.ExemptDeals_Owner';
import amount from '@salesforce/label/c.ExemptDeals_Amount';
import noAmount from '@salesforce/label/c.ExemptDeals_NoAmount';
import meetings from '@salesforce/label/c.ExemptDeals_Meetings';
import why from '@salesforce/label/c.ExemptDeals_Why';
import comesBack from '@salesforce/label/c.ExemptDeals_ComesBack';
import inDays from '@salesforce/label/c.ExemptDeals_InDays';
import tomorrow from '@salesforce/label/c.ExemptDeals_Tomorrow';
import today from '@salesforce/label/c.ExemptDeals_Today';
import total from '@salesforce/label/c.ExemptDeals_Total';
import totalOne from '@salesforce/label/c.ExemptDeals_TotalOne';
import totalMeetings from '@salesforce/label/c.ExemptDeals_TotalMeetings';
import first from '@salesforce/label/c.ExemptDeals_First';

/** Every word this component shows. */
export const labels = {
  count,
  subtitle,
  deal,
  owner,
  amount,
  noAmount,
  meetings,
  why,
  comesBack,
  inDays,
  tomorrow,
  today,
  total,
  totalOne,
  totalMeetings,
  first,
};
