import type { NotePlace } from 'c/sheetGroup';

/** The deals of meetings, or their accounts where there is no deal, each once: what notes can be about. */
export function placesOf(meetings: Apex.RepMeeting[]): NotePlace[] {
  const places = new Map<string, string>();
  for (const { opportunityId, opportunityName, accountId, accountName } of [...meetings].reverse()) {
    if (opportunityId) places.set(opportunityId, opportunityName!);
    else if (accountId) places.set(accountId, accountName!);
  }
  return [...places].map(([value, label]) => ({ value, label }));
}
