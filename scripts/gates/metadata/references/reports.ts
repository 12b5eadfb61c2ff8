/**
 * Reports: the columns they name, and what the platform refuses when a report is deployed. Metadata API Developer Guide,
 * Report; https://github.com/forcedotcom/sf-skills, platform-report-generate.
 */
import { fieldOf, objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { FieldDef } from '../../../../local-org/src/metadata/types.ts';
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, everyElement, textOf, type Element } from '../xml-tree.ts';
import { pathField } from './names.ts';
import { checkFilter } from './report-filters.ts';
import { offeredColumns, reportTypeOf, tableOf } from './report-columns.ts';
import { checkShape } from './report-shapes.ts';

/** Elements of a report that name a column. */
const COLUMNS = new Set(['field', 'column', 'groupingColumn', 'secondaryGroupingColumn', 'sortColumn', 'dateColumn']);

/** Columns that a report makes itself. */
const OWN_COLUMN = /^(RowCount|FORMULA\d+|CDF\d+|BucketField_\w+)$/;

const NUMBERS = new Set(['int', 'double', 'currency', 'percent', 'boolean']);

export function* checkReports(project: OrgProject): Generator<Finding> {
  for (const source of ofSuffix(project, 'report')) {
    yield* checkReport(project, source);
    yield* checkShape(source);
    yield* checkFolder(project, source, 'report');
  }
}

/** A report or dashboard comes with the folder it lies in, unless that is the platform's own. */
export function* checkFolder(project: OrgProject, source: Source, suffix: string): Generator<Finding> {
  const folder = source.file.split('/').at(-2)!;
  const isThere = ofSuffix(project, `${suffix}Folder`).some(({ name }) => name === folder);
  if (!isThere && folder !== 'unfiled$public') yield at(source, source.root, `There is no ${suffix} folder ${folder}.`);
}

function* checkReport(project: OrgProject, source: Source): Generator<Finding> {
  const reportType = reportTypeOf(project, source);
  const type = childOf(source.root, 'reportType');
  const custom = /^(\w+)__c$/.exec(type?.text ?? '')?.[1];
  if (reportType) {
    yield* checkOffered(source, offeredColumns(project, reportType));
  } else if (type && custom !== undefined && !objectOf(project.org, type.text)) {
    yield at(source, type, `There is no report type ${custom}.`);
  } else {
    yield* checkCustomFields(project, source);
  }
}

/** A report of one of our report types has the columns that it offers, and no others. */
function* checkOffered(source: Source, offered: Map<string, FieldDef>): Generator<Finding> {
  for (const element of everyElement(source.root)) {
    if (!COLUMNS.has(element.name) || element.text === '' || OWN_COLUMN.test(element.text)) continue;
    if (!offered.has(element.text)) yield at(source, element, `The report type offers no column ${element.text}.`);
  }
  for (const column of childrenOf(source.root, 'columns')) yield* checkSum(source, column, offered);
  for (const criteria of childrenOf(source.root, 'filter', 'criteriaItems')) {
    yield* checkFilter(source, criteria, offered.get(textOf(criteria, 'column') ?? ''));
  }
  for (const formula of childrenOf(source.root, 'aggregates', 'calculatedFormula')) {
    yield* checkFormula(source, formula, offered);
  }
}

function* checkSum(source: Source, column: Element, offered: Map<string, FieldDef>): Generator<Finding> {
  const field = offered.get(textOf(column, 'field') ?? '');
  for (const aggregate of childrenOf(column, 'aggregateTypes')) {
    if (field && aggregate.text !== 'Unique' && !NUMBERS.has(field.type)) {
      yield at(source, aggregate, `${field.name} is no number to build a ${aggregate.text} of.`);
    }
  }
}

/** Summaries in a formula: `Object.Field__c:SUM`. */
function* checkFormula(source: Source, formula: Element, offered: Map<string, FieldDef>): Generator<Finding> {
  const fields = new Set([...offered.values()].map(({ name }) => name));
  for (const [, name] of formula.text.matchAll(/\w+\.(\w+):(?:SUM|AVG|MIN|MAX|UNIQUE)\b/g)) {
    if (!fields.has(name!)) yield at(source, formula, `The report type offers no column for ${name}.`);
  }
}

/**
 * Standard columns have names of their own (`FULL_NAME`), which no published list holds; those of custom fields are
 * `Object.Field__c`.
 */
function* checkCustomFields(project: OrgProject, source: Source): Generator<Finding> {
  for (const element of everyElement(source.root)) {
    if (!COLUMNS.has(element.name) || !/__[cr]\b/.test(element.text)) continue;
    const [objectName, fieldName] = columnOf(element.text);
    const object = objectOf(project.org, objectName === 'Activity' ? 'Event' : objectName);
    const isThere = object && (fieldOf(object, fieldName) ?? pathField(project, object, fieldName));
    // `Opportunity.Call_Plans__r$Field__c`: the path of the report type.
    const related = isThere ? undefined : tableOf(project, objectName);
    if (!isThere && !(related && pathField(project, related, fieldName))) {
      yield at(source, element, `There is no field ${element.text}.`);
    }
  }
}

function columnOf(text: string): [object: string, field: string] {
  const separator = text.includes('$') ? text.lastIndexOf('$') : text.indexOf('.');
  return [text.slice(0, separator), text.slice(separator + 1)];
}
