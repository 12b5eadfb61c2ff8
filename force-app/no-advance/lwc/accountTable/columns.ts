import { actionsFor, type Action } from './actions';
import type { Row } from './rows';
import { labels } from './labels';

const PLAIN = { hideDefaultActions: true };
const NUMBER = { ...PLAIN, sortable: true, type: 'text', cellAttributes: { alignment: 'right' } };

/** @param most hours of the account with most, which fills the bar's cell */
export function columnsFor(most: number, familiesSold: number, canDecide: boolean): object[] {
  const navigation = 'enable';
  const rowActions = ({ account }: Row, done: (actions: Action[]) => void): void =>
    done(actionsFor(account, canDecide));
  return [
    {
      ...PLAIN,
      fieldName: 'name',
      label: labels.account,
      type: 'lines',
      sortable: true,
      typeAttributes: { navigation },
    },
    {
      ...PLAIN,
      fieldName: 'owner',
      label: labels.owner,
      type: 'text',
      sortable: true,
      wrapText: true,
      initialWidth: 106,
    },
    { ...NUMBER, fieldName: 'hours', label: labels.hours, initialWidth: 70 },
    { ...PLAIN, fieldName: 'split', label: labels.split, type: 'split', initialWidth: 140, typeAttributes: { most } },
    { ...NUMBER, fieldName: 'revenue', label: labels.revenue, initialWidth: 94 },
    { ...NUMBER, fieldName: 'growth', label: labels.growth, initialWidth: 80 },
    {
      ...PLAIN,
      fieldName: 'families',
      label: labels.families,
      type: 'families',
      sortable: true,
      initialWidth: 106,
      typeAttributes: { sold: familiesSold },
    },
    {
      ...PLAIN,
      fieldName: 'suggestion',
      label: labels.suggested,
      type: 'accountClass',
      sortable: true,
      initialWidth: 124,
    },
    { ...PLAIN, fieldName: 'why', label: labels.why, type: 'lines', wrapText: true, initialWidth: 220 },
    { ...PLAIN, fieldName: 'decision', label: labels.decision, type: 'lines', wrapText: true, initialWidth: 112 },
    { type: 'action', typeAttributes: { rowActions } },
  ];
}
