import objective from '@salesforce/label/c.MyMeetings_Objective';
import locked from '@salesforce/label/c.MyMeetings_Locked';
import holdingText from '@salesforce/label/c.MyMeetings_HoldingText';
import close from '@salesforce/label/c.MyMeetings_Close';
import setObjective from '@salesforce/label/c.MyMeetings_SetObjective';
import logOutcome from '@salesforce/label/c.MyMeetings_LogOutcome';
import actionFor from '@salesforce/label/c.MyMeetings_ActionFor';
import select from '@salesforce/label/c.MyMeetings_Select';
import dismissFor from '@salesforce/label/c.MyMeetings_DismissFor';
import notHeld from '@salesforce/label/c.MyMeetings_NotHeld';
import noShow from '@salesforce/label/c.Status_NoShow';
import cancelled from '@salesforce/label/c.Status_Cancelled';
import rescheduled from '@salesforce/label/c.Status_Rescheduled';
import pleaseLog from '@salesforce/label/c.MyMeetings_PleaseLog';
import noShowLong from '@salesforce/label/c.MyMeetings_NoShowLong';
import cancelledLong from '@salesforce/label/c.MyMeetings_CancelledLong';
import rescheduledLong from '@salesforce/label/c.MyMeetings_RescheduledLong';

/** Every word this component shows. */
export const labels = {
  objective,
  locked,
  holdingText,
  close,
  setObjective,
  logOutcome,
  actionFor,
  select,
  dismissFor,
  notHeld,
  noShow,
  cancelled,
  rescheduled,
  pleaseLog,
  noShowLong,
  cancelledLong,
  rescheduledLong,
};
