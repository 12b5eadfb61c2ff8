/** Report types: their objects, joins and columns. Metadata API Developer Guide, ReportType. */
import { objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, textOf, type Element } from '../xml-tree.ts';
import { columnField, tableOf } from './report-columns.ts';

const MOST_OBJECTS = 4;

export function* checkReportTypes(project: OrgProject): Generator<Finding> {
  for (const source of ofSuffix(project, 'reportType')) yield* checkReportType(project, source);
}

function* checkReportType(project: OrgProject, source: Source): Generator<Finding> {
  const base = childOf(source.root, 'baseObject');
  if (base && !objectOf(project.org, base.text)) yield at(source, base, `There is no object ${base.text}.`);
  const tables = [base?.text ?? ''];
  yield* checkJoins(project, source, tables);
  const seen = new Set<string>();
  for (const column of childrenOf(source.root, 'sections', 'columns')) {
    yield* checkColumn(project, source, column, tables);
    const name = `${textOf(column, 'table')}$${textOf(column, 'field')}`;
    if (seen.has(name)) yield at(source, column, `${name} stands twice.`);
    seen.add(name);
  }
}

/** Adds the path of every joined object to the tables. */
function* checkJoins(project: OrgProject, source: Source, tables: string[]): Generator<Finding> {
  let isOuter = false;
  for (let join = childOf(source.root, 'join'); join; join = childOf(join, 'join')) {
    const table = `${tables.at(-1)}.${textOf(join, 'relationship')}`;
    if (!tableOf(project, table)) yield at(source, join, `There is no object behind ${table}.`);
    tables.push(table);
    const isOuterJoin = textOf(join, 'outerJoin') === 'true';
    if (isOuter && !isOuterJoin) yield at(source, join, 'an inner join cannot follow an outer one.');
    isOuter ||= isOuterJoin;
  }
  if (tables.length > MOST_OBJECTS)
    yield at(source, source.root, `a report type joins ${MOST_OBJECTS} objects at most.`);
}

function* checkColumn(project: OrgProject, source: Source, column: Element, tables: string[]): Generator<Finding> {
  const table = childOf(column, 'table');
  const field = childOf(column, 'field');
  const object = table && tableOf(project, table.text);
  if (!object || !tables.includes(table.text)) {
    yield at(source, table ?? column, `There is no object behind ${table?.text} in this report type.`);
  } else if (!columnField(project, object, field?.text ?? '')) {
    yield at(source, field ?? column, `${object.name} has no field ${field?.text}.`);
  }
}
