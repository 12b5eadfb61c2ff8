import { fill } from 'c/format';
import { NOT_HELD } from './evidence';
import { labels } from './labels';

type Changes = Apex.CallPlan;
type Found = Partial<Record<string, string>>;

const OBJECTIVE_SIDE = ['Objective_Type__c', 'Objective__c'];
const COMMITMENT = ['Commitment_Who__c', 'Commitment_What__c', 'Commitment_Due__c'];

/**
 * What keeps an objective side from being saved. A rep may save an agenda alone while nothing is blocked; a save
 * that says nothing about the objective, or less than a Block rule asks for, is refused with a sentence that helps.
 */
export function beforeProblems(panel: Apex.CallPlanPanel, values: Apex.CallPlan, changes: Changes): Found {
  const blocked = panel.requirements.filter(
    (rule) => rule.phase === 'Before' && rule.enforcement === 'Block' && hasBegun(rule, panel),
  );
  const asked = savesMoreThanObjective(changes) ? [] : panel.requirements.filter(isObjectiveSide);
  return missing([...asked, ...blocked], values);
}

/** What keeps an outcome from being saved. Missing evidence does not: it is recorded as what it is. */
export function afterProblems(panel: Apex.CallPlanPanel, values: Apex.CallPlan): Found {
  if (!values.Result__c) return { Result__c: labels.resultMissing };
  if (NOT_HELD.includes(values.Result__c)) return {};
  const objectiveFirst = panel.requirements.filter(
    (requirement) => isObjectiveSide(requirement) && requirement.enforcement === 'Block',
  );
  const after = panel.requirements.filter(
    ({ phase, field, results }) =>
      phase === 'After' && !COMMITMENT.includes(field) && (!results || results.includes(values.Result__c!)),
  );
  return missing([...objectiveFirst, ...after], values);
}

/** The changed fields that belong to what the form shows: a hidden field is not saved behind the rep's back. */
export function fieldsToSave(changes: Changes, result: string | null | undefined): Changes {
  const hidden = new Set<string>([
    ...(result === 'Advance' || !result ? [] : COMMITMENT),
    ...(result === 'Order' || !result ? [] : ['Signed_On__c']),
    ...(result === 'No-sale' || !result ? [] : ['No_Sale_Reason__c']),
    ...(result && NOT_HELD.includes(result)
      ? [
          'Objective_Met__c',
          'Customer_Objective_Met__c',
          'Topics_Learned__c',
          'Could_Have_Accomplished__c',
          'Unplanned_Opening__c',
        ]
      : []),
  ]);
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !hidden.has(field)));
}

/** A rule asks from its own lead time on; one without a time of its own, once the meeting needs its objective. */
function hasBegun({ dueAt }: Apex.Requirement, { status, now }: Apex.CallPlanPanel): boolean {
  return dueAt && now ? Date.parse(dueAt) <= Date.parse(now) : status === 'Needs objective';
}

function savesMoreThanObjective(changes: Changes): boolean {
  return Object.entries(changes).some(([field, value]) => !OBJECTIVE_SIDE.includes(field) && Boolean(value));
}

function isObjectiveSide({ field, phase }: Apex.Requirement): boolean {
  return phase === 'Before' && OBJECTIVE_SIDE.includes(field);
}

function missing(requirements: Apex.Requirement[], values: Apex.CallPlan): Found {
  return Object.fromEntries(
    requirements
      .filter(({ field }) => !filled(values[field as Apex.PlanField]))
      .map((rule) => [rule.field, sentence(rule)]),
  );
}

/** An admin's own field may hold a number or a tick; a tick that is off is an answer too. */
function filled(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined;
}

function sentence({ field, label, helpText }: Apex.Requirement): string {
  const own: Record<string, string> = {
    Objective_Type__c: labels.typeMissing,
    Objective__c: labels.objectiveMissing,
    Objective_Met__c: labels.metMissing,
  };
  return own[field] ?? [fill(labels.fieldMissing, label), helpText].filter(Boolean).join(' ');
}
