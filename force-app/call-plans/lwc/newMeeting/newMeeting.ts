// A meeting before it is made: what the form starts with, and what keeps it from being sent.
import type { Problems } from 'c/formFields';
import { dayOf, instantOf } from 'c/format';
import { labels } from './labels';

const DAY = 86_400_000;
const TEN = '10:00';

/** Tomorrow at ten, for an hour, with the deal's first contact: one press for most, and easy to change. */
export function blankMeeting(opportunityId: string, planning: Apex.Planning, now = Date.now()): Apex.NewMeeting {
  const tomorrow = dayOf(new Date(now + DAY).toISOString());
  return {
    opportunityId,
    subject: planning.suggestedSubject,
    startsAt: instantOf(tomorrow, TEN),
    durationMinutes: 60,
    contactId: (planning.contacts.find(({ isPrimary }) => isPrimary) ?? planning.contacts[0])?.id ?? null,
    objectiveType: null,
    objective: null,
  };
}

/** The meeting as the server wants it: without spaces around a text, and null where nothing stands. */
export function cleaned(meeting: Apex.NewMeeting): Apex.NewMeeting {
  const clean = (value: unknown): unknown => (typeof value === 'string' ? value.trim() || null : value);
  return Object.fromEntries(
    Object.entries(meeting).map(([key, value]) => [key, clean(value)]),
  ) as unknown as Apex.NewMeeting;
}

/** A sentence for each field without which no event can be made, by the field's name. */
export function meetingProblems({ subject, startsAt }: Apex.NewMeeting): Problems {
  return {
    ...(subject.trim() ? {} : { subject: labels.subjectMissing }),
    ...(startsAt ? {} : { day: labels.dayMissing }),
  };
}
