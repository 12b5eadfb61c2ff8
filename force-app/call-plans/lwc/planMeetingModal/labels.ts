import title from '@salesforce/label/c.PlanMeeting_Title';
import refused from '@salesforce/label/c.PlanMeeting_Refused';
import lastPromise from '@salesforce/label/c.PlanMeeting_LastPromise';
import subject from '@salesforce/label/c.PlanMeeting_Subject';
import subjectMissing from '@salesforce/label/c.PlanMeeting_SubjectMissing';
import day from '@salesforce/label/c.PlanMeeting_Day';
import dayMissing from '@salesforce/label/c.PlanMeeting_DayMissing';
import starts from '@salesforce/label/c.PlanMeeting_Starts';
import length from '@salesforce/label/c.PlanMeeting_Length';
import minutes from '@salesforce/label/c.PlanMeeting_Minutes';
import hour from '@salesforce/label/c.PlanMeeting_Hour';
import hours from '@salesforce/label/c.PlanMeeting_Hours';
import objective from '@salesforce/label/c.PlanMeeting_Objective';
import ownWords from '@salesforce/label/c.PlanMeeting_OwnWords';
import asSentence from '@salesforce/label/c.PlanMeeting_AsSentence';
import type from '@salesforce/label/c.CallPlan_Type';
import typePlaceholder from '@salesforce/label/c.CallPlan_TypePlaceholder';
import foot from '@salesforce/label/c.PlanMeeting_Foot';
import cancel from '@salesforce/label/c.PlanMeeting_Cancel';

/** Every word this component shows. */
export const labels = {
  title,
  refused,
  lastPromise,
  subject,
  subjectMissing,
  day,
  dayMissing,
  starts,
  length,
  minutes,
  hour,
  hours,
  objective,
  ownWords,
  asSentence,
  type,
  typePlaceholder,
  foot,
  cancel,
};
