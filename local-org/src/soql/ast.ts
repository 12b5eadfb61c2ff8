/** A parsed SOQL query. Names keep their written spelling; resolution against the schema happens in `resolve.ts`. */

export interface SoqlQuery {
  kind: 'query';
  text: string;
  select: SelectItem[];
  /** Object name, or for a child subquery the child relationship name. */
  from: string;
  alias?: string;
  where?: Condition;
  groupBy?: GroupBy;
  having?: Condition;
  orderBy: OrderItem[];
  limit?: Operand;
  offset?: Operand;
  /** `WITH USER_MODE` / `WITH SYSTEM_MODE` as written. */
  mode?: 'user' | 'system';
  /** `USING SCOPE mine`; `everything` is what a query does anyway. */
  mine?: boolean;
  /** `WITH SECURITY_ENFORCED`: see `secure.ts`. */
  securityEnforced?: boolean;
  allRows: boolean;
  forUpdate: boolean;
  /** `FOR VIEW` / `FOR REFERENCE`: accepted, no effect here. */
  binds: Bind[];
}

export type SelectItem =
  | { kind: 'field'; path: string[]; alias?: string }
  | { kind: 'function'; fn: string; args: FunctionArg[]; alias?: string }
  | { kind: 'subquery'; query: SoqlQuery }
  | { kind: 'typeof'; path: string; branches: { object: string; fields: string[][] }[]; otherwise: string[][] }
  | { kind: 'fields'; scope: 'ALL' | 'CUSTOM' | 'STANDARD' };

export type FunctionArg =
  | { kind: 'field'; path: string[] }
  | { kind: 'function'; fn: string; args: FunctionArg[] }
  | { kind: 'literal'; value: string | number };

export interface GroupBy {
  kind: 'plain' | 'rollup' | 'cube';
  items: (FunctionArg & { kind: 'field' | 'function' })[];
}

export type Condition =
  | { kind: 'and' | 'or'; parts: Condition[] }
  | { kind: 'not'; part: Condition }
  | { kind: 'compare'; left: FunctionArg; op: CompareOp; right: Operand }
  | { kind: 'in'; left: FunctionArg; negated: boolean; right: Operand | { kind: 'semijoin'; query: SoqlQuery } }
  | { kind: 'includes'; left: FunctionArg; negated: boolean; values: Operand[] };

export type CompareOp = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE';

export type Operand =
  | { kind: 'null' }
  | { kind: 'string'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'date'; value: string }
  | { kind: 'datetime'; value: string }
  | { kind: 'dateLiteral'; name: string; n?: number }
  | { kind: 'list'; values: Operand[] }
  | { kind: 'bind'; index: number };

/** `:expr` in the text; the Apex compiler compiles `expression`, dynamic SOQL looks the name up. */
export interface Bind {
  index: number;
  expression: string;
  /** Offset of `:` in the query text. */
  offset: number;
}

export interface OrderItem {
  by: FunctionArg;
  direction: 'asc' | 'desc';
  nulls: 'first' | 'last';
}
