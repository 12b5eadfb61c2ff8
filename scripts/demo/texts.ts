/** What people write into call plans: good objectives, weak ones, and what came of them. */

/** `type` is the developer name of an Objective_Type__mdt record without its Default_ or Org_ prefix. */
export type Objective = { type: string; text: (who: string, date: string) => string };

export const OBJECTIVES: Objective[] = [
  {
    type: 'Decision',
    text: (who, date) => `By the end, ${who} will show us how they decide and who signs, by ${date}.`,
  },
  {
    type: 'Access',
    text: (who, date) => `By the end, ${who} will introduce us to the person who owns the budget by ${date}.`,
  },
  { type: 'Need', text: (who, date) => `By the end, ${who} will send last year's spoilage figures by ${date}.` },
  { type: 'Proof', text: (who, date) => `By the end, ${who} will agree to a two-week logger trial starting ${date}.` },
  { type: 'Terms', text: (who, date) => `By the end, ${who} will approve the pilot budget by ${date}.` },
  { type: 'Terms', text: (who, date) => `By the end, ${who} will name the sites for phase one by ${date}.` },
];

/** Relationship-only objectives: what the quality gate is there for. */
export const WEAK_OBJECTIVES = [
  (who: string) => `Build the relationship with ${who}`,
  (who: string) => `Touch base with ${who} about next steps`,
  () => 'See what they want for next year',
];

export const SUBJECTS = [
  'Discovery call',
  'Site survey',
  'Quarterly check-in',
  'Budget review',
  'Trial results',
  'Security review',
  'Pricing walkthrough',
  'Walk-through with QA',
  'Contract questions',
  'Lunch with the team',
  'Rollout plan review',
  'Pilot results',
];

export const COMMITMENTS = [
  'send the approved site list',
  'book the budget owner for a sign-off call',
  'give dock access for the trial',
  'share the audit findings',
  'send last year’s spoilage figures',
  'introduce us to the plant engineer',
  'sign off the pilot report',
];

export const NOTES = [
  'Good conversation; they like the dashboard and asked about alarms.',
  'They compared us with the loggers they have today. Price was not discussed.',
  'Two new people joined. They want to see it on their own dock.',
  'Friendly as ever. No decision date.',
];
