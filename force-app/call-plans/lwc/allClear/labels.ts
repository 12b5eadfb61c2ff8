import heading from '@salesforce/label/c.MyMeetings_AllClear';
import text from '@salesforce/label/c.MyMeetings_AllClearText';
import plainText from '@salesforce/label/c.MyMeetings_AllClearPlain';
import promised from '@salesforce/label/c.AllClear_Promised';
import willBy from '@salesforce/label/c.AllClear_WillBy';

/** Every word this component shows. */
export const labels = {
  heading,
  text,
  plainText,
  promised,
  willBy,
};
