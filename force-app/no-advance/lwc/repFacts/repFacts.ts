// What is behind a rep's figures, as rows of c-fact-table: the same facts on the rep's page and on the one-on-one sheet.
import type { FactCell, FactColumn, Facts } from 'c/factTable';
import { daysBetween, fill, money, numberWords, percent, shortDate } from 'c/format';
import { labels } from './labels';

const FINDINGS: Record<string, string> = {
  Vague: labels.vague,
  Relationship: labels.relationshipOnly,
  Placeholder: labels.placeholder,
};
const CLASSES: Record<string, string> = {
  Invest: labels.invest,
  Keep: labels.keep,
  Demote: labels.demote,
  'Hand over': labels.handOver,
};

/** What customers promised and may still keep. */
export function livePromises(rep: Apex.RepFigures, today: string): Facts {
  const amountOf = (promises: Apex.LivePromise[]): number =>
    [...new Map(promises.map(({ opportunityId, amount }) => [opportunityId, amount ?? 0])).values()].reduce(
      (sum, amount) => sum + amount,
      0,
    );
  const deals = new Set(rep.live.map(({ opportunityId }) => opportunityId)).size;
  return {
    columns: columns(
      [labels.deal],
      [labels.amount, true],
      [labels.who],
      [labels.what],
      [labels.byWhen],
      [labels.closes],
    ),
    rows: rep.live.map((promise) => ({
      key: promise.planId,
      cells: [
        { text: promise.opportunityName, recordId: promise.opportunityId },
        { text: amountWords(promise.amount, rep.currencyCode) },
        { text: promise.who },
        { text: promise.what },
        {
          text: shortDate(promise.due, today),
          note: daysAhead(daysBetween(today, promise.due)),
        },
        {
          text: shortDate(promise.closeDate, today),
          note: promise.closesThisQuarter ? labels.thisQuarter : labels.later,
        },
      ],
    })),
    foot: [
      { text: fill(labels.dealsWithPromise, deals) },
      { text: money(amountOf(rep.live), rep.currencyCode) },
      {},
      {},
      {},
      { text: fill(labels.amountThisQuarter, money(rep.target.live, rep.currencyCode)) },
    ],
  };
}

/** Meetings that the rep called an advance or an order, and that are recorded as something else. */
export function claims(rep: Apex.RepFigures, today: string): Facts {
  return {
    columns: columns([labels.meeting], [labels.wrote], [labels.whyNot]),
    rows: newestFirst(rep.meetings.filter(({ isWithoutEvidence }) => isWithoutEvidence)).map((meeting) => ({
      key: meeting.planId,
      cells: [
        meetingCell(meeting, today),
        { text: [meeting.commitmentWho, meeting.commitmentWhat].filter(Boolean).join(' ') || labels.nothing },
        { text: meeting.evidenceNote ?? labels.nothing },
      ],
    })),
  };
}

/** Meetings whose objective asked the customer for nothing. */
export function relationshipObjectives(rep: Apex.RepFigures, today: string): Facts {
  return {
    columns: columns([labels.meeting], [labels.objective], [labels.hours, true]),
    rows: newestFirst(rep.meetings.filter(({ isRelationshipOnly }) => isRelationshipOnly)).map((meeting) => ({
      key: meeting.planId,
      cells: [
        meetingCell(meeting, today),
        { text: meeting.objective ?? labels.nothing },
        { text: numberWords(meeting.hours, 1) },
      ],
    })),
  };
}

/** Deals that keep meeting without moving. */
export function flaggedDeals({ deals, currencyCode }: Apex.Dashboard, today: string): Facts {
  return {
    columns: columns([labels.deal], [labels.sinceAdvance], [labels.lastObjective], [labels.lastCommitment]),
    rows: deals.map((deal) => ({
      key: deal.opportunityId,
      cells: [
        {
          text: deal.name,
          recordId: deal.opportunityId,
          note: `${amountWords(deal.amount, currencyCode)} · ${deal.stageLabel}`,
        },
        {
          verdicts: deal.verdicts,
          note: fill(
            labels.meetingsIn,
            deal.meetings,
            numberWords(deal.hours, 1),
            deal.since ? shortDate(deal.since, today) : labels.nothing,
          ),
        },
        { text: deal.lastObjective ?? labels.nothing, warning: FINDINGS[deal.lastObjectiveFinding ?? ''] },
        commitmentCell(deal.lastCommitment, today),
      ],
    })),
  };
}

