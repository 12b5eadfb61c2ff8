import people from '@salesforce/label/c.MeetingContext_People';
import meetings from '@salesforce/label/c.MeetingContext_Meetings';

/** Every word this component shows. */
export const labels = { people, meetings };
