/**
 * Dashboards: every component shows what its report has, in a place of its own, to everybody in his own rights.
 * Metadata API Developer Guide, Dashboard.
 */
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, everyElement, textOf, type Element } from '../xml-tree.ts';
import { checkFolder } from './reports.ts';

/** https://help.salesforce.com/s/articleView?id=analytics.dashboards_limits.htm */
const MOST_COMPONENTS = 20;
const LENGTHS = { header: 80, title: 40, footer: 255 };

export function* checkDashboards(project: OrgProject): Generator<Finding> {
  const reports = new Map(ofSuffix(project, 'report').map((source) => [inFolder(source.file), source]));
  for (const source of ofSuffix(project, 'dashboard')) {
    yield* checkFolder(project, source, 'dashboard');
    yield* checkRights(source);
    yield* checkGrid(source);
    for (const element of everyElement(source.root)) {
      const report = childOf(element, 'report');
      if (report) yield* checkComponent(source, element, report, reports.get(report.text));
    }
  }
}

/** `Folder/Name`, as dashboards and manifests say it. */
function inFolder(file: string): string {
  const [folder, name] = file.split('/').slice(-2) as [string, string];
  return `${folder}/${name.replace('.report-meta.xml', '')}`;
}

/** One that runs as a certain user shows everybody what that user may see. */
function* checkRights(source: Source): Generator<Finding> {
  const type = childOf(source.root, 'dashboardType');
  if (type?.text === 'SpecifiedUser') yield at(source, type, 'shows everybody what one user may see.');
}

function* checkGrid(source: Source): Generator<Finding> {
  const layout = childOf(source.root, 'dashboardGridLayout');
  const width = Number(textOf(layout, 'numberOfColumns'));
  const places = childrenOf(layout, 'dashboardGridComponents');
  if (places.length > MOST_COMPONENTS) yield at(source, layout, `A dashboard holds ${MOST_COMPONENTS} components.`);
  const taken = new Set<string>();
  for (const place of places) {
    const cells = cellsOf(place);
    if (cells.some(([column]) => column >= width)) yield at(source, place, `is wider than the ${width} columns.`);
    if (cells.some((cell) => taken.has(cell.join()))) yield at(source, place, 'lies on another component.');
    for (const cell of cells) taken.add(cell.join());
  }
}

function cellsOf(place: Element): [column: number, row: number][] {
  const at = (name: string): number => Number(textOf(place, name));
  return Array.from({ length: at('colSpan') * at('rowSpan') }, (_, i) => [
    at('columnIndex') + (i % at('colSpan')),
    at('rowIndex') + Math.floor(i / at('colSpan')),
  ]);
}

function* checkComponent(
  source: Source,
  component: Element,
  named: Element,
  report: Source | undefined,
): Generator<Finding> {
  for (const [name, most] of Object.entries(LENGTHS)) {
    const text = childOf(component, name);
    if (text && text.text.length > most) yield at(source, text, `<${name}> takes ${most} characters.`);
  }
  if (!report) {
    yield at(source, named, `There is no report ${named.text}.`);
    return;
  }
  const grouped = ['groupingsDown', 'groupingsAcross'].flatMap((name) => childrenOf(report.root, name, 'field'));
  for (const column of childrenOf(component, 'groupingColumn')) {
    const isGrouped = grouped.some(({ text }) => text === column.text);
    if (!isGrouped) yield at(source, column, `${named.text} is not grouped by ${column.text}.`);
  }
  for (const summary of childrenOf(component, 'chartSummary')) {
    const column = childOf(summary, 'column');
    if (column && !hasSummary(report, column.text, textOf(summary, 'aggregate'))) {
      yield at(source, column, `${named.text} has no such summary of ${column.text}.`);
    }
  }
}

function hasSummary(report: Source, column: string, aggregate: string | undefined): boolean {
  if (column === 'RowCount') return true;
  const formulas = childrenOf(report.root, 'aggregates', 'developerName');
  if (formulas.some(({ text }) => text === column)) return true;
  return childrenOf(report.root, 'columns').some(
    (each) =>
      textOf(each, 'field') === column && childrenOf(each, 'aggregateTypes').some(({ text }) => text === aggregate),
  );
}