/** Accounts that take time without growing. */
export function slowAccounts(accounts: Apex.AccountTime[], familiesSold: number, today: string): Facts {
  return {
    columns: columns(
      [labels.account],
      [labels.hoursYear],
      [labels.growth],
      [labels.families],
      [labels.lastAdvance],
      [labels.suggested],
    ),
    rows: accounts.map(({ accountId, name, hours, revenue, familiesBought, lastStageAdvance, suggestion }) => ({
      key: accountId,
      cells: [
        { text: name, recordId: accountId },
        {
          text: numberWords(hours.total, 1),
          note: fill(labels.notAdvancing, percent(hours.total ? 1 - hours.advancing / hours.total : 0)),
        },
        { text: typeof revenue.growth === 'number' ? percent(revenue.growth) : labels.nothing },
        {
          text:
            typeof familiesBought === 'number' ? fill(labels.ofFamilies, familiesBought, familiesSold) : labels.unknown,
        },
        { text: lastStageAdvance ? shortDate(lastStageAdvance, today) : labels.never },
        { text: CLASSES[suggestion ?? ''] ?? labels.nothing, isStrong: true },
      ],
    })),
  };
}

/** Held meetings, the newest in front. */
export function heldMeetings(meetings: Apex.RepMeeting[], today: string): Facts {
  return {
    columns: columns([labels.meeting], [labels.objective], [labels.promised], [labels.verdict]),
    rows: newestFirst(meetings).map((meeting) => ({
      key: meeting.planId,
      cells: [
        meetingCell(meeting, today),
        {
          text: meeting.objective ?? labels.nothing,
          warning: meeting.isObjectiveInTime === false ? labels.objectiveLate : undefined,
        },
        { text: [meeting.commitmentWho, meeting.commitmentWhat].filter(Boolean).join(' ') || labels.nothing },
        {
          verdicts: meeting.verdict ? [meeting.verdict] : undefined,
          text: meeting.verdict ? undefined : labels.notJudged,
          warning: meeting.isOutcomeInTime === false ? labels.outcomeLate : undefined,
        },
      ],
    })),
  };
}

/** Deals that are won or close this quarter. */
export function quarterDeals(deals: Apex.QuarterDeal[], currency: string, today: string): Facts {
  const sum = deals.reduce((total, { amount }) => total + (amount ?? 0), 0);
  return {
    columns: columns([labels.deal], [labels.amount, true], [labels.stage], [labels.closes]),
    rows: deals.map((deal) => ({
      key: deal.opportunityId,
      cells: [
        { text: deal.name, recordId: deal.opportunityId, note: deal.accountName ?? undefined },
        { text: amountWords(deal.amount, currency) },
        { text: deal.stageLabel, warning: deal.isFlagged ? labels.flagged : undefined },
        { text: shortDate(deal.closeDate, today) },
      ],
    })),
    foot: [{ text: fill(labels.deals, deals.length) }, { text: money(sum, currency) }, {}, {}],
  };
}

function columns(...heads: [string, boolean?][]): FactColumn[] {
  return heads.map(([label, isNumber = false]) => ({ label, isNumber }));
}

function newestFirst(meetings: Apex.RepMeeting[]): Apex.RepMeeting[] {
  return [...meetings].reverse();
}

function meetingCell(meeting: Apex.RepMeeting, today: string): FactCell {
  return {
    text: meeting.opportunityName ?? meeting.accountName ?? meeting.subject ?? labels.nothing,
    recordId: meeting.eventId ?? meeting.planId,
    note: [shortDate(meeting.startsAt, today), meeting.subject].filter(Boolean).join(' · '),
  };
}

function commitmentCell(commitment: Apex.FlaggedCommitment | null | undefined, today: string): FactCell {
  if (!commitment) return { text: labels.nothing };
  const days = daysBetween(commitment.due, today);
  return {
    text: `${commitment.who} ${commitment.what}`,
    ...(commitment.isOverdue
      ? { warning: fill(labels.overdue, shortDate(commitment.due, today), days) }
      : { note: fill(labels.due, shortDate(commitment.due, today)) }),
  };
}

function amountWords(amount: number | null | undefined, currency: string): string {
  return typeof amount === 'number' ? money(amount, currency) : labels.noAmount;
}

function daysAhead(days: number): string {
  if (days === 0) return labels.today;
  return days === 1 ? labels.tomorrow : fill(labels.inDays, days);
}
