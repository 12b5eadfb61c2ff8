// What the controllers of accounts and of relationship investments answer; see apex.d.ts.
declare namespace Apex {
  type AccountClassName = 'Invest' | 'Keep' | 'Demote' | 'Hand over';

  interface AccountHours {
    advancing: number;
    continuation: number;
    relationship: number;
    total: number;
  }
  interface AccountRevenue {
    /** In the last twelve months. */
    won: number;
    wonBefore: number;
    /** 0.12 for 12 %; none where nothing was won before. */
    growth?: number | null;
    /** Won now and nothing before. */
    isNew: boolean;
  }
  interface AccountDecision {
    accountClass: AccountClassName;
    byName?: string | null;
    decidedOn?: string | null;
  }
  interface AccountTime {
    accountId: string;
    name: string;
    ownerId: string;
    ownerName?: string | null;
    hours: AccountHours;
    revenue: AccountRevenue;
    /** None where no line items tell. */
    familiesBought?: number | null;
    lastStageAdvance?: string | null;
    suggestion?: AccountClassName | null;
    /** Place of the rule that fits, from 1. */
    rule?: number | null;
    /** The rule with the account's values. */
    why?: string | null;
    decision?: AccountDecision | null;
  }
  interface AccountClassRule {
    place: number;
    accountClass: AccountClassName;
    sentence: string;
    accounts: number;
    hours: number;
  }
  interface AccountPortfolio {
    months: number;
    /** The first day that is counted. */
    since: string;
    /** There were more meetings than fit: `since` is later than the months say. */
    isCut: boolean;
    currencyCode: string;
    teamLabel?: string | null;
    canDecide: boolean;
    accounts: AccountTime[];
    /** Accounts with less time than those shown. */
    moreAccounts: number;
    /** Of all accounts, shown or not. */
    hours: AccountHours;
    medianHours?: number | null;
    /** Of the accounts shown together. */
    revenue: AccountRevenue;
    familiesSold: number;
    rules: AccountClassRule[];
  }
  interface AccountView {
    /** None without a held meeting in twelve months. */
    account?: AccountTime | null;
    currencyCode: string;
    canDecide: boolean;
    familiesSold: number;
    medianHours?: number | null;
    portfolioGrowth?: number | null;
    ruleSentence?: string | null;
  }

  type InvestmentState =
    'Requested' | 'Refused' | 'Planned' | 'Active' | 'Nearly used' | 'Cap reached' | 'Expired' | 'Ended';

  interface Investment {
    id: string;
    name: string;
    accountId: string;
    accountName?: string | null;
    ownerName?: string | null;
    requestedByName?: string | null;
    requestedAt: string;
    reason: string;
    ruleAgreed?: string | null;
    expectedResponse?: string | null;
    /** Who on their side agreed to go on; of renewals. */
    consent?: string | null;
    renewsId?: string | null;
    hoursCap: number;
    hoursUsed: number;
    startsOn: string;
    endsOn: string;
    approverName?: string | null;
    decidedOn?: string | null;
    reviewNote?: string | null;
    state: InvestmentState;
    isLive: boolean;
    isReviewDue: boolean;
  }
  interface Investments {
    canDecide: boolean;
    investments: Investment[];
  }
  interface InvestmentRequest {
    accountId?: string | null;
    reason: string;
    hoursCap: number | null;
    /** Blank: today. */
    startsOn: string | null;
    endsOn: string | null;
    ruleAgreed: string;
    expectedResponse: string;
    consent: string | null;
  }
}
