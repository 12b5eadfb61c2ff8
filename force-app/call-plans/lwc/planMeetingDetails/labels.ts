import refused from '@salesforce/label/c.PlanMeeting_Refused';
import restored from '@salesforce/label/c.PlanMeeting_Restored';
import startAgain from '@salesforce/label/c.PlanMeeting_StartAgain';

/** Every word this component shows. */
export const labels = {
  refused,
  restored,
  startAgain,
};
