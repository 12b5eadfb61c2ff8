import title from '@salesforce/label/c.MyMeetings_Title';
import refresh from '@salesforce/label/c.MyMeetings_Refresh';
import loading from '@salesforce/label/c.MyMeetings_Loading';
import toGo from '@salesforce/label/c.MyMeetings_ToGo';
import toGoOne from '@salesforce/label/c.MyMeetings_ToGoOne';
import progress from '@salesforce/label/c.MyMeetings_Progress';
import allClear from '@salesforce/label/c.MyMeetings_AllClear';
import allClearText from '@salesforce/label/c.MyMeetings_AllClearText';
import allClearPlain from '@salesforce/label/c.MyMeetings_AllClearPlain';
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
import nothingHere from '@salesforce/label/c.MyMeetings_NothingHere';
import nextStarts from '@salesforce/label/c.MyMeetings_NextStarts';
import nextBy from '@salesforce/label/c.MyMeetings_NextBy';
import holdingOne from '@salesforce/label/c.MyMeetings_HoldingOne';
import holding from '@salesforce/label/c.MyMeetings_Holding';
import pastGrace from '@salesforce/label/c.MyMeetings_PastGrace';
import nothingToDo from '@salesforce/label/c.MyMeetings_NothingToDo';
import selectedCount from '@salesforce/label/c.MyMeetings_SelectedCount';
import didNotHappen from '@salesforce/label/c.MyMeetings_DidNotHappen';
import noShowLong from '@salesforce/label/c.MyMeetings_NoShowLong';
import cancelledLong from '@salesforce/label/c.MyMeetings_CancelledLong';
import rescheduledLong from '@salesforce/label/c.MyMeetings_RescheduledLong';
import bulkHint from '@salesforce/label/c.MyMeetings_BulkHint';
import notRecorded from '@salesforce/label/c.MyMeetings_NotRecorded';
import recorded from '@salesforce/label/c.MyMeetings_Recorded';
import recordedOne from '@salesforce/label/c.MyMeetings_RecordedOne';
import saved from '@salesforce/label/c.MyMeetings_Saved';
import oneLater from '@salesforce/label/c.MyMeetings_OneLater';
import later from '@salesforce/label/c.MyMeetings_Later';

/** Every word this component shows. */
export const labels = {
  title,
  refresh,
  loading,
  toGo,
  toGoOne,
  progress,
  allClear,
  allClearText,
  allClearPlain,
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
  nothingHere,
  nextStarts,
  nextBy,
  holdingOne,
  holding,
  pastGrace,
  nothingToDo,
  selectedCount,
  didNotHappen,
  noShowLong,
  cancelledLong,
  rescheduledLong,
  bulkHint,
  notRecorded,
  recorded,
  recordedOne,
  saved,
  oneLater,
  later,
};
