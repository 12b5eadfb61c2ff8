import { labels } from './labels';

export interface Look {
  word: string;
  icon: string;
  /** The CSS class that draws it; shape and word differ too, so that nothing is said by colour alone. */
  look: string;
}

/** Statuses of a plan, verdicts on a meeting, results and states of an investment, by the words the server uses. */
const LOOKS: Record<string, Look> = {
  Draft: { word: labels.draft, icon: 'utility:edit', look: 'outline' },
  'Needs objective': { word: labels.needsObjective, icon: 'utility:priority', look: 'warning' },
  Planned: { word: labels.planned, icon: 'utility:check', look: 'success' },
  'In progress': { word: labels.inProgress, icon: 'utility:clock', look: 'inverse' },
  'Outcome due': { word: labels.outcomeDue, icon: 'utility:clock', look: 'warning' },
  Overdue: { word: labels.overdue, icon: 'utility:warning', look: 'error' },
  Done: { word: labels.done, icon: 'utility:success', look: 'neutral' },
  'Did not happen': { word: labels.didNotHappen, icon: 'utility:ban', look: 'neutral' },
  Historic: { word: labels.historic, icon: 'utility:archive', look: 'neutral' },
  Unlinked: { word: labels.unlinked, icon: 'utility:unlinked', look: 'outline' },
  'Advanced stage': { word: labels.advancedStage, icon: 'utility:arrowup', look: 'success' },
  'Advance with evidence, stage unchanged': {
    word: labels.advanceWithEvidence,
    icon: 'utility:check',
    look: 'outline-success',
  },
  Advance: { word: labels.advance, icon: 'utility:check', look: 'outline-success' },
  Continuation: { word: labels.continuation, icon: 'utility:loop', look: 'amber' },
  Order: { word: labels.order, icon: 'utility:signature', look: 'order' },
  'No-sale': { word: labels.noSale, icon: 'utility:close', look: 'inverse' },
  'Outcome missing': { word: labels.outcomeMissing, icon: 'utility:question', look: 'outline-error' },
  'No-show': { word: labels.noShow, icon: 'utility:ban', look: 'dashed' },
  Cancelled: { word: labels.cancelled, icon: 'utility:ban', look: 'dashed' },
  Rescheduled: { word: labels.rescheduled, icon: 'utility:ban', look: 'dashed' },
  Requested: { word: labels.requested, icon: 'utility:question', look: 'warning' },
  Refused: { word: labels.refused, icon: 'utility:close', look: 'inverse' },
  Active: { word: labels.active, icon: 'utility:check', look: 'success' },
  'Nearly used': { word: labels.nearlyUsed, icon: 'utility:warning', look: 'amber' },
  'Cap reached': { word: labels.capReached, icon: 'utility:lock', look: 'outline' },
  Expired: { word: labels.expired, icon: 'utility:lock', look: 'outline' },
  Ended: { word: labels.ended, icon: 'utility:lock', look: 'outline' },
};

/** How to show a status, verdict or result; a word we do not know is shown as it stands. */
export function lookOf(word: string): Look {
  return LOOKS[word] ?? { word, icon: 'utility:record', look: 'neutral' };
}
