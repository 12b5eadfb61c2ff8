/** Filters of reports: values that the field can have. */
import type { FieldDef } from '../../../../local-org/src/metadata/types.ts';
import type { Finding } from '../../finding.ts';
import { at, type Source } from '../project.ts';
import { childOf, textOf, type Element } from '../xml-tree.ts';

/** Relative dates: https://help.salesforce.com/s/articleView?id=sf.filter_dates_relative.htm */
const DATE = /^([A-Z_]+(:\d+)?|\d{1,2}\/\d{1,2}\/\d{4}.*)$/;

export function* checkFilter(source: Source, criteria: Element, field: FieldDef | undefined): Generator<Finding> {
  const value = childOf(criteria, 'value');
  // An empty value asks for what is blank, or not.
  if (!field || !value || value.text === '' || textOf(criteria, 'columnToColumn') === 'true') return;
  const values = value.text.split(',');
  if (field.type === 'boolean' && !values.every((each) => /^(0|1|True|False)$/.test(each))) {
    yield at(source, value, `${field.name} is a checkbox: 0 or 1, not ${value.text}.`);
  }
  if ((field.type === 'date' || field.type === 'datetime') && !DATE.test(value.text)) {
    yield at(source, value, `${field.name} is a date, which ${value.text} is not.`);
  }
  if (!field.restrictedPicklist || !field.picklist) return;
  for (const each of values) {
    if (!field.picklist.some((known) => known.value === each))
      yield at(source, value, `${field.name} has no value ${each}.`);
  }
}
