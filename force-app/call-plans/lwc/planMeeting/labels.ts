import title from '@salesforce/label/c.PlanMeeting_Title';
import planned from '@salesforce/label/c.PlanMeeting_Planned';
import openMeeting from '@salesforce/label/c.PlanMeeting_OpenMeeting';

/** Every word this module says. */
export const labels = {
  title,
  planned,
  openMeeting,
};
