import { heads, type SortKey } from 'c/dealRows';
import { labels } from './labels';

const LINES = { type: 'lines', wrapText: true, hideDefaultActions: true };

/** Columns of c-deal-table. */
export function columnsFor(canDecide: boolean): object[] {
  return [
    {
      ...LINES,
      label: heads.deal,
      fieldName: 'deal',
      sortable: true,
      typeAttributes: { navigation: 'enable' },
    },
    {
      label: heads.owner,
      fieldName: 'ownerName',
      type: 'text',
      sortable: true,
      wrapText: true,
      hideDefaultActions: true,
      initialWidth: 100,
    },
    {
      label: heads.amount,
      fieldName: 'amountText',
      type: 'text',
      sortable: true,
      hideDefaultActions: true,
      initialWidth: 100,
      cellAttributes: { alignment: 'right' },
    },
    { ...LINES, label: heads.meetings, fieldName: 'meetings', sortable: true, initialWidth: 130 },
    { ...LINES, label: heads.why, fieldName: 'why', initialWidth: 225 },
    { ...LINES, label: heads.objective, fieldName: 'objective' },
    { ...LINES, label: heads.commitment, fieldName: 'commitment', sortable: true },
    { ...LINES, label: heads.review, fieldName: 'review', initialWidth: 130 },
    { type: 'action', typeAttributes: { rowActions: actionsFor(canDecide) } },
  ];
}

const DECIDE = [
  { label: labels.coach, name: 'Coach', iconName: 'utility:comments' },
  { label: labels.snooze, name: 'Snooze', iconName: 'utility:clock' },
  { label: labels.disqualify, name: 'Disqualify', iconName: 'utility:ban' },
  { label: labels.reassign, name: 'Reassign', iconName: 'utility:change_owner' },
];

export interface DealAction {
  label: string;
  name: string;
  iconName: string;
}

export function actionsFor(canDecide: boolean): DealAction[] {
  return [
    { label: labels.showMeetings, name: 'meetings', iconName: 'utility:preview' },
    ...(canDecide ? DECIDE : []),
    { label: labels.open, name: 'open', iconName: 'utility:opportunity' },
  ];
}

export const decisions = DECIDE;

/** Which fact a column sorts by. */
export const SORTS: Record<string, SortKey> = {
  deal: 'name',
  ownerName: 'ownerName',
  amountText: 'amount',
  meetings: 'meetings',
  commitment: 'due',
};
