import title from '@salesforce/label/c.MyMeetings_Title';
import refresh from '@salesforce/label/c.MyMeetings_Refresh';
import loading from '@salesforce/label/c.MyMeetings_Loading';
import toGo from '@salesforce/label/c.MyMeetings_ToGo';
import toGoOne from '@salesforce/label/c.MyMeetings_ToGoOne';
import progress from '@salesforce/label/c.MyMeetings_Progress';
import showingOnly from '@salesforce/label/c.MyMeetings_ShowingOnly';
import showAll from '@salesforce/label/c.MyMeetings_ShowAll';
import needsHint from '@salesforce/label/c.MyMeetings_NeedsHint';
import dueHint from '@salesforce/label/c.MyMeetings_DueHint';
import overdueHint from '@salesforce/label/c.MyMeetings_OverdueHint';
import progressHint from '@salesforce/label/c.MyMeetings_ProgressHint';
import draftHint from '@salesforce/label/c.MyMeetings_DraftHint';
import oneMeeting from '@salesforce/label/c.MyMeetings_OneMeeting';
import meetings from '@salesforce/label/c.MyMeetings_Meetings';
import startsIn from '@salesforce/label/c.MyMeetings_StartsIn';
import endsIn from '@salesforce/label/c.MyMeetings_EndsIn';
import dueIn from '@salesforce/label/c.MyMeetings_DueIn';
import overdueBy from '@salesforce/label/c.MyMeetings_OverdueBy';
import none from '@salesforce/label/c.MyMeetings_NothingHere';
import allSet from '@salesforce/label/c.MyMeetings_AllSet';
import allLogged from '@salesforce/label/c.MyMeetings_AllLogged';
import nextStarts from '@salesforce/label/c.MyMeetings_NextStarts';
import nextBy from '@salesforce/label/c.MyMeetings_NextBy';
import nextOne from '@salesforce/label/c.MyMeetings_NextOne';
import holdingOne from '@salesforce/label/c.MyMeetings_HoldingOne';
import holding from '@salesforce/label/c.MyMeetings_Holding';
import pastGrace from '@salesforce/label/c.MyMeetings_PastGrace';
import saved from '@salesforce/label/c.MyMeetings_Saved';
import oneLater from '@salesforce/label/c.MyMeetings_OneLater';
import later from '@salesforce/label/c.MyMeetings_Later';
import toGoHours from '@salesforce/label/c.MyMeetings_ToGoHours';
import holdingAtLeast from '@salesforce/label/c.MyMeetings_HoldingAtLeast';

/** Every word this component shows. */
export const labels = {
  title,
  refresh,
  loading,
  toGo,
  toGoOne,
  progress,
  showingOnly,
  showAll,
  needsHint,
  dueHint,
  overdueHint,
  progressHint,
  draftHint,
  oneMeeting,
  meetings,
  startsIn,
  endsIn,
  dueIn,
  overdueBy,
  none,
  allSet,
  allLogged,
  nextStarts,
  nextBy,
  nextOne,
  holdingOne,
  holding,
  pastGrace,
  saved,
  oneLater,
  later,
  toGoHours,
  holdingAtLeast,
};
