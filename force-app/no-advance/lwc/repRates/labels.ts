import noMeetings from '@salesforce/label/c.RepRates_NoMeetings';
import onePer from '@salesforce/label/c.RepRates_OnePer';
import oneAdvance from '@salesforce/label/c.RepRates_OneAdvance';
import advances from '@salesforce/label/c.RepRates_Advances';
import oneHeld from '@salesforce/label/c.RepRates_OneHeld';
import held from '@salesforce/label/c.RepRates_Held';
import days from '@salesforce/label/c.RepRates_Days';
import didNotHappen from '@salesforce/label/c.RepRates_DidNotHappen';
import legend from '@salesforce/label/c.RepRates_Legend';
import noMedian from '@salesforce/label/c.RepRates_NoMedian';
import showMeetings from '@salesforce/label/c.RepRates_ShowMeetings';

/** Every word this component shows. */
export const labels = {
  noMeetings,
  onePer,
  oneAdvance,
  advances,
  oneHeld,
  held,
  days,
  didNotHappen,
  legend,
  noMedian,
  showMeetings,
};
