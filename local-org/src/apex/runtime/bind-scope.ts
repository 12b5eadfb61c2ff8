/** Variables that query text may bind: those of the method that calls `Database.query`. */
export type ScopeVariables = Readonly<Record<string, () => unknown>>;

let scope: ScopeVariables | null = null;

/** Lets `call` see the variables; names are lower case, values are read when a query asks for them. */
export function withScope<T>(variables: ScopeVariables, call: () => T): T {
  const before = scope;
  scope = variables;
  try {
    return call();
  } finally {
    scope = before;
  }
}

/** Undefined where no such variable is in sight. Fields of variables cannot be bound in query text. */
export function scopeVariable(expression: string): (() => unknown) | undefined {
  return scope?.[expression.toLowerCase()];
}
