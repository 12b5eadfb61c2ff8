import { LightningElement, api } from 'lwc';
import { fill, shortDate } from 'c/format';
import { lookOf } from 'c/statusLooks';
import { labels } from './labels';

interface Question {
  key: string;
  text: string;
  /** What is known already. */
  known: string;
}

/**
 * The questions about a rep's last meeting, each with what the record says, and room for what the rep says. Fires `note`,
 * which bubbles up to the sheet.
 */
export default class LastMeeting extends LightningElement {
  /** Held meetings, oldest first. */
  @api meetings: Apex.RepMeeting[] = [];
  @api notes: Record<string, string> = {};
  @api today!: string;

  labels = labels;
  chosen?: string;

  get isEmpty(): boolean {
    return this.meetings.length === 0;
  }

  get meeting(): Apex.RepMeeting {
    return this.meetings.find(({ planId }) => planId === this.chosen) ?? this.meetings.at(-1)!;
  }

  get planId(): string {
    return this.meeting.planId;
  }

  /** The last ten, newest first. */
  get options(): { value: string; label: string }[] {
    return this.meetings
      .slice(-10)
      .reverse()
      .map((meeting) => ({ value: meeting.planId, label: this.nameOf(meeting) }));
  }

  get count(): string {
    return this.isEmpty ? '' : this.nameOf(this.meeting);
  }

  get places(): { value: string; label: string }[] {
    const recordId = this.isEmpty ? null : (this.meeting.opportunityId ?? this.meeting.accountId);
    return recordId ? [{ value: recordId, label: this.count }] : [];
  }

  get questions(): Question[] {
    const { objective, objectiveMet, couldHaveAccomplished, verdict, customerObjective, customerObjectiveMet } =
      this.meeting;
    const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
    return [
      { key: 'objective', text: labels.objective, known: joined(objective) },
      { key: 'met', text: labels.met, known: joined(objectiveMet, verdict ? lookOf(verdict).word : null) },
      { key: 'more', text: labels.more, known: joined(couldHaveAccomplished) },
      { key: 'aligned', text: labels.aligned, known: joined(customerObjective, customerObjectiveMet) },
      { key: 'urgency', text: labels.urgency, known: '' },
      { key: 'nothing', text: labels.nothing, known: '' },
    ];
  }

  handleMeeting(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
  }

  nameOf({ startsAt, opportunityName, accountName, subject }: Apex.RepMeeting): string {
    return fill(labels.meetingOn, opportunityName ?? accountName ?? subject ?? '', shortDate(startsAt, this.today));
  }
}
