import title from '@salesforce/label/c.NoAdvanceList_Title';
import refresh from '@salesforce/label/c.NoAdvanceList_Refresh';
import loading from '@salesforce/label/c.NoAdvanceList_Loading';
import checked from '@salesforce/label/c.NoAdvanceList_Checked';
import atRisk from '@salesforce/label/c.NoAdvanceList_AtRisk';
import flagged from '@salesforce/label/c.NoAdvanceList_Flagged';
import meetingsOn from '@salesforce/label/c.NoAdvanceList_MeetingsOn';
import hoursOn from '@salesforce/label/c.NoAdvanceList_HoursOn';
import deal from '@salesforce/label/c.NoAdvanceList_Deal';
import accountName from '@salesforce/label/c.NoAdvanceList_AccountName';
import owner from '@salesforce/label/c.NoAdvanceList_Owner';
import stage from '@salesforce/label/c.NoAdvanceList_Stage';
import amount from '@salesforce/label/c.NoAdvanceList_Amount';
import noAmount from '@salesforce/label/c.NoAdvanceList_NoAmount';
import meetingsSince from '@salesforce/label/c.NoAdvanceList_MeetingsSince';
import since from '@salesforce/label/c.NoAdvanceList_Since';
import hours from '@salesforce/label/c.NoAdvanceList_Hours';
import verdicts from '@salesforce/label/c.NoAdvanceList_Verdicts';
import why from '@salesforce/label/c.NoAdvanceList_Why';
import oneMeeting from '@salesforce/label/c.NoAdvanceList_OneMeeting';
import meetings from '@salesforce/label/c.NoAdvanceList_Meetings';
import inHours from '@salesforce/label/c.NoAdvanceList_InHours';
import empty from '@salesforce/label/c.NoAdvanceList_Empty';
import emptyChecked from '@salesforce/label/c.NoAdvanceList_EmptyChecked';
import emptyNever from '@salesforce/label/c.NoAdvanceList_EmptyNever';

/** Every word this component shows. */
export const labels = {
  title,
  refresh,
  loading,
  checked,
  atRisk,
  flagged,
  meetingsOn,
  hoursOn,
  deal,
  accountName,
  owner,
  stage,
  amount,
  noAmount,
  meetingsSince,
  since,
  hours,
  verdicts,
  why,
  oneMeeting,
  meetings,
  inHours,
  empty,
  emptyChecked,
  emptyNever,
};
