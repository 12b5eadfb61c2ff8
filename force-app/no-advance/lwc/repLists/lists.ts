import { fill } from 'c/format';
import { claims, flaggedDeals, heldMeetings, livePromises, quarterDeals, relationshipObjectives } from 'c/repFacts';
import type { RecordList } from 'c/repList';
import { DEAL_FILTERS, MEETING_FILTERS, narrowed } from './filters';
import { labels } from './labels';

interface Known {
  rep: Apex.RepFigures;
  today: string;
  /** The rep's flagged deals, once they have come. */
  dashboard: Apex.Dashboard | null;
  error: unknown;
  filters: { meetings: string; deals: string };
}

export function listsOf({ rep, today, dashboard, error, filters }: Known): RecordList[] {
  const unproven = claims(rep, today);
  const social = relationshipObjectives(rep, today);
  return [
    {
      key: 'live',
      label: fill(labels.live, rep.live.length),
      facts: livePromises(rep, today),
      emptyText: labels.noLive,
    },
    { key: 'claims', label: fill(labels.claims, unproven.rows.length), facts: unproven, emptyText: labels.noClaims },
    {
      key: 'flagged',
      label: dashboard ? fill(labels.flagged, dashboard.totals.flagged) : labels.flaggedDeals,
      facts: dashboard && flaggedDeals(dashboard, today),
      error,
      emptyText: labels.noFlagged,
    },
    {
      key: 'relationship',
      label: fill(labels.relationship, social.rows.length),
      facts: social,
      emptyText: labels.noRelationship,
    },
    {
      key: 'meetings',
      label: fill(labels.meetings, rep.meetings.length),
      facts: heldMeetings(narrowed(rep.meetings, filters.meetings), today),
      emptyText: labels.noMeetings,
      filters: MEETING_FILTERS,
      filter: filters.meetings,
    },
    {
      key: 'deals',
      label: fill(labels.deals, rep.deals.length),
      facts: quarterDeals(dealsLike(rep.deals, filters.deals), rep.currencyCode, today),
      emptyText: labels.noDeals,
      filters: DEAL_FILTERS,
      filter: filters.deals,
    },
  ];
}

function dealsLike(deals: Apex.QuarterDeal[], filter: string): Apex.QuarterDeal[] {
  return deals.filter(DEAL_FILTERS.find(({ value }) => value === filter)!.test);
}
