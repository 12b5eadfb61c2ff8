import title from '@salesforce/label/c.PlanMeeting_Title';
import saveOutcome from '@salesforce/label/c.PlanMeeting_SaveOutcome';
import cancel from '@salesforce/label/c.PlanMeeting_Cancel';

/** Every word this component shows. */
export const labels = {
  title,
  saveOutcome,
  cancel,
};
