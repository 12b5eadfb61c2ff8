import { FIGURES } from 'c/figures';
import { csvOf, type Cell } from 'c/csv';
import { fill } from 'c/format';
import { labels } from './labels';

type RateKey = 'objectiveRate' | 'outcomeRate' | 'advanceRate' | 'evidenced' | 'avoidable' | 'didNotHappen';
const RATES: { key: RateKey; name: string }[] = [
  ...FIGURES.flatMap(({ key, name }) => (key === 'meetingsPerAdvance' ? [] : [{ key, name }])),
  { key: 'didNotHappen', name: labels.didNotHappen },
];

/** What the table shows, as a file: counts, so that every share can be made again. */
export function teamCsv({ reps }: Apex.TeamFigures, numbers: Apex.TeamNumbers | null): string {
  const byUser = new Map(numbers?.reps.map((each) => [each.userId, each]));
  const head = [
    labels.rep,
    labels.held,
    ...RATES.flatMap(({ name }) => [name, fill(labels.wholeOf, name)]),
    ...[labels.won, labels.live, labels.quota].map((name) =>
      fill(labels.inCurrency, name, numbers?.currencyCode ?? ''),
    ),
  ];
  const rows = reps.map((rep): Cell[] => {
    const { won, live, quota } = byUser.get(rep.userId) ?? { won: 0, live: 0, quota: null };
    return [rep.name, rep.held, ...RATES.flatMap(({ key }) => [rep[key].part, rep[key].whole]), won, live, quota];
  });
  return csvOf(head, rows);
}
