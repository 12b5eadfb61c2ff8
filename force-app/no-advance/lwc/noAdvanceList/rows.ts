import TIME_ZONE from '@salesforce/i18n/timeZone';
import { counted, fill, money } from 'c/format';
import { labels } from './labels';

export type Direction = 'asc' | 'desc';
export type Row = Apex.FlaggedDeal & { url: string; account: string; amountText: string; meetingsText: string };

/** What the table and the cards show of a deal. */
export function rowOf(deal: Apex.FlaggedDeal, currency: string): Row {
  return {
    ...deal,
    url: `/lightning/r/Opportunity/${deal.opportunityId}/view`,
    account: deal.accountName ? `${deal.accountName} · ` : '',
    amountText: typeof deal.amount === 'number' ? money(deal.amount, currency) : labels.noAmount,
    meetingsText: fill(
      labels.inHours,
      counted(deal.meetingsSince, labels.oneMeeting, labels.meetings),
      round(deal.hours),
    ),
  };
}

/** Sorted by one column; what is missing comes last in either direction. */
export function sorted(rows: Row[], by: string, direction: Direction): Row[] {
  const sign = direction === 'asc' ? 1 : -1;
  const value = (row: Row): unknown => row[by === 'url' ? 'name' : (by as keyof Row)];
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === y) return 0;
    if (x === undefined || x === null) return 1;
    if (y === undefined || y === null) return -1;
    return sign * (typeof x === 'string' ? x.localeCompare(String(y)) : Number(x) - Number(y));
  });
}

export function figuresOf({ rows, amountAtRisk, currencyCode }: Apex.FlaggedDeals): { label: string; text: string }[] {
  const meetings = rows.reduce((sum, { meetingsSince }) => sum + meetingsSince, 0);
  const hours = rows.reduce((sum, row) => sum + row.hours, 0);
  return [
    { label: labels.atRisk, text: money(amountAtRisk, currencyCode) },
    { label: labels.flagged, text: String(rows.length) },
    { label: labels.meetingsOn, text: String(meetings) },
    { label: labels.hoursOn, text: String(round(hours)) },
  ];
}

function round(hours: number): number {
  return Math.round(hours * 10) / 10;
}

/** Columns of lightning-datatable. */
export function columnsFor(currencyCode: string): object[] {
  const wrapped = { wrapText: true, hideDefaultActions: true };
  return [
    {
      label: labels.deal,
      fieldName: 'url',
      type: 'url',
      typeAttributes: { label: { fieldName: 'name' } },
      sortable: true,
      ...wrapped,
    },
    { label: labels.accountName, fieldName: 'accountName', sortable: true, ...wrapped },
    { label: labels.owner, fieldName: 'ownerName', sortable: true, ...wrapped },
    { label: labels.stage, fieldName: 'stageName', sortable: true, ...wrapped },
    {
      label: labels.amount,
      fieldName: 'amount',
      type: 'currency',
      typeAttributes: { currencyCode, maximumFractionDigits: 0 },
      sortable: true,
      initialWidth: 110,
      hideDefaultActions: true,
    },
    {
      label: labels.meetingsSince,
      fieldName: 'meetingsSince',
      type: 'number',
      sortable: true,
      initialWidth: 90,
      hideDefaultActions: true,
      cellAttributes: { alignment: 'left' },
    },
    {
      label: labels.since,
      fieldName: 'since',
      type: 'date',
      typeAttributes: { month: 'short', day: 'numeric', year: 'numeric', timeZone: TIME_ZONE },
      sortable: true,
      initialWidth: 115,
      hideDefaultActions: true,
    },
    {
      label: labels.hours,
      fieldName: 'hours',
      type: 'number',
      sortable: true,
      initialWidth: 75,
      hideDefaultActions: true,
    },
    {
      label: labels.verdicts,
      type: 'signs',
      typeAttributes: { verdicts: { fieldName: 'verdicts' } },
      initialWidth: 130,
      ...wrapped,
    },
    { label: labels.why, fieldName: 'reason', initialWidth: 280, ...wrapped },
  ];
}
