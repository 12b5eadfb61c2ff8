/** Report types, reports and dashboards: custom objects and fields they name, and each other. */
import { fieldOf, objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { Finding } from '../../finding.ts';
import { at, ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childOf, childrenOf, everyElement, textOf } from '../xml-tree.ts';
import { named, pathField, relatedObject } from './names.ts';

export function* checkReports(project: OrgProject): Generator<Finding> {
  for (const source of ofSuffix(project, 'reportType')) yield* checkReportType(project, source);
  for (const source of ofSuffix(project, 'report')) yield* checkReport(project, source);
  const reports = ofSuffix(project, 'report').map(({ file }) => inFolder(file, 'report'));
  for (const source of ofSuffix(project, 'dashboard')) {
    const used = [...everyElement(source.root)].filter(({ name }) => name === 'report');
    yield* named(source, used, (name) => (reports.includes(name) ? undefined : `There is no report ${name}.`));
  }
}

/** `Folder/Name`, as dashboards and manifests say it. */
function inFolder(file: string, suffix: string): string {
  const [folder, name] = file.split('/').slice(-2) as [string, string];
  return `${folder}/${name.replace(`.${suffix}-meta.xml`, '')}`;
}

/** Columns name the object by its path of relationships from the base: `Opportunity.Activities`. */
function* checkReportType(project: OrgProject, source: Source): Generator<Finding> {
  const base = childOf(source.root, 'baseObject');
  if (base && !objectOf(project.org, base.text)) yield at(source, base, `There is no object ${base.text}.`);
  for (const column of childrenOf(source.root, 'sections', 'columns')) {
    const table = childOf(column, 'table');
    const field = textOf(column, 'field') ?? '';
    const object = table && tableOf(project, table.text);
    if (!object) yield at(source, table ?? column, `There is no object behind ${table?.text}.`);
    else if (field.includes('__') && !pathField(project, object, field)) {
      yield at(source, childOf(column, 'field'), `${object.name} has no field ${field}.`);
    }
  }
}

/** Activities are Events and Tasks; their custom fields are the same. */
function tableOf(project: OrgProject, path: string): ReturnType<typeof relatedObject> {
  if (/(^|\.)(Activities|Activity|OpenActivities|ActivityHistories|Events)$/.test(path))
    return objectOf(project.org, 'Event');
  return relatedObject(project, path);
}

/** Elements of a report that name a column. */
const COLUMNS = new Set(['field', 'column', 'groupingColumn', 'secondaryGroupingColumn', 'sortColumn', 'dateColumn']);

/**
 * Standard columns have names of their own (`FULL_NAME`), which no published list holds; those of custom fields are
 * `Object.Field__c`, and `Object$Field__c` in reports of a report type.
 */
function* checkReport(project: OrgProject, source: Source): Generator<Finding> {
  const type = childOf(source.root, 'reportType');
  const custom = /^(\w+)__c$/.exec(type?.text ?? '')?.[1];
  if (type && custom !== undefined && !isReportType(project, custom)) {
    yield at(source, type, `There is no report type ${custom}.`);
  }
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

/** Reports of custom objects have the type `Object__c` or `CustomEntity$Object__c`. */
function isReportType(project: OrgProject, name: string): boolean {
  return (
    ofSuffix(project, 'reportType').some((source) => source.name === name) || !!objectOf(project.org, `${name}__c`)
  );
}

function columnOf(text: string): [object: string, field: string] {
  const separator = text.includes('$') ? text.lastIndexOf('$') : text.indexOf('.');
  return [text.slice(0, separator), text.slice(separator + 1)];
}
