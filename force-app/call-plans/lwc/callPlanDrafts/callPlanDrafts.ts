// Unsaved work of a plan, kept in this browser so that it survives a reload. Storage may be full or forbidden:
// then the work lives as long as the page, and nothing breaks.

export interface Draft {
  fields: Apex.CallPlan;
  savedAt: string;
}

const keyOf = (planId: string): string => `advance.callPlan.${planId}`;

export function loadDraft(planId: string): Draft | null {
  try {
    const stored = window.localStorage.getItem(keyOf(planId));
    return stored === null ? null : (JSON.parse(stored) as Draft);
  } catch {
    return null;
  }
}

/** Keeps the changed fields; returns the draft, or null when this browser keeps nothing. */
export function storeDraft(planId: string, fields: Apex.CallPlan): Draft | null {
  const draft = { fields, savedAt: new Date().toISOString() };
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
