/** What the format of a report asks for: groupings, sums, charts, the logic of its filters. */
import type { Finding } from '../../finding.ts';
import { at, type Source } from '../project.ts';
import { childOf, childrenOf, textOf } from '../xml-tree.ts';

/** Format → the most groupings down and across. */
const MOST: Record<string, [down: number, across: number]> = { Tabular: [0, 0], Summary: [3, 0], Matrix: [2, 2] };

export function* checkShape(source: Source): Generator<Finding> {
  const format = textOf(source.root, 'format') ?? '';
  const most = MOST[format];
  // The blocks of a joined report have shapes of their own.
  if (!most) return;
  const groupings = ['groupingsDown', 'groupingsAcross'].map((name) => childrenOf(source.root, name));
  for (const [i, found] of groupings.entries()) {
    if (found.length > most[i]!) yield at(source, found.at(-1), `${format} takes ${most[i]} groupings here.`);
    else if (most[i]! > 0 && found.length === 0) yield at(source, source.root, `${format} needs a grouping.`);
  }
  yield* checkGrouped(source, new Set(groupings.flat().map((grouping) => textOf(grouping, 'field')!)));
  const chart = childOf(source.root, 'chart');
  if (chart && format === 'Tabular') yield at(source, chart, 'A tabular report has no chart.');
  yield* checkLogic(source);
}

function* checkGrouped(source: Source, grouped: Set<string>): Generator<Finding> {
  for (const field of childrenOf(source.root, 'columns', 'field')) {
    if (grouped.has(field.text)) yield at(source, field, `${field.text} is grouped, so it cannot be a column too.`);
  }
  for (const name of ['groupingColumn', 'secondaryGroupingColumn']) {
    for (const column of childrenOf(source.root, 'chart', name)) {
      if (!grouped.has(column.text)) yield at(source, column, `The report is not grouped by ${column.text}.`);
    }
  }
}

/** `1 AND (2 OR 3)` names every filter. */
function* checkLogic(source: Source): Generator<Finding> {
  const logic = childOf(source.root, 'filter', 'booleanFilter');
  if (!logic) return;
  const used = new Set(logic.text.match(/\d+/g) ?? []);
  const there = childrenOf(source.root, 'filter', 'criteriaItems').map((_criteria, i) => String(i + 1));
  if (used.size !== there.length || !there.every((number) => used.has(number))) {
    yield at(source, logic, `"${logic.text}" must name the filters 1 to ${there.length}.`);
  }
}
