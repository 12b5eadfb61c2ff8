import oneMeeting from '@salesforce/label/c.ReviewFacts_OneMeeting';
import meetings from '@salesforce/label/c.ReviewFacts_Meetings';
import since from '@salesforce/label/c.ReviewFacts_Since';
import hours from '@salesforce/label/c.ReviewFacts_Hours';
import noAmount from '@salesforce/label/c.ReviewFacts_NoAmount';
import noCommitment from '@salesforce/label/c.ReviewFacts_NoCommitment';
import live from '@salesforce/label/c.ReviewFacts_Live';
import liveDue from '@salesforce/label/c.ReviewFacts_LiveDue';
import notLive from '@salesforce/label/c.ReviewFacts_NotLive';
import overdue from '@salesforce/label/c.ReviewFacts_Overdue';
import over from '@salesforce/label/c.ReviewFacts_Over';
import oneDay from '@salesforce/label/c.ReviewFacts_OneDay';
import days from '@salesforce/label/c.ReviewFacts_Days';
import deal from '@salesforce/label/c.ReviewFacts_Deal';
import owner from '@salesforce/label/c.ReviewFacts_Owner';
import amount from '@salesforce/label/c.ReviewFacts_Amount';
import meetingsSince from '@salesforce/label/c.ReviewFacts_MeetingsSince';
import include from '@salesforce/label/c.ReviewFacts_Include';
import total from '@salesforce/label/c.ReviewFacts_Total';
import totalOne from '@salesforce/label/c.ReviewFacts_TotalOne';
import warning from '@salesforce/label/c.ReviewFacts_Warning';

/** Every word this component shows. */
export const labels = {
  oneMeeting,
  meetings,
  since,
  hours,
  noAmount,
  noCommitment,
  live,
  liveDue,
  notLive,
  overdue,
  over,
  oneDay,
  days,
  deal,
  owner,
  amount,
  meetingsSince,
  include,
  total,
  totalOne,
  warning,
};
