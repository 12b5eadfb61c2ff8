// What is typed on a one-on-one sheet and not saved, kept in this browser so that it survives a reload or a logout.
// Storage may be full or forbidden: then it lives as long as the page.
import USER_ID from '@salesforce/user/Id';

export interface NewAgreement {
  ownerId: string;
  ownerName: string;
  what: string;
  due: string;
}
export interface SheetDraft {
  /** Notes by the group and the record they are about: "1|006…". */
  notes: Record<string, string>;
  agreements: NewAgreement[];
}

const keyOf = (repId: string): string => `advance.oneOnOne.${USER_ID}.${repId}`;

export function loadDraft(repId: string): SheetDraft {
  try {
    return JSON.parse(window.localStorage.getItem(keyOf(repId)) ?? '') as SheetDraft;
  } catch {
    return { notes: {}, agreements: [] };
  }
}

export function storeDraft(repId: string, draft: SheetDraft): void {
  try {
    if (isEmpty(draft)) window.localStorage.removeItem(keyOf(repId));
    else window.localStorage.setItem(keyOf(repId), JSON.stringify(draft));
  } catch {
    // Nothing is kept.
  }
}

export function isEmpty({ notes, agreements }: SheetDraft): boolean {
  return agreements.length === 0 && Object.values(notes).every((note) => note.trim() === '');
}

/** The notes as the server takes them. */
export function notesOf({ notes }: SheetDraft): Apex.OneOnOneNote[] {
  return Object.entries(notes)
    .map(([key, note]) => ({ recordId: key.split('|')[1]!, note: note.trim() }))
    .filter(({ note }) => note !== '');
}
