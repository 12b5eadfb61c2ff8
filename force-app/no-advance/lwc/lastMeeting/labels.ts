import heading from '@salesforce/label/c.LastMeeting_Heading';
import question from '@salesforce/label/c.LastMeeting_Question';
import answers from '@salesforce/label/c.LastMeeting_Answers';
import change from '@salesforce/label/c.LastMeeting_Change';
import empty from '@salesforce/label/c.LastMeeting_Empty';
import meetingOn from '@salesforce/label/c.LastMeeting_MeetingOn';
import unknown from '@salesforce/label/c.LastMeeting_Unknown';
import objective from '@salesforce/label/c.LastMeeting_Objective';
import met from '@salesforce/label/c.LastMeeting_Met';
import more from '@salesforce/label/c.LastMeeting_More';
import aligned from '@salesforce/label/c.LastMeeting_Aligned';
import urgency from '@salesforce/label/c.LastMeeting_Urgency';
import nothing from '@salesforce/label/c.LastMeeting_Nothing';

/** Every word this component shows. */
export const labels = {
  heading,
  question,
  answers,
  change,
  empty,
  meetingOn,
  unknown,
  objective,
  met,
  more,
  aligned,
  urgency,
  nothing,
};
