/** `/query?columns=true`: what the columns of a query are. `sf data query` draws its tables from it. */
import type { FieldType, OrgMetadata } from '../../metadata/types.ts';
import type { FunctionArg, SoqlQuery } from '../../soql/ast.ts';
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
  const columns = type.kind === 'count' ? [] : columnList(type, query);
  return {
    columnMetadata: columns,
    entityName: type.object.name,
    groupBy: query.groupBy !== undefined,
    idSelected: columns.some(({ columnName }) => columnName === 'Id'),
    keyPrefix: type.object.keyPrefix,
  };
}

function columnList(type: QueryType, query?: SoqlQuery): ColumnMetadata[] {
  const list: ColumnMetadata[] = [];
  for (const [i, column] of type.columns.entries()) {
    const [parent, ...deeper] = column.parents;
    const item = type.kind === 'aggregate' ? query?.select[i] : undefined;
    if (item?.kind === 'function') {
      list.push({ ...describe(column, column.name), aggregate: true, displayName: functionText(item) });
      continue;
    }
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

/** `COUNT(Id)`, as a client shows a column without alias. */
function functionText({ fn, args }: { fn: string; args: FunctionArg[] }): string {
  const texts = args.map((arg) => {
    if (arg.kind === 'field') return arg.path.join('.');
    return arg.kind === 'function' ? functionText(arg) : String(arg.value);
  });
  return `${fn}(${texts.join(', ')})`;
}

function describe(column: QueryColumn, columnName: string): ColumnMetadata {
  const { type, field } = column;
  const isText = !NUMBERS.has(type) && type !== 'boolean';
  return {
    aggregate: false,
    apexType: APEX_TYPES[type] ?? 'String',
    booleanType: type === 'boolean',
    columnName,
    custom: field?.custom ?? false,
    displayName: column.label || columnName,
    foreignKeyName: type === 'reference' ? (field?.relationshipName ?? null) : null,
    insertable: field?.createable ?? false,
    joinColumns: [],
    numberType: NUMBERS.has(type),
    textType: isText,
    updatable: field?.updateable ?? false,
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
