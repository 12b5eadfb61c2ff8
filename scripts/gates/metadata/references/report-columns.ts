/**
 * What a report type offers. Tables are paths of relationships from the base object, columns start at a table; lookups
 * stand under their own name, a standard one without Id: `Opportunity.Call_Plans__r`, `Call_Plan__c$Rep__c.Manager`.
 */
import { fieldOf, objectOf } from '../../../../local-org/src/metadata/lookup.ts';
import type { FieldDef, ObjectDef } from '../../../../local-org/src/metadata/types.ts';
import { ofSuffix, type OrgProject, type Source } from '../project.ts';
import { childrenOf, textOf } from '../xml-tree.ts';
import { relatedObject } from './names.ts';

/** Activities are Events and Tasks; their custom fields are the same. */
export function tableOf(project: OrgProject, path: string): ObjectDef | undefined {
  if (/(^|\.)(Activities|Activity|OpenActivities|ActivityHistories|Events)$/.test(path))
    return objectOf(project.org, 'Event');
  return relatedObject(project, path);
}

/** The field of a column, by its path from the table. */
export function columnField(project: OrgProject, table: ObjectDef, path: string): FieldDef | undefined {
  const steps = path.split('.');
  let owner: ObjectDef | undefined = table;
  for (const step of steps.slice(0, -1)) {
    const targets: string[] = (owner && named(owner, step)?.referenceTo) ?? [];
    // An owner may be a queue too, of which a report shows nothing.
    const target: string | undefined = targets.length > 1 ? targets.find((name) => name === 'User') : targets[0];
    owner = target === undefined ? undefined : objectOf(project.org, target);
  }
  return owner && named(owner, steps.at(-1)!);
}

function named(object: ObjectDef, name: string): FieldDef | undefined {
  return fieldOf(object, name) ?? fieldOf(object, `${name}Id`);
}

/** The report type of this project that a report is made of. */
export function reportTypeOf(project: OrgProject, report: Source): Source | undefined {
  const name = textOf(report.root, 'reportType')?.replace(/__c$/, '');
  return ofSuffix(project, 'reportType').find((source) => source.name === name);
}

/** `Table$Path` → the field, for every column of a report type that exists. */
export function offeredColumns(project: OrgProject, reportType: Source): Map<string, FieldDef> {
  const offered = new Map<string, FieldDef>();
  for (const column of childrenOf(reportType.root, 'sections', 'columns')) {
    const table = textOf(column, 'table') ?? '';
    const path = textOf(column, 'field') ?? '';
    const object = tableOf(project, table);
    const field = object && columnField(project, object, path);
    if (field) offered.set(`${table}$${path}`, field);
  }
  return offered;
}
