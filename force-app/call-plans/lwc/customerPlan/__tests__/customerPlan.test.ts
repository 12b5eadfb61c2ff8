import { calendarOf, fileNameOf, mailtoOf, messageOf, textOf, type ShareChoice } from 'c/customerPlan';

const PARTS: Apex.ShareParts = {
  subject: 'Rollout plan review',
  startsAt: '2026-11-18T22:00:00.000Z',
  endsAt: '2026-11-18T23:00:00.000Z',
  isAllDay: false,
  location: 'Plant 2, Dock 4 office',
  accountName: 'Halvorsen Foods',
  contactName: 'Dana Whitfield',
  contactEmail: 'dana@halvorsen.example',
  repName: 'Priya Raman',
  companyName: 'Brightwater Sensing',
  agenda: '2:00 What changed\n2:30 Go-live date',
  objective: 'The go-live date for Plant 2.',
  customerObjective: 'Be sure that dock staff need no extra training.',
  isChangedSinceAgreed: false,
};
const ALL: ShareChoice = {
  objective: true,
  customerObjective: true,
  agenda: true,
  people: true,
  wording: 'The go-live date for Plant 2.',
};
const NOW = '2026-11-17T18:40:00.000Z';
const text = (parts = PARTS, choice = ALL): string => textOf(messageOf(parts, choice, ['Luis Ortega']));
const calendar = (parts = PARTS): string => calendarOf('a01000000000001AAA', parts, messageOf(parts, ALL), NOW);
/** The lines as a calendar reads them: unfolded. */
const linesOf = (entry: string): string[] => entry.replace(/\r\n /g, '').split('\r\n');

describe('the message', () => {
  it('reads like a letter', () => {
    expect(text()).toBe(
      [
        'Hello Dana,',
        '',
        'Here is the plan for our meeting. Please change anything that does not fit.',
        '',
        'Rollout plan review',
        'Wednesday, November 18, 2026, 2:00 – 3:00 PM PST',
        'Plant 2, Dock 4 office',
        '',
        'What you want from it',
        'Be sure that dock staff need no extra training.',
        '',
        'What we would like to agree',
        'The go-live date for Plant 2.',
        '',
        'Agenda',
        '2:00 What changed',
        '2:30 Go-live date',
        '',
        'Who takes part',
        'Dana Whitfield, Luis Ortega, and Priya Raman (Brightwater Sensing)',
        '',
        'Does this match what you expect?',
        'Priya',
      ].join('\n'),
    );
  });

  it('holds only what is ticked', () => {
    const none = { ...ALL, objective: false, customerObjective: false, agenda: false, people: false };
    const sent = text(PARTS, none);
    for (const left of ['What you want', 'What we would', 'Agenda', 'Who takes part', 'go-live']) {
      expect(sent).not.toContain(left);
    }
  });

  it('greets without a name where none is known, and skips what is empty', () => {
    const sent = text({ ...PARTS, contactName: null, location: null, agenda: ' \n ' });
    expect(sent).toContain('Hello,\n');
    expect(sent).not.toContain('Agenda');
  });

  it('names the days of a meeting without a time', () => {
    const days = { startsAt: '2026-11-18T08:00:00.000Z', endsAt: '2026-11-20T08:00:00.000Z', isAllDay: true };
    expect(text({ ...PARTS, ...days })).toMatch(/Wednesday, November 18\D+Thursday, November 19, 2026/);
  });
});

describe('the mail draft', () => {
  it('opens with address, subject and text, line ends as mail wants them', () => {
    const mail = mailtoOf(PARTS.contactEmail, messageOf(PARTS, ALL));
    expect(mail).toMatch(/^mailto:dana@halvorsen\.example\?subject=Plan%20for%20Wednesday/);
    expect(mail).toContain('&body=Hello%20Dana%2C%0D%0A%0D%0AHere');
  });

  it('leaves the address open where none is known', () => {
    expect(mailtoOf(null, messageOf(PARTS, ALL))).toMatch(/^mailto:\?subject=/);
  });
});

describe('the calendar entry', () => {
  it('gives the time in UTC, and keeps its identity from one version to the next', () => {
    const lines = linesOf(calendar());
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'UID:a01000000000001AAA@call-plan.advance',
        'DTSTAMP:20261117T184000Z',
        'DTSTART:20261118T220000Z',
        'DTEND:20261118T230000Z',
        'SUMMARY:Rollout plan review',
        'END:VCALENDAR',
      ]),
    );
    const later = calendarOf('a01000000000001AAA', PARTS, messageOf(PARTS, ALL), '2026-11-18T00:00:00.000Z');
    expect(linesOf(later)).toContain('UID:a01000000000001AAA@call-plan.advance');
  });

  it('gives whole days as days, the end as the day after', () => {
    const days = { startsAt: '2026-11-18T08:00:00.000Z', endsAt: '2026-11-20T08:00:00.000Z', isAllDay: true };
    const lines = linesOf(calendar({ ...PARTS, ...days }));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261118');
    expect(lines).toContain('DTEND;VALUE=DATE:20261120');
  });

  it('escapes what has a meaning of its own', () => {
    const lines = linesOf(calendar({ ...PARTS, location: 'Dock 4; gate \\A\\, left\r\nring twice' }));
    expect(lines).toContain('LOCATION:Dock 4\\; gate \\\\A\\\\\\, left\\nring twice');
  });

  it('folds at 75 octets, between characters, and loses nothing', () => {
    const agenda = 'Kühlkette prüfen 🧊 und Übergabe an 冷蔵 Halle '.repeat(8);
    const parts = { ...PARTS, agenda };
    const entry = calendar(parts);
    for (const line of entry.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
    expect(entry).not.toContain('\uFFFD');
    expect(linesOf(entry).find((line) => line.startsWith('DESCRIPTION:'))).toContain(agenda.trim());
    expect(entry.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it.each([
    ['Rollout plan: review!', 'rollout-plan-review.ics'],
    ['???', 'meeting.ics'],
  ])('is named after the meeting: %s', (subject, name) => {
    expect(fileNameOf(subject)).toBe(name);
  });
});

describe('what is internal', () => {
  const MARKER = 'INTERNALMARKER';
  /** A plan whose every internal field holds the marker, thrown in beside the parts. */
  const leaky = {
    ...PARTS,
    ...Object.fromEntries(
      [
        'Notes__c',
        'Fallback_Objective__c',
        'Objective_Type__c',
        'Objective__c',
        'Topics_Planned__c',
        'Topics_Learned__c',
        'Commitment_Who__c',
        'Commitment_What__c',
        'Verdict__c',
        'Evidence_Note__c',
        'Unplanned_Opening__c',
        'Could_Have_Accomplished__c',
        'No_Sale_Reason__c',
        'Override_Reason__c',
        'Quality_Override__c',
        'notes',
        'fallbackObjective',
        'plan',
      ].map((field) => [field, MARKER]),
    ),
    plan: { Notes__c: MARKER },
  };

  it.each([
    ['the text', (): string => text(leaky)],
    ['the calendar entry', (): string => linesOf(calendar(leaky)).join('\n')],
    ['the mail draft', (): string => decodeURIComponent(mailtoOf(leaky.contactEmail, messageOf(leaky, ALL)))],
  ])('is never in %s', (_, made) => {
    const sent = made();
    expect(sent).toContain('Plant 2');
    expect(sent).not.toContain(MARKER);
  });
});
