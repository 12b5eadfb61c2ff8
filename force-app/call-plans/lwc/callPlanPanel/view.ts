import { labels } from './labels';

type Form = 'none' | 'unlinked' | 'before' | 'during' | 'after' | 'done';

/** What the panel shows of a plan, as facts the template can ask for. */
export interface View {
  isUnlinked: boolean;
  hasForm: boolean;
  isBefore: boolean;
  isDuring: boolean;
  isAfter: boolean;
  isReadOnly: boolean;
  title: string;
  icon: string;
  status: string;
  /** Why there is nothing to plan. */
  reason: string;
  gateTone: string;
  /** A button opens the outcome early (during the meeting) or again (once it was recorded). */
  opensOutcome: boolean;
  outcomeLabel: string;
  outcomeVariant: string;
  offersShare: boolean;
  canSave: boolean;
}

/** @param isOutcomeOpen the rep asked for the outcome: early, or again once it was recorded */
export function viewOf(panel: Apex.CallPlanPanel | null, isOutcomeOpen: boolean): View {
  const form = formOf(panel, isOutcomeOpen);
  const isOpen = form === 'before' || form === 'during';
  const isAfter = form === 'after';
  const canEdit = panel?.canEdit === true;
  return {
    isUnlinked: form === 'unlinked',
    hasForm: form !== 'none' && form !== 'unlinked',
    isBefore: form === 'before',
    isDuring: form === 'during',
    isAfter,
    isReadOnly: !canEdit,
    title: isAfter ? labels.outcomeTitle : labels.title,
    icon: isAfter ? 'standard:outcome' : 'standard:goals',
    status: panel?.planId ? panel.status : '',
    reason: panel && form === 'none' ? (panel.reason ?? labels.noPlan) : '',
    gateTone: panel?.gateHeld?.blocks ? 'locked' : 'warning',
    opensOutcome: canEdit && (form === 'during' || form === 'done'),
    outcomeLabel: panel?.plan?.Result__c ? labels.editOutcome : labels.logOutcome,
    outcomeVariant: form === 'during' ? 'brand' : 'neutral',
    offersShare: isOpen && panel?.canShare === true,
    canSave: canEdit && (isOpen || isAfter),
  };
}

function formOf(panel: Apex.CallPlanPanel | null, isOutcomeOpen: boolean): Form {
  if (!panel) return 'none';
  const { planId, status, phase, plan, linkOptions } = panel;
  // A meeting without a deal: there is nothing to fill in until it has one.
  if (status === 'Unlinked' || (!planId && linkOptions?.length)) return 'unlinked';
  if (!planId) return 'none';
  if (phase === 'before') return 'before';
  if (isOutcomeOpen) return 'after';
  if (plan.Result__c) return 'done';
  if (phase === 'during') return 'during';
  return phase === 'after' && status !== 'Historic' ? 'after' : 'done';
}
