import title from '@salesforce/label/c.PlanMeeting_Title';
import saveOutcome from '@salesforce/label/c.PlanMeeting_SaveOutcome';
import foot from '@salesforce/label/c.PlanMeeting_Foot';
import cancel from '@salesforce/label/c.PlanMeeting_Cancel';
import leaveQuestion from '@salesforce/label/c.PlanMeeting_LeaveQuestion';
import leaveText from '@salesforce/label/c.PlanMeeting_LeaveText';
import leave from '@salesforce/label/c.PlanMeeting_Leave';
import stay from '@salesforce/label/c.PlanMeeting_Stay';

/** Every word this component shows. */
export const labels = {
  title,
  saveOutcome,
  foot,
  cancel,
  leaveQuestion,
  leaveText,
  leave,
  stay,
};
