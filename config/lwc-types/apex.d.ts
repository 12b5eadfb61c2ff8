// What the Apex controllers answer, field by field. Apex leaves a null field out of the answer, so every nullable
// field is optional here; datetimes are ISO strings. scripts/build.ts declares the methods from the Apex source.
declare namespace Apex {
  /** The editable fields of a Call_Plan__c, and what the server recorded. */
  interface CallPlan {
    Id?: string;
    Objective_Type__c?: string | null;
    Objective__c?: string | null;
    Fallback_Objective__c?: string | null;
    Customer_Objective__c?: string | null;
    Agenda__c?: string | null;
    Agenda_Agreed_On__c?: string | null;
    Topics_Planned__c?: string | null;
    Result__c?: string | null;
    Recorded_Result__c?: string | null;
    Evidence_Note__c?: string | null;
    Objective_Met__c?: string | null;
    Commitment_Who__c?: string | null;
    Commitment_What__c?: string | null;
    Commitment_Due__c?: string | null;
    Commitment_Kept__c?: string | null;
    Customer_Objective_Met__c?: string | null;
    Topics_Learned__c?: string | null;
    Could_Have_Accomplished__c?: string | null;
    Unplanned_Opening__c?: string | null;
    Notes__c?: string | null;
    Signed_On__c?: string | null;
    No_Sale_Reason__c?: string | null;
    Verdict__c?: string | null;
    Quality_Override__c?: string | null;
    Override_Reason__c?: string | null;
    Shared_Wording__c?: string | null;
    Changed_Since_Agreed__c?: string | null;
  }
  type PlanField = Exclude<keyof CallPlan, 'Id'>;

