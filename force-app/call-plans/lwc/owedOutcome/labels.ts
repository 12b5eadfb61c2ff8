import firstLog from '@salesforce/label/c.PlanMeeting_FirstLog';
import lateness from '@salesforce/label/c.PlanMeeting_OwedLateness';
import notNow from '@salesforce/label/c.PlanMeeting_NotNow';
import quick from '@salesforce/label/c.PlanMeeting_OwedQuick';

/** Every word this component shows. */
export const labels = {
  firstLog,
  lateness,
  notNow,
  quick,
};
