// A small team with one flagged deal, and how it came there.

export function flaggedWith(changes: Partial<Apex.FlaggedDeal> = {}): Apex.FlaggedDeal {
  return {
    opportunityId: '006000000000001AAA',
    name: 'Cold-chain monitoring',
    accountId: '001000000000001AAA',
    accountName: 'Halvorsen Foods',
    ownerId: '005000000000001AAA',
    ownerName: 'Priya Raman',
    stageName: 'Value Proposition',
    stageLabel: 'Value Proposition',
    amount: 184000,
    closeDate: '2026-12-18',
    meetings: 3,
    hours: 3,
    since: '2026-10-06T19:00:00.000Z',
    reason: 'No advance: 3 meetings held since this deal last reached a new stage.',
    verdicts: ['Advance with evidence, stage unchanged', 'Continuation', 'Outcome missing'],
    lastObjective: 'Follow up on the proposal',
    lastObjectiveType: 'Proposal reaction',
    lastObjectiveFinding: 'Vague',
    lastCommitment: {
      who: 'Dana Whitfield',
      what: 'send the list of changes',
      due: '2026-09-04',
      isOverdue: true,
      isLive: false,
    },
    proposal: { decision: 'Coach', why: 'The last objective was vague, and nothing is promised.' },
    ...changes,
  };
}

export const SMALL = flaggedWith({
  opportunityId: '006000000000002AAA',
  name: 'Fermentation monitoring',
  accountName: 'Ashgrove Brewing',
  ownerId: '005000000000002AAA',
  ownerName: 'Alex Moreno',
  amount: 96000,
  meetings: 4,
  hours: 4.5,
  lastCommitment: null,
});

const slice = (key: string, label: string, amountAtRisk: number, otherAmount: number | null): Apex.DashboardSlice => ({
  key,
  label,
  amountAtRisk,
  otherAmount,
  deals: 1,
  meetings: 3,
  hours: 3,
});

export function dashboardWith(
  deals: Apex.FlaggedDeal[] = [flaggedWith(), SMALL],
  changes: Partial<Apex.Dashboard> = {},
): Apex.Dashboard {
  const sum = (value: (deal: Apex.FlaggedDeal) => number): number =>
    deals.reduce((total, deal) => total + value(deal), 0);
  return {
    currencyCode: 'USD',
    teamLabel: 'Central region',
    teamSize: 2,
    canDecide: true,
    totals: {
      amountAtRisk: sum(({ amount }) => amount ?? 0),
      flagged: deals.length,
      meetings: sum(({ meetings }) => meetings),
      hours: sum(({ hours }) => hours),
      reviewsInForce: deals.filter(({ review }) => review && !review.isDueAgain).length,
      exemptAmount: 0,
      exempt: 0,
      exemptMeetings: 0,
      openAmount: 1_000_000,
      open: 58,
    },
    byRep: [
      slice('005000000000002AAA', 'Alex Moreno', 96000, 304000),
      slice('005000000000001AAA', 'Priya Raman', 184000, 416000),
    ],
    byStage: [slice('Value Proposition', 'Value Proposition', 280000, 720000)],
    byObjectiveType: [slice('Proof', 'Proof', 280000, null), { ...slice('', '', 0, null), meetings: 1 }],
    deals,
    moreDeals: 0,
    exempt: [],
    moreExempt: 0,
    isCut: false,
    flaggedWithoutFilters: deals.length,
    closest: [],
    options: {
      owners: [{ value: '005000000000001AAA', label: 'Priya Raman' }],
      teams: [],
      stages: [{ value: 'Value Proposition', label: 'Value Proposition' }],
      recordTypes: [],
    },
    ...changes,
  };
}

export const EXEMPT: Apex.ExemptDeal = {
  opportunityId: '006000000000003AAA',
  name: 'Clean-room pilot',
  accountName: 'Brightwater Sensing',
  ownerId: '005000000000001AAA',
  ownerName: 'Priya Raman',
  stageLabel: 'Proposal',
  amount: 150000,
  meetings: 4,
  why: 'Relationship investment, 14 of 24 h used',
  until: '2027-01-29',
  isSnoozed: false,
};

const day = (each: string, amountAtRisk: number, flagged: number): Apex.TrendDay => ({
  day: each,
  amountAtRisk,
  flagged,
  exempt: 0,
  openAmount: 1_000_000,
  openDeals: 58,
});

export function trendWith(changes: Partial<Apex.Trend> = {}): Apex.Trend {
  return {
    asOf: '2026-11-17T10:04:00.000Z',
    isStale: false,
    currencyCode: 'USD',
    firstDay: '2026-08-19',
    lastDay: '2026-11-17',
    coversFilters: true,
    changeInAmount: 80000,
    changeInFlagged: 1,
    comparedWith: '2026-10-18',
    days: [day('2026-10-18', 200000, 1), day('2026-11-16', 300000, 3), day('2026-11-17', 280000, 2)],
    weeks: [
      { start: '2026-11-02', continuations: 4, judged: 10, missing: 0, held: 10 },
      { start: '2026-11-09', continuations: 2, judged: 4, missing: 6, held: 10 },
    ],
    ...changes,
  };
}