  interface Requirement {
    field: string;
    label: string;
    phase: 'Before' | 'After';
    enforcement: 'Warn' | 'Block';
    helpText?: string | null;
    satisfied: boolean;
    /** Only for these results; none: for every result. */
    results?: string[] | null;
    leadHours?: number | null;
    graceHours?: number | null;
    dueAt?: string | null;
  }
  interface ObjectiveType {
    value: string;
    label: string;
    helpText?: string | null;
    isRelationship: boolean;
  }
  interface Topic {
    value: string;
    label: string;
    question?: string | null;
    knownOn?: string | null;
    planned: boolean;
  }
  interface Phrase {
    phrase: string;
    kind: string;
    advice?: string | null;
  }
  interface LastCommitment {
    planId: string;
    subject: string;
    heldOn: string;
    sentence: string;
    who: string;
    what: string;
    due: string;
    kept?: string | null;
  }
  interface CallPlanPanel {
    planId?: string | null;
    /** Why there is no plan: a sentence. */
    reason?: string | null;
    /** The org's time when this was read; the browser's clock may differ. */
    now?: string | null;
    eventId?: string | null;
    subject: string;
    startsAt: string;
    endsAt: string;
    isAllDay: boolean;
    opportunityId?: string | null;
    opportunityName?: string | null;
    stageName?: string | null;
    accountName?: string | null;
    contactName?: string | null;
    status: string;
    phase: 'before' | 'during' | 'after' | 'closed';
    objectiveDueAt?: string | null;
    outcomeOverdueAt?: string | null;
    objectiveSetAt?: string | null;
    isLate: boolean;
    isFrozen: boolean;
    canOverride: boolean;
    canEdit: boolean;
    plan: CallPlan;
    requirements: Requirement[];
    objectiveTypes: ObjectiveType[];
    topics: Topic[];
    phrases: Phrase[];
    qualityGate: 'Off' | 'Warn' | 'Block';
    lastCommitment?: LastCommitment | null;
    /** Somebody else changed what was to be saved: nothing was saved, and the panel holds what is stored. */
    conflict?: Conflict | null;
    attendees?: Attendee[];
    /** The last held meetings of the deal before this one, newest first. */
    recentMeetings?: RecentMeeting[];
    investment?: LiveInvestment | null;
    /** Deals that a meeting without one may be about. */
    linkOptions?: LinkOption[];
    overridden?: Override | null;
    canShare?: boolean;
    /** What this plan's missing outcome holds up. */
    gateHeld?: HeldGate | null;
    customFields?: CustomField[];
    /** Fields of the plan that this user may see but not write. */
    readOnlyFields?: string[];
    isDealWon?: boolean | null;
    /** Until when a new stage is credited to this meeting. */
    creditUntil?: string | null;
  }
  interface Conflict {
    byName: string;
    at: string;
    fields: { field: string; label: string; theirs?: string | null }[];
  }
  interface Attendee {
    id: string;
    name: string;
    title?: string | null;
    isCustomer: boolean;
    /** What they answered to the invitation. */
    response?: string | null;
  }
  interface RecentMeeting {
    planId: string;
    eventId?: string | null;
    subject: string;
    heldOn: string;
    verdict?: string | null;
    objective?: string | null;
  }
  interface LinkOption {
    id: string;
    name: string;
    stageName?: string | null;
  }
  interface Override {
    byName: string;
    at: string;
    reason?: string | null;
    /** The objective as it was frozen. */
    before?: string | null;
  }
  interface HeldGate {
    /** It refuses; otherwise it only asks. */
    blocks: boolean;
    sentence: string;
  }
  interface CustomField {
    field: string;
    label: string;
    type:
      | 'STRING'
      | 'TEXTAREA'
      | 'BOOLEAN'
      | 'DATE'
      | 'DATETIME'
      | 'DOUBLE'
      | 'CURRENCY'
      | 'PERCENT'
      | 'PICKLIST'
      | 'MULTIPICKLIST'
      | 'EMAIL'
      | 'PHONE'
      | 'URL'
      | 'INTEGER'
      | 'REFERENCE';
    phase: 'Before' | 'After';
    helpText?: string | null;
    options: { label: string; value: string }[];
    isUpdateable: boolean;
  }
  /** What a customer may see of a call plan, and nothing else. */
  interface ShareParts {
    subject: string;
    startsAt: string;
    endsAt: string;
    isAllDay: boolean;
    location?: string | null;
    accountName?: string | null;
    contactName?: string | null;
    contactEmail?: string | null;
    repName: string;
    companyName?: string | null;
    agenda?: string | null;
    objective?: string | null;
    customerObjective?: string | null;
    agreedOn?: string | null;
    isChangedSinceAgreed: boolean;
  }
  /** What a saved outcome brought about. */
  interface Debriefed {
    panel: CallPlanPanel;
    taskId?: string | null;
    nextEventId?: string | null;
  }
  /** A meeting to be made, with the plan it starts with. */
  interface NewMeeting {
    opportunityId: string;
    subject: string;
    /** '' while no day is chosen. */
    startsAt: string;
    durationMinutes: number;
    location?: string | null;
    contactId?: string | null;
    objectiveType?: string | null;
    objective?: string | null;
    fallbackObjective?: string | null;
    customerObjective?: string | null;
    agenda?: string | null;
    /** Developer names, joined by semicolons. */
    topicsPlanned?: string | null;
    qualityOverride?: string | null;
  }
  interface PlanningContact {
    id: string;
    name: string;
    title?: string | null;
    isPrimary: boolean;
  }
  /** A held meeting whose outcome is overdue. */
  interface OwedOutcome {
    planId: string;
    eventId?: string | null;
    subject: string;
    endedAt: string;
    overdueSince: string;
  }
  interface LiveInvestment {
    id: string;
    name: string;
    reason?: string | null;
    hoursCap: number;
    hoursUsed: number;
    endsOn: string;
  }
  interface Planning {
    opportunityName: string;
    accountName?: string | null;
    stageName: string;
    /** Block only where it binds this user. */
    gate: 'Off' | 'Warn' | 'Block';
    owed: OwedOutcome[];
    gateSentence?: string | null;
    lastCommitment?: LastCommitment | null;
    topics: Topic[];
    contacts: PlanningContact[];
    objectiveTypes: ObjectiveType[];
    phrases: Phrase[];
    qualityGate: 'Off' | 'Warn' | 'Block';
    investment?: LiveInvestment | null;
    suggestedSubject: string;
  }
  interface ObjectiveCheck {
    ok: boolean;
    kind?: string | null;
    message?: string | null;
  }

