// What the controllers of the no-advance dashboard and of its reviews answer; see apex.d.ts.
declare namespace Apex {
  type Decision = 'Coach' | 'Snooze' | 'Disqualify' | 'Reassign';

  interface DashboardFilters {
    ownerId?: string | null;
    /** A role; `all`: everything the viewer may see; none: the viewer's team. */
    team?: string | null;
    stageName?: string | null;
    closeBefore?: string | null;
    minimumAmount?: number | null;
    recordType?: string | null;
    review?: 'any' | 'reviewed' | 'notReviewed' | null;
    period?: '30' | '90' | 'quarter' | null;
  }
  interface DashboardTotals {
    amountAtRisk: number;
    flagged: number;
    meetings: number;
    hours: number;
    reviewsInForce: number;
    exemptAmount: number;
    exempt: number;
    exemptMeetings: number;
    openAmount?: number | null;
    open?: number | null;
  }
  interface DashboardSlice {
    key: string;
    label: string;
    amountAtRisk: number;
    otherAmount?: number | null;
    deals: number;
    meetings: number;
    hours: number;
  }
  interface DashboardOption {
    value: string;
    label: string;
  }
  interface DashboardOptions {
    owners: DashboardOption[];
    teams: DashboardOption[];
    stages: DashboardOption[];
    recordTypes: DashboardOption[];
  }
  interface StandingReview {
    decision: Decision;
    until?: string | null;
    isDueAgain: boolean;
    note?: string | null;
    decidedBy?: string | null;
    decidedAt: string;
    newOwnerName?: string | null;
  }
  interface FlaggedCommitment {
    who: string;
    what: string;
    due: string;
    kept?: string | null;
    isOverdue: boolean;
    isLive: boolean;
  }
  interface ReviewProposal {
    decision: Decision;
    why: string;
    until?: string | null;
  }
  interface FlaggedDeal {
    opportunityId: string;
    name: string;
    accountId?: string | null;
    accountName?: string | null;
    ownerId: string;
    ownerName: string;
    stageName: string;
    stageLabel: string;
    amount?: number | null;
    closeDate: string;
    meetings: number;
    hours: number;
    since?: string | null;
    reason?: string | null;
    verdicts: string[];
    lastObjective?: string | null;
    lastObjectiveType?: string | null;
    lastObjectiveFinding?: string | null;
    lastObjectiveAdvice?: string | null;
    lastCommitment?: FlaggedCommitment | null;
    review?: StandingReview | null;
    nextMeetingAt?: string | null;
    nextEventId?: string | null;
    proposal?: ReviewProposal | null;
  }
  interface ExemptDeal {
    opportunityId: string;
    name: string;
    accountId?: string | null;
    accountName?: string | null;
    ownerId: string;
    ownerName: string;
    stageLabel: string;
    amount?: number | null;
    meetings: number;
    why?: string | null;
    until?: string | null;
    isSnoozed: boolean;
    hoursUsed?: number | null;
    hoursCap?: number | null;
  }
  interface ClosestDeal {
    opportunityId: string;
    name: string;
    accountName?: string | null;
    ownerName: string;
    amount?: number | null;
    meetings: number;
    minimum: number;
  }
  interface Dashboard {
    currencyCode: string;
    teamLabel?: string | null;
    teamSize?: number | null;
    canDecide: boolean;
    totals: DashboardTotals;
    byRep: DashboardSlice[];
    byStage: DashboardSlice[];
    byObjectiveType: DashboardSlice[];
    deals: FlaggedDeal[];
    moreDeals: number;
    exempt: ExemptDeal[];
    moreExempt: number;
    /** More flagged deals than one answer can look at: all figures are of the largest ones. */
    isCut: boolean;
    flaggedWithoutFilters: number;
    closest: ClosestDeal[];
    options: DashboardOptions;
  }
  interface TrendDay {
    day: string;
    amountAtRisk: number;
    flagged: number;
    exempt: number;
    openAmount: number;
    openDeals: number;
  }
  interface TrendWeek {
    start: string;
    continuations: number;
    judged: number;
    missing: number;
    held: number;
  }
  interface Trend {
    asOf?: string | null;
    isStale: boolean;
    currencyCode: string;
    firstDay: string;
    lastDay: string;
    coversFilters: boolean;
    changeInAmount?: number | null;
    changeInFlagged?: number | null;
    comparedWith?: string | null;
    days: TrendDay[];
    weeks: TrendWeek[];
  }
  interface ReviewRow {
    id: string;
    decision: Decision | 'Comment';
    until?: string | null;
    isInForce: boolean;
    isDueAgain: boolean;
    note?: string | null;
    decidedBy?: string | null;
    decidedAt: string;
    newOwnerName?: string | null;
  }
  interface DealReviews {
    canDecide: boolean;
    currencyCode: string;
    deal?: FlaggedDeal | null;
    rows: ReviewRow[];
  }
  interface ReviewResult {
    opportunityId: string;
    success: boolean;
    message?: string | null;
  }
}
