import title from '@salesforce/label/c.FlaggedDeals_Title';
import count from '@salesforce/label/c.FlaggedDeals_Count';
import selected from '@salesforce/label/c.FlaggedDeals_Selected';
import oneMeeting from '@salesforce/label/c.FlaggedDeals_OneMeeting';
import meetings from '@salesforce/label/c.FlaggedDeals_Meetings';
import reviewGroup from '@salesforce/label/c.FlaggedDeals_ReviewGroup';
import coach from '@salesforce/label/c.FlaggedDeals_Coach';
import snooze from '@salesforce/label/c.FlaggedDeals_Snooze';
import disqualify from '@salesforce/label/c.FlaggedDeals_Disqualify';
import reassign from '@salesforce/label/c.FlaggedDeals_Reassign';
import showMeetings from '@salesforce/label/c.FlaggedDeals_ShowMeetings';
import open from '@salesforce/label/c.FlaggedDeals_Open';
import first from '@salesforce/label/c.FlaggedDeals_First';
import cut from '@salesforce/label/c.FlaggedDeals_Cut';
import notSaved from '@salesforce/label/c.FlaggedDeals_NotSaved';
import notSavedMany from '@salesforce/label/c.FlaggedDeals_NotSavedMany';
import total from '@salesforce/label/c.FlaggedDeals_Total';
import totalOne from '@salesforce/label/c.FlaggedDeals_TotalOne';
import totalMeetings from '@salesforce/label/c.FlaggedDeals_TotalMeetings';
import inForce from '@salesforce/label/c.FlaggedDeals_InForce';
import inForceOne from '@salesforce/label/c.FlaggedDeals_InForceOne';

/** Every word this component shows. */
export const labels = {
  title,
  count,
  selected,
  oneMeeting,
  meetings,
  reviewGroup,
  coach,
  snooze,
  disqualify,
  reassign,
  showMeetings,
  open,
  first,
  cut,
  notSaved,
  notSavedMany,
  total,
  totalOne,
  totalMeetings,
  inForce,
  inForceOne,
};
