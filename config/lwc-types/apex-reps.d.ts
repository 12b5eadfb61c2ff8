// What the controllers of reps, teams and one-on-ones answer; see apex.d.ts.
declare namespace Apex {
  type PeriodKey = '30' | '90' | 'quarter';

  interface FigurePeriod {
    key: PeriodKey;
    firstDay: string;
    /** Today. */
    lastDay: string;
    quarterFirstDay: string;
    quarterLastDay: string;
  }
  interface Rate {
    part: number;
    whole: number;
    /** Between 0 and 1; none where there is too little to tell. */
    share?: number | null;
  }
  interface MeetingFigures {
    /** None for a sum. */
    userId?: string | null;
    name?: string | null;
    held: number;
    hours: number;
    relationshipHours: number;
    unlinkedHours: number;
    objectiveRate: Rate;
    outcomeRate: Rate;
    advanceRate: Rate;
    avoidable: Rate;
    evidenced: Rate;
    didNotHappen: Rate;
    meetingsPerAdvance?: number | null;
    missing: number;
  }
  interface FigureMedians {
    objectiveRate?: number | null;
    outcomeRate?: number | null;
    advanceRate?: number | null;
    avoidable?: number | null;
    evidenced?: number | null;
    didNotHappen?: number | null;
    meetingsPerAdvance?: number | null;
    reps: number;
  }
  interface TeamFigures {
    asOf?: string | null;
    period: FigurePeriod;
    teamLabel?: string | null;
    isManager: boolean;
    /** The admin lets reps see each other's rows. */
    isOpen: boolean;
    isCut: boolean;
    reps: MeetingFigures[];
    median?: FigureMedians | null;
    total?: MeetingFigures | null;
  }
  interface RepNumber {
    /** None for a sum. */
    userId?: string | null;
    won: number;
    wonDeals: number;
    live: number;
    liveDeals: number;
    quota?: number | null;
    gap?: number | null;
    reach?: number | null;
    flagged: number;
    amountAtRisk: number;
  }
  interface TeamNumbers {
    currencyCode: string;
    reps: RepNumber[];
    total: RepNumber;
  }
  interface LivePromise {
    planId: string;
    eventId?: string | null;
    opportunityId: string;
    opportunityName: string;
    accountName?: string | null;
    amount?: number | null;
    closeDate: string;
    closesThisQuarter: boolean;
    who: string;
    what: string;
    due: string;
    agreedAt: string;
  }
  /** A deal that was won this quarter, or is open and closes in it. */
  interface QuarterDeal {
    opportunityId: string;
    name: string;
    accountName?: string | null;
    stageLabel: string;
    amount?: number | null;
    closeDate: string;
    isWon: boolean;
    isFlagged: boolean;
    hasPromise: boolean;
  }
  interface RepMeeting {
    planId: string;
    eventId?: string | null;
    subject?: string | null;
    startsAt: string;
    hours: number;
    opportunityId?: string | null;
    opportunityName?: string | null;
    accountId?: string | null;
    accountName?: string | null;
    /** None until a run has judged it. */
    verdict?: string | null;
    objective?: string | null;
    objectiveMet?: string | null;
    /** Set by the start; none for a meeting that is in no rate. */
    isObjectiveInTime?: boolean | null;
    /** Recorded before overdue; none before the grace has ended. */
    isOutcomeInTime?: boolean | null;
    isRelationshipOnly: boolean;
    claimed?: 'Advance' | 'Order' | null;
    isWithoutEvidence: boolean;
    evidenceNote?: string | null;
    commitmentWho?: string | null;
    commitmentWhat?: string | null;
    commitmentDue?: string | null;
    customerObjective?: string | null;
    customerObjectiveMet?: string | null;
    couldHaveAccomplished?: string | null;
  }
  interface RepFigures {
    userId: string;
    currencyCode: string;
    target: RepNumber;
    uncommitted: number;
    uncommittedDeals: number;
    uncommittedFlagged: number;
    deals: QuarterDeal[];
    live: LivePromise[];
    /** Oldest first. */
    meetings: RepMeeting[];
  }

  interface SheetAgreement {
    taskId: string;
    ownerName: string;
    what: string;
    due: string;
    isDone: boolean;
    isOverdue: boolean;
  }
  interface EarlierNote {
    opportunityId: string;
    opportunityName: string;
    note: string;
    byName?: string | null;
    writtenAt: string;
  }
  interface OneOnOneSheet {
    userId: string;
    name: string;
    managerName?: string | null;
    agreements: SheetAgreement[];
    notes: EarlierNote[];
  }
  interface OneOnOneNote {
    recordId: string;
    note: string;
  }
  interface OneOnOneAgreement {
    ownerId: string;
    what: string;
    due: string;
  }
}
