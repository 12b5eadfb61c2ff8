/** `/query?columns=true`: what the columns of a query are. `sf data query` draws its tables from it. */
import type { FieldType, OrgMetadata } from '../../metadata/types.ts';
import type { SoqlQuery } from '../../soql/ast.ts';
import { checkQuery, type QueryColumn, type QueryType } from '../../soql/check.ts';

interface ColumnMetadata {
  aggregate: boolean;
  apexType: string;
  booleanType: boolean;
  columnName: string;
  custom: boolean;
  displayName: string;
  foreignKeyName: string | null;
  insertable: boolean;
  joinColumns: ColumnMetadata[];
  numberType: boolean;
  textType: boolean;
  updatable: boolean;
}

const APEX_TYPES: Partial<Record<FieldType, string>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Double',
  currency: 'Double',
  percent: 'Double',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
};

const NUMBERS = new Set<FieldType>(['int', 'double', 'currency', 'percent']);

export function columnsOf(metadata: OrgMetadata, query: SoqlQuery): Record<string, unknown> {
  const type = checkQuery(metadata, query);
  const columns = type.kind === 'count' ? [] : columnList(type);
  return {
    columnMetadata: columns,
    entityName: type.object.name,
    groupBy: query.groupBy !== undefined,
    idSelected: columns.some(({ columnName }) => columnName === 'Id'),
    keyPrefix: type.object.keyPrefix,
  };
}

function columnList(type: QueryType): ColumnMetadata[] {
  const list: ColumnMetadata[] = [];
  for (const column of type.columns) {
    const [parent, ...deeper] = column.parents;
    if (parent === undefined) {
      list.push(describe(column, column.name));
      continue;
    }
    let join = list.find(({ columnName, aggregate }) => columnName === parent && !aggregate);
    if (!join) list.push((join = joined(parent, false)));
    join.joinColumns.push(describe(column, [...deeper, column.name].join('.')));
  }
  for (const child of type.children) {
    const join = joined(child.relationshipName, true);
    join.joinColumns.push(...columnList(child.type));
    list.push(join);
  }
  return list;
}

function describe(column: QueryColumn, columnName: string): ColumnMetadata {
  const { type, field } = column;
  const isText = !NUMBERS.has(type) && type !== 'boolean';
  return {
    aggregate: column.aggregate,
    apexType: APEX_TYPES[type] ?? 'String',
    booleanType: type === 'boolean',
    columnName,
    custom: field?.custom ?? false,
    displayName: column.label || columnName,
    foreignKeyName: type === 'reference' ? (field?.relationshipName ?? null) : null,
    insertable: !column.aggregate && (field?.createable ?? false),
    joinColumns: [],
    numberType: NUMBERS.has(type),
    textType: isText,
    updatable: !column.aggregate && (field?.updateable ?? false),
  };
}

function joined(columnName: string, isChild: boolean): ColumnMetadata {
  return {
    aggregate: isChild,
    apexType: isChild ? 'List' : 'SObject',
    booleanType: false,
    columnName,
    custom: columnName.endsWith('__r'),
    displayName: columnName,
    foreignKeyName: null,
    insertable: false,
    joinColumns: [],
    numberType: false,
    textType: false,
    updatable: false,
  };
}
