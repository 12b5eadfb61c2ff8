/** What a report asks for, read from its source. A part that would change its figures and is not known here throws. */
import { join } from 'node:path';
import { childOf, childrenOf, readXmlTree, textOf, type Element } from '../../gates/metadata/xml-tree.ts';

export type Filter = { column: string; operator: string; value: string };
export type Report = {
  name: string;
  baseObject: string;
  /** Joined to the base object, each of whose records needs one: `No_Advance_Reviews__r`. */
  relationship: string | null;
  columns: { name: string; aggregates: string[] }[];
  groupings: string[];
  filters: Filter[];
  /** `1 AND (2 OR 3)` */
  logic: string | null;
  date: { column: string; interval: string };
  /** Formulas over sums, by their names. */
  formulas: Map<string, string>;
};

/** Parts of a report that tell which records it is about, and those that tell how it looks. */
const READ = ['aggregates', 'columns', 'filter', 'format', 'groupingsAcross', 'groupingsDown', 'reportType', 'scope'];
const LOOKS = ['chart', 'description', 'name', 'showDetails', 'showGrandTotal', 'showSubTotals', 'sortColumn'];
const KNOWN = new Set([...READ, ...LOOKS, 'sortOrder', 'timeFrameFilter']);

/** @param folder holds `reports/Folder/` and `reportTypes/` */
export function readReport(folder: string, name: string): Report {
  return reportOf(name, readXmlTree(join(folder, 'reports', `${name}.report-meta.xml`)), (type) =>
    readXmlTree(join(folder, 'reportTypes', `${type}.reportType-meta.xml`)),
  );
}

export function reportOf(name: string, root: Element, typeNamed: (name: string) => Element): Report {
  for (const part of root.children) {
    if (!KNOWN.has(part.name)) throw new Error(`${name}: reports with <${part.name}> are not understood.`);
  }
  only(name, root, 'scope', ['organization']);
  only(name, root, 'format', ['Summary', 'Matrix']);
  const type = typeNamed(textOf(root, 'reportType')!.replace(/__c$/, ''));
  const groupings = ['groupingsDown', 'groupingsAcross'].flatMap((each) => childrenOf(root, each));
  for (const grouping of groupings) only(name, grouping, 'dateGranularity', ['Day']);
  return {
    name,
    baseObject: textOf(type, 'baseObject')!,
    relationship: relationshipOf(name, type),
    columns: childrenOf(root, 'columns').map((column) => ({
      name: textOf(column, 'field')!,
      aggregates: childrenOf(column, 'aggregateTypes').map(({ text }) => text),
    })),
    groupings: groupings.map((grouping) => textOf(grouping, 'field')!),
    filters: childrenOf(root, 'filter', 'criteriaItems').map((criteria) => filterOf(name, criteria)),
    logic: textOf(root, 'filter', 'booleanFilter') ?? null,
    date: dateOf(name, root),
    formulas: new Map(
      childrenOf(root, 'aggregates').map((each) => [
        textOf(each, 'developerName')!,
        textOf(each, 'calculatedFormula')!,
      ]),
    ),
  };
}

function only(name: string, element: Element, part: string, values: string[]): void {
  const value = textOf(element, part) ?? '';
  if (!values.includes(value)) throw new Error(`${name}: <${part}>${value}</${part}> is not understood.`);
}

function relationshipOf(name: string, type: Element): string | null {
  const join = childOf(type, 'join');
  if (!join) return null;
  if (childOf(join, 'join')) throw new Error(`${name}: report types of more than two objects are not understood.`);
  only(name, join, 'outerJoin', ['false']);
  return textOf(join, 'relationship')!;
}

function filterOf(name: string, criteria: Element): Filter {
  only(name, criteria, 'columnToColumn', ['false']);
  const [column, operator, value] = ['column', 'operator', 'value'].map((part) => textOf(criteria, part));
  return { column: column!, operator: operator!, value: value ?? '' };
}

function dateOf(name: string, root: Element): Report['date'] {
  const frame = childOf(root, 'timeFrameFilter');
  for (const part of ['startDate', 'endDate']) {
    if (childOf(frame, part)) throw new Error(`${name}: <${part}> is not understood.`);
  }
  return { column: textOf(frame, 'dateColumn')!, interval: textOf(frame, 'interval')! };
}
