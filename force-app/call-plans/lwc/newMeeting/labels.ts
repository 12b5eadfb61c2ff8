import subjectMissing from '@salesforce/label/c.PlanMeeting_SubjectMissing';
import dayMissing from '@salesforce/label/c.PlanMeeting_DayMissing';

/** Every word this module says. */
export const labels = {
  subjectMissing,
  dayMissing,
};
