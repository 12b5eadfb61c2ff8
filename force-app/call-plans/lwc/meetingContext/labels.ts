import people from '@salesforce/label/c.MeetingContext_People';
import meetings from '@salesforce/label/c.MeetingContext_Meetings';
import noReply from '@salesforce/label/c.MeetingContext_NoReply';
import accepted from '@salesforce/label/c.MeetingContext_Accepted';
import declined from '@salesforce/label/c.MeetingContext_Declined';

/** Every word this component shows. */
export const labels = { people, meetings, noReply, accepted, declined };
