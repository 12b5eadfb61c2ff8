// Priya Raman's quarter: 300,000 of 600,000 won, 186,000 promised, and 25 held meetings of which seven advanced.

export const PRIYA = '005000000000001AAA';
export const BEN = '005000000000002AAA';

export const PERIOD: Apex.FigurePeriod = {
  key: 'quarter',
  firstDay: '2026-10-01',
  lastDay: '2026-11-17',
  quarterFirstDay: '2026-10-01',
  quarterLastDay: '2026-12-31',
};

export function rate(part: number, whole: number): Apex.Rate {
  return { part, whole, share: whole < 5 ? null : part / whole };
}

export function figuresWith(changes: Partial<Apex.MeetingFigures> = {}): Apex.MeetingFigures {
  return {
    userId: PRIYA,
    name: 'Priya Raman',
    held: 25,
    hours: 28,
    relationshipHours: 4,
    unlinkedHours: 0,
    objectiveRate: rate(22, 25),
    outcomeRate: rate(21, 24),
    advanceRate: rate(7, 21),
    avoidable: rate(13, 21),
    evidenced: rate(7, 12),
    didNotHappen: rate(3, 28),
    meetingsPerAdvance: 3,
    missing: 4,
    ...changes,
  };
}

/** Three held meetings: too few for a rate. */
export const FEW = figuresWith({
  userId: BEN,
  name: 'Ben Castell',
  held: 3,
  objectiveRate: rate(2, 3),
  outcomeRate: rate(1, 3),
  advanceRate: rate(1, 2),
  avoidable: rate(0, 2),
  evidenced: rate(0, 0),
  didNotHappen: rate(0, 3),
  meetingsPerAdvance: null,
  missing: 1,
});

export const MEDIAN: Apex.FigureMedians = {
  objectiveRate: 0.92,
  outcomeRate: 0.87,
  advanceRate: 0.39,
  avoidable: 0.42,
  evidenced: 0.85,
  didNotHappen: 0.1,
  meetingsPerAdvance: 2.6,
  reps: 6,
};

export function teamWith(changes: Partial<Apex.TeamFigures> = {}): Apex.TeamFigures {
  return {
    asOf: '2026-11-17T10:04:00.000Z',
    period: PERIOD,
    teamLabel: 'Central region',
    isManager: true,
    isOpen: false,
    isCut: false,
    reps: [FEW, figuresWith()],
    median: MEDIAN,
    total: figuresWith({ userId: null, name: null, held: 28 }),
    ...changes,
  };
}

export function numberWith(changes: Partial<Apex.RepNumber> = {}): Apex.RepNumber {
  return {
    userId: PRIYA,
    won: 300_000,
    wonDeals: 2,
    live: 186_000,
    liveDeals: 3,
    quota: 600_000,
    gap: 114_000,
    reach: 0.81,
    flagged: 3,
    amountAtRisk: 604_000,
    ...changes,
  };
}

export const NUMBERS: Apex.TeamNumbers = {
  currencyCode: 'USD',
  reps: [numberWith()],
  total: numberWith({ userId: null }),
};

export function heldWith(changes: Partial<Apex.RepMeeting> = {}): Apex.RepMeeting {
  return {
    planId: 'a01000000000001AAA',
    eventId: '00U000000000001AAA',
    subject: 'Site survey',
    startsAt: '2026-11-05T19:00:00.000Z',
    hours: 1,
    opportunityId: '006000000000001AAA',
    opportunityName: 'Cold-chain monitoring',
    accountId: '001000000000001AAA',
    accountName: 'Halvorsen Foods',
    verdict: 'Continuation',
    objective: 'Dana will name the docks for phase one.',
    objectiveMet: 'Not met',
    isObjectiveInTime: true,
    isOutcomeInTime: true,
    isRelationshipOnly: false,
    claimed: null,
    isWithoutEvidence: false,
    ...changes,
  };
}

export const ADVANCED = heldWith({ planId: 'a01000000000002AAA', verdict: 'Advanced stage', claimed: 'Advance' });
export const UNPROVEN = heldWith({
  planId: 'a01000000000003AAA',
  claimed: 'Advance',
  isWithoutEvidence: true,
  commitmentWhat: 'look into it',
  evidenceNote: 'The commitment lacks who on the customer’s side.',
  isOutcomeInTime: false,
});
export const SOCIAL = heldWith({
  planId: 'a01000000000004AAA',
  objective: 'Touch base',
  isRelationshipOnly: true,
  hours: 1.5,
  isObjectiveInTime: false,
});
export const MISSING = heldWith({
  planId: 'a01000000000005AAA',
  verdict: 'Outcome missing',
  objectiveMet: null,
  isOutcomeInTime: null,
});

export const PROMISE: Apex.LivePromise = {
  planId: 'a01000000000002AAA',
  opportunityId: '006000000000003AAA',
  opportunityName: 'Calibration plan',
  amount: 186_000,
  closeDate: '2026-12-09',
  closesThisQuarter: true,
  who: 'Dana Whitfield',
  what: 'gets the budget line released',
  due: '2026-11-18',
  agreedAt: '2026-11-10T19:00:00.000Z',
};

const deal = (name: string, amount: number, changes: Partial<Apex.QuarterDeal>): Apex.QuarterDeal => ({
  opportunityId: `006${name}`,
  name,
  accountName: 'Halvorsen Foods',
  stageLabel: 'Proposal',
  amount,
  closeDate: '2026-12-09',
  isWon: false,
  isFlagged: false,
  hasPromise: false,
  ...changes,
});

export function repWith(changes: Partial<Apex.RepFigures> = {}): Apex.RepFigures {
  return {
    userId: PRIYA,
    currencyCode: 'USD',
    target: numberWith({ flagged: 0, amountAtRisk: 0 }),
    uncommitted: 598_000,
    uncommittedDeals: 3,
    uncommittedFlagged: 508_000,
    deals: [
      deal('Line 3', 300_000, { isWon: true }),
      deal('Calibration plan', 186_000, { hasPromise: true }),
      deal('Boiler', 598_000, { isFlagged: true }),
    ],
    live: [PROMISE],
    meetings: [ADVANCED, UNPROVEN, SOCIAL, MISSING],
    ...changes,
  };
}

export const NOBODY: Apex.RepFigures = repWith({
  target: numberWith({ won: 0, wonDeals: 0, live: 0, liveDeals: 0, quota: null, gap: null, reach: null }),
  uncommitted: 0,
  uncommittedDeals: 0,
  uncommittedFlagged: 0,
  deals: [],
  live: [],
  meetings: [],
});

export function accountWith(changes: Partial<Apex.AccountTime> = {}): Apex.AccountTime {
  return {
    accountId: '001000000000001AAA',
    name: 'Halvorsen Foods',
    ownerId: PRIYA,
    ownerName: 'Priya Raman',
    hours: { advancing: 9, continuation: 20, relationship: 2, total: 31 },
    revenue: { won: 96_000, wonBefore: 100_000, growth: -0.04, isNew: false },
    familiesBought: 2,
    lastStageAdvance: '2026-08-13',
    suggestion: 'Hand over',
    ...changes,
  };
}
