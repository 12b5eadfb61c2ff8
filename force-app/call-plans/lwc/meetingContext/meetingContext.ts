import { LightningElement, api } from 'lwc';
import { shortDate } from 'c/format';
import { labels } from './labels';

/** What an invitation's status means to a person. */
const ANSWERS: Record<string, string> = {
  New: labels.noReply,
  Accepted: labels.accepted,
  Declined: labels.declined,
};

/** What a rep wants to know beside the plan: who comes, and how the last meetings on the deal went. */
export default class MeetingContext extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  @api now!: string;

  labels = labels;

  get people(): (Apex.Attendee & { answer: string })[] {
    return (this.panel.attendees ?? [])
      .filter(({ isCustomer }) => isCustomer)
      .map((person) => ({ ...person, answer: ANSWERS[person.response ?? ''] ?? person.response ?? '' }));
  }

  get meetings(): (Apex.RecentMeeting & { day: string })[] {
    return (this.panel.recentMeetings ?? []).map((meeting) => ({
      ...meeting,
      day: shortDate(meeting.heldOn, this.now),
    }));
  }

  get hasAny(): boolean {
    return this.people.length + this.meetings.length > 0;
  }
}
