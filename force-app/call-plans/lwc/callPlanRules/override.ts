import { labels } from './labels';

const FROZEN: Apex.PlanField[] = ['Objective_Type__c', 'Objective__c'];

/** Whether a frozen objective differs from what is saved. */
export function isOverridden({ isFrozen, plan }: Apex.CallPlanPanel, values: Apex.CallPlan): boolean {
  return isFrozen && FROZEN.some((field) => (values[field] ?? null) !== (plan[field] ?? null));
}

/** The reason given for this change; that of an earlier change is none. */
export function newReason({ plan }: Apex.CallPlanPanel, values: Apex.CallPlan): string {
  const { Override_Reason__c: reason } = values;
  return reason && reason !== plan.Override_Reason__c ? reason : '';
}

/** A frozen objective is changed with a reason or not at all. */
export function overrideProblems(panel: Apex.CallPlanPanel, values: Apex.CallPlan): { Override_Reason__c?: string } {
  const isUnexplained = isOverridden(panel, values) && !newReason(panel, values).trim();
  return isUnexplained ? { Override_Reason__c: labels.reasonMissing } : {};
}