  interface MeetingRow {
    planId: string;
    eventId: string;
    subject: string;
    startsAt: string;
    endsAt: string;
    status: string;
    opportunityId: string;
    opportunityName: string;
    accountName?: string | null;
    amount?: number | null;
    stageName?: string | null;
    objectiveType?: string | null;
    objective?: string | null;
    outcomeOverdueAt?: string | null;
    objectiveDueAt?: string | null;
    blocks: boolean;
  }
  interface CustomerPromise {
    planId: string;
    eventId: string;
    opportunityId: string;
    opportunityName: string;
    who: string;
    what: string;
    due: string;
    kept?: string | null;
  }
  /** How many meetings of each kind there are, shown or not. */
  interface MeetingCounts {
    needsObjective: number;
    inProgress: number;
    outcomeDue: number;
    overdue: number;
    /** Of the days that the list shows: the objective stands. */
    planned: number;
    /** Of the same days: nothing is required yet. */
    draft: number;
  }
  interface MyMeetings {
    now: string;
    userFirstName: string;
    doneThisWeek: number;
    allThisWeek: number;
    rows: MeetingRow[];
    laterCount: number;
    counts: MeetingCounts;
    /** Of open deals: due this week, or overdue and not judged yet. */
    promises: CustomerPromise[];
  }
  interface SavedPlan {
    planId: string;
    success: boolean;
    message?: string | null;
  }

  interface StageStep {
    name: string;
    label: string;
    rank: number;
    isCurrent: boolean;
    isReached: boolean;
  }
  interface TimelineItem {
    kind: 'meeting' | 'stage';
    at: string;
    planId?: string | null;
    eventId?: string | null;
    subject?: string | null;
    objective?: string | null;
    result?: string | null;
    commitment?: string | null;
    verdict?: string | null;
    status?: string | null;
    isCounted: boolean;
    /** Place among the held meetings of the deal, from 1. */
    place?: number | null;
    stage?: string | null;
    isAdvance: boolean;
    note?: string | null;
  }
  interface DealTopic {
    value: string;
    label: string;
    question?: string | null;
    knownOn?: string | null;
    /** Plan of the meeting where it was learned. */
    knownFrom?: string | null;
    /** Plan of the next meeting that is to uncover it. */
    plannedFor?: string | null;
  }
  interface DealCommitment {
    planId: string;
    who: string;
    what: string;
    due: string;
    kept?: string | null;
    isOverdue: boolean;
  }
  interface NextMeeting {
    planId: string;
    eventId?: string | null;
    subject: string;
    startsAt: string;
    objective?: string | null;
  }
  /** What the user owes on a deal, and how strictly it is asked for. */
  interface DealGate {
    /** Of planning the next meeting. */
    mode: 'Off' | 'Warn' | 'Block';
    /** Of changing the stage. */
    stageMode: 'Off' | 'Warn' | 'Block';
    owed: OwedOutcome[];
  }
  interface OpportunityAdvances {
    isFlagged: boolean;
    reason?: string | null;
    details?: string | null;
    isExempt: boolean;
    exemptUntil?: string | null;
    counter: number;
    minimum: number;
    since?: string | null;
    held: number;
    didNotHappen: number;
    hoursSince: number;
    lastAdvanceOn?: string | null;
    isClosed: boolean;
    /** The org's time when this was read. */
    evaluatedAt?: string | null;
    stages: StageStep[];
    timeline: TimelineItem[];
    topics: DealTopic[];
    commitments: DealCommitment[];
    nextMeeting?: NextMeeting | null;
    gate: DealGate;
    exemptReason?: string | null;
  }

  interface RunView {
    id: string;
    mode: string;
    status: string;
    startedAt: string;
    finishedAt?: string | null;
    lookedAt: number;
    changed: number;
    failed: number;
    flagged: number;
    exempt: number;
    /** Digests sent about new flags. */
    told: number;
    /** What the run is doing now, as "2 / 8". */
    step?: string | null;
    /** Where an interrupted backfill goes on. */
    resumeAfter?: string | null;
    message?: string | null;
  }
  interface RunsView {
    isScheduled: boolean;
    nextRunAt?: string | null;
    scheduledBy?: string | null;
    runs: RunView[];
  }
}
