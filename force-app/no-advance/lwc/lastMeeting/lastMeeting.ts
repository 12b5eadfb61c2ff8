import { LightningElement, api } from 'lwc';
import { fill, shortDate } from 'c/format';
import { lookOf } from 'c/statusLooks';
import { labels } from './labels';

interface Question {
  key: string;
  text: string;
  /** What is known already. */
  known: string;
  class: string;
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
    const asked: [key: string, text: string, ...known: (string | null | undefined)[]][] = [
      ['objective', labels.objective, objective],
      ['met', labels.met, objectiveMet, verdict ? lookOf(verdict).word : null],
      ['more', labels.more, couldHaveAccomplished],
      ['aligned', labels.aligned, customerObjective, customerObjectiveMet],
      ['urgency', labels.urgency],
      ['nothing', labels.nothing],
    ];
    return asked.map(([key, text, ...parts]) => {
      const known = parts.filter(Boolean).join(' · ');
      return { key, text, known: known || labels.unknown, class: known ? '' : 'known_none' };
    });
  }

  handleMeeting(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
  }

  nameOf({ startsAt, opportunityName, accountName, subject }: Apex.RepMeeting): string {
    return fill(labels.meetingOn, opportunityName ?? accountName ?? subject ?? '', shortDate(startsAt, this.today));
  }
}
