import selectedCount from '@salesforce/label/c.MyMeetings_SelectedCount';
import bulkHint from '@salesforce/label/c.MyMeetings_BulkHint';
import bulkHintBoth from '@salesforce/label/c.DismissBar_BulkHintBoth';
import recordsOne from '@salesforce/label/c.DismissBar_RecordsOne';
import records from '@salesforce/label/c.DismissBar_Records';
import undo from '@salesforce/label/c.DismissBar_Undo';
import movedText from '@salesforce/label/c.DismissBar_MovedText';
import pickDate from '@salesforce/label/c.DismissBar_PickDate';
import later from '@salesforce/label/c.DismissBar_Later';
import didNotHappen from '@salesforce/label/c.MyMeetings_DidNotHappen';
import noShowLong from '@salesforce/label/c.MyMeetings_NoShowLong';
import cancelledLong from '@salesforce/label/c.MyMeetings_CancelledLong';
import rescheduledLong from '@salesforce/label/c.MyMeetings_RescheduledLong';
import clear from '@salesforce/label/c.DismissBar_Clear';
import notRecorded from '@salesforce/label/c.MyMeetings_NotRecorded';
import refused from '@salesforce/label/c.DismissBar_Refused';
import recorded from '@salesforce/label/c.DismissBar_Recorded';
import recordedOne from '@salesforce/label/c.DismissBar_RecordedOne';
import recordedPart from '@salesforce/label/c.DismissBar_RecordedPart';
import recordedAs from '@salesforce/label/c.DismissBar_RecordedAs';

/** Every word this component shows. */
export const labels = {
  selectedCount,
  bulkHint,
  bulkHintBoth,
  recordsOne,
  records,
  undo,
  movedText,
  pickDate,
  later,
  didNotHappen,
  noShowLong,
  cancelledLong,
  rescheduledLong,
  clear,
  notRecorded,
  refused,
  recorded,
  recordedOne,
  recordedPart,
  recordedAs,
};
