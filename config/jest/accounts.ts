// Accounts of the story: Tom's team meets Halvorsen Foods much and wins little, Brightwater Sensing the other way round.

export function accountWith(changes: Partial<Apex.AccountTime> = {}): Apex.AccountTime {
  return {
    accountId: '001000000000001AAA',
    name: 'Halvorsen Foods',
    ownerId: '005000000000001AAA',
    ownerName: 'Priya Raman',
    hours: { advancing: 9, continuation: 17.5, relationship: 4.5, total: 31 },
    revenue: { won: 310_000, wonBefore: 321_900, growth: -0.037, isNew: false },
    familiesBought: 2,
    lastStageAdvance: '2026-08-07',
    suggestion: 'Hand over',
    rule: 1,
    why: 'Rule 1: 31 h, growth -3.7%, no stage advance for 102 days',
    ...changes,
  };
}

export const BRIGHTWATER = accountWith({
  accountId: '001000000000002AAA',
  name: 'Brightwater Sensing',
  ownerId: '005000000000002AAA',
  ownerName: 'Ben Castell',
  hours: { advancing: 10, continuation: 2, relationship: 0, total: 12 },
  revenue: { won: 215_000, wonBefore: 182_000, growth: 0.181, isNew: false },
  familiesBought: 3,
  suggestion: 'Invest',
  rule: 3,
  why: 'Rule 3: growth +18.1%, 3 of 8 product families',
  decision: { accountClass: 'Keep', byName: 'Tom Adeyemi', decidedOn: '2026-11-02' },
});

/** Won now and nothing before: no growth to compare, no class. */
export const NEWCOMER = accountWith({
  accountId: '001000000000003AAA',
  name: 'Copperline Dairy',
  hours: { advancing: 0, continuation: 5, relationship: 0, total: 5 },
  revenue: { won: 40_000, wonBefore: 0, growth: null, isNew: true },
  familiesBought: null,
  suggestion: null,
  rule: null,
  why: null,
});

export function portfolioWith(changes: Partial<Apex.AccountPortfolio> = {}): Apex.AccountPortfolio {
  return {
    months: 12,
    since: '2025-11-18',
    isCut: false,
    currencyCode: 'USD',
    teamLabel: 'Sales Manager West',
    canDecide: true,
    accounts: [accountWith(), BRIGHTWATER, NEWCOMER],
    moreAccounts: 0,
    hours: { advancing: 19, continuation: 24.5, relationship: 4.5, total: 48 },
    medianHours: 12,
    revenue: { won: 565_000, wonBefore: 503_900, growth: 0.1213, isNew: false },
    familiesSold: 8,
    rules: [
      {
        place: 1,
        accountClass: 'Hand over',
        sentence: 'hours at or above the median (12 h), no growth',
        accounts: 1,
        hours: 31,
      },
      { place: 2, accountClass: 'Keep', sentence: 'every other account', accounts: 0, hours: 0 },
    ],
    ...changes,
  };
}

export function investmentWith(changes: Partial<Apex.Investment> = {}): Apex.Investment {
  return {
    id: 'aQ1000000000001AAA',
    name: 'INV-0001',
    accountId: '001000000000001AAA',
    accountName: 'Halvorsen Foods',
    ownerName: 'Priya Raman',
    requestedByName: 'Priya Raman',
    requestedAt: '2026-11-10T18:00:00.000Z',
    reason: 'New technical director',
    ruleAgreed: 'Every second meeting names the next person to meet',
    expectedResponse: 'They book the workshop',
    hoursCap: 24,
    hoursUsed: 14,
    startsOn: '2026-09-01',
    endsOn: '2027-01-29',
    approverName: 'Tom Adeyemi',
    decidedOn: '2026-11-11',
    state: 'Active',
    isLive: true,
    isReviewDue: false,
    ...changes,
  };
}

/** Asked for, and not decided. */
export const REQUESTED = investmentWith({
  id: 'aQ1000000000002AAA',
  accountId: '001000000000002AAA',
  accountName: 'Brightwater Sensing',
  hoursUsed: 0,
  approverName: null,
  decidedOn: null,
  state: 'Requested',
  isLive: false,
});
