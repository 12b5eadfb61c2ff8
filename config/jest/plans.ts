// One meeting of the story: Priya Raman sells cold-chain monitoring to Halvorsen Foods. It is Tue, Nov 17, 10:40 AM
// in Los Angeles; the meeting is on Wed, Nov 18, 2:00 PM.

export const NOW = '2026-11-17T18:40:00.000Z';

export const PHRASES: Apex.Phrase[] = [
  { phrase: 'touch base', kind: 'Vague', advice: 'Touching base is what you will do.' },
  { phrase: 'build the relationship', kind: 'Relationship' },
  { phrase: 'tbd', kind: 'Placeholder' },
  { phrase: '...', kind: 'Placeholder' },
];

const REQUIREMENTS: Apex.Requirement[] = [
  requirement('Objective_Type__c', 'Objective Type', 'Before', 'Warn'),
  requirement('Objective__c', 'Objective', 'Before', 'Warn'),
  requirement('Result__c', 'Result', 'After', 'Block'),
  requirement('Objective_Met__c', 'Objective Met', 'After', 'Block'),
  { ...requirement('Commitment_Who__c', 'Commitment: Who', 'After', 'Block'), results: ['Advance'] },
];

export function requirement(
  field: string,
  label: string,
  phase: 'Before' | 'After',
  enforcement: 'Warn' | 'Block',
): Apex.Requirement {
  return { field, label, phase, enforcement, satisfied: false };
}

/** The panel of a coming meeting without an objective; change what a test is about. */
export function panelWith(changes: Partial<Apex.CallPlanPanel> = {}): Apex.CallPlanPanel {
  return {
    planId: 'a01000000000001AAA',
    now: NOW,
    eventId: '00U000000000001AAA',
    subject: 'Rollout plan review',
    startsAt: '2026-11-18T22:00:00.000Z',
    endsAt: '2026-11-18T23:00:00.000Z',
    isAllDay: false,
    opportunityId: '006000000000001AAA',
    opportunityName: 'Halvorsen Foods: cold-chain monitoring',
    stageName: 'Value Proposition',
    accountName: 'Halvorsen Foods',
    contactName: 'Dana Whitfield',
    status: 'Draft',
    phase: 'before',
    objectiveDueAt: '2026-11-17T22:00:00.000Z',
    outcomeOverdueAt: '2026-11-19T23:00:00.000Z',
    isLate: false,
    isFrozen: false,
    canOverride: false,
    canEdit: true,
    plan: { Id: 'a01000000000001AAA' },
    requirements: REQUIREMENTS,
    objectiveTypes: [
      { value: 'Decision', label: 'Decision process', helpText: 'They show how they decide.', isRelationship: false },
      { value: 'Access', label: 'Access', isRelationship: false },
    ],
    topics: [
      { value: 'Urgency', label: 'Urgency', knownOn: '2026-09-09', planned: false },
      { value: 'Budget', label: 'Budget', question: 'Is the budget approved?', planned: true },
      { value: 'Competition', label: 'Competition', question: 'Who else do they talk to?', planned: false },
    ],
    phrases: PHRASES,
    qualityGate: 'Warn',
    ...changes,
  };
}

/** The same meeting an hour after its end, with an objective set in time. */
export function heldPanelWith(changes: Partial<Apex.CallPlanPanel> = {}): Apex.CallPlanPanel {
  return panelWith({
    now: '2026-11-19T00:00:00.000Z',
    status: 'Outcome due',
    phase: 'after',
    isFrozen: true,
    objectiveSetAt: '2026-11-17T19:05:00.000Z',
    plan: {
      Id: 'a01000000000001AAA',
      Objective_Type__c: 'Decision',
      Objective__c: 'By the end, Dana Whitfield will confirm the Plant 2 go-live date by Nov 24.',
    },
    ...changes,
  });
}

export const LAST_COMMITMENT: Apex.LastCommitment = {
  planId: 'a01000000000000AAA',
  subject: 'Pricing walkthrough',
  heldOn: '2026-11-05',
  sentence: 'Luis Ortega will send the approved site list by Fri, Nov 13.',
  who: 'Luis Ortega',
  what: 'send the approved site list',
  due: '2026-11-13',
};

export const OWED: Apex.OwedOutcome = {
  planId: 'a01000000000005AAA',
  eventId: '00U000000000005AAA',
  subject: 'Contract questions',
  endedAt: '2026-11-12T19:00:00.000Z',
  overdueSince: '2026-11-13T19:00:00.000Z',
};

/** What is known when a meeting is planned on the deal of the story; change what a test is about. */
export function planningWith(changes: Partial<Apex.Planning> = {}): Apex.Planning {
  const { objectiveTypes, topics, phrases } = panelWith();
  return {
    opportunityName: 'Halvorsen Foods: cold-chain monitoring',
    accountName: 'Halvorsen Foods',
    stageName: 'Value Proposition',
    gate: 'Block',
    owed: [],
    topics,
    contacts: [
      { id: '003000000000001AAA', name: 'Luis Ortega', title: 'CFO', isPrimary: false },
      { id: '003000000000002AAA', name: 'Dana Whitfield', isPrimary: true },
    ],
    objectiveTypes,
    phrases,
    qualityGate: 'Warn',
    suggestedSubject: 'Halvorsen Foods: next step',
    ...changes,
  };
}
