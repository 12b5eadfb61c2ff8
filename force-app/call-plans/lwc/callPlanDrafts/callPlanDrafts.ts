// Unsaved work of a plan, kept in this browser so that it survives a reload, a lost connection or a logout. Whoever
// logs in next on the same device does not find it. Storage may be full or forbidden: then the work lives as long as
// the page, and nothing breaks.
import USER_ID from '@salesforce/user/Id';

export interface Work {
  /** The changed fields. */
  fields: Apex.CallPlan;
  /** What was saved when each of them was first changed. */
  base: Apex.CallPlan;
  /** What is to be done together with the outcome. */
  also: Also;
}

export interface Also {
  followUp?: boolean;
  next?: Apex.NewMeeting | null;
}

export interface Draft extends Work {
  savedAt: string;
}

const PREFIX = 'advance.callPlan.';
/** Work that nobody came back to is not kept for ever on a device. */
const KEPT = 30 * 86_400_000;

const keyOf = (planId: string): string => `${PREFIX}${USER_ID}.${planId}`;

export function loadDraft(planId: string): Draft | null {
  try {
    dropOld();
    const stored = window.localStorage.getItem(keyOf(planId));
    return stored === null ? null : (JSON.parse(stored) as Draft);
  } catch {
    return null;
  }
}

/** Keeps the work; returns the draft, or null when this browser keeps nothing. */
export function storeDraft(planId: string, { fields, base, also }: Work): Draft | null {
  const draft = { fields, base, also, savedAt: new Date().toISOString() };
  try {
    window.localStorage.setItem(keyOf(planId), JSON.stringify(draft));
    return draft;
  } catch {
    return null;
  }
}

export function clearDraft(planId: string): void {
  try {
    window.localStorage.removeItem(keyOf(planId));
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
}

/**
 * What is still unsaved of a draft: a field that holds the same text by now (saved on another device, say) is done.
 */
export function unsavedOf({ fields, base, also }: Work, saved: Apex.CallPlan): Work {
  const open = (Object.keys(fields) as Apex.PlanField[]).filter(
    (field) => (fields[field] ?? null) !== (saved[field] ?? null),
  );
  const pick = (from: Apex.CallPlan): Apex.CallPlan =>
    Object.fromEntries(open.map((field) => [field, from[field] ?? null]));
  return { fields: pick(fields), base: pick(base), also };
}

function dropOld(): void {
  for (const key of Object.keys(window.localStorage).filter((each) => each.startsWith(PREFIX))) {
    if (Date.now() - savedAt(window.localStorage.getItem(key)!) > KEPT) window.localStorage.removeItem(key);
  }
}

/** 0, long ago, for what is no draft. */
function savedAt(stored: string): number {
  try {
    return Date.parse((JSON.parse(stored) as Draft).savedAt) || 0;
  } catch {
    return 0;
  }
}
