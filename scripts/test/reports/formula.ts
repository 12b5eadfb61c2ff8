/** Formulas of reports: sums of columns, numbers, + − × ÷ and parentheses. Whatever else stands in one throws. */

const TOKEN = /\s*(?:([\w.]+:SUM)|(\d+(?:\.\d+)?)|([-+*/()]))/y;

/** @returns null where something is divided by zero, for which a report shows nothing */
export function evaluate(formula: string, sumOf: (column: string) => number): number | null {
  const tokens = tokensOf(formula);
  let at = 0;
  const product = (): number => chain(factor, { '*': (a, b) => a * b, '/': (a, b) => a / b });
  const sum = (): number => chain(product, { '+': (a, b) => a + b, '-': (a, b) => a - b });
  const value = sum();
  if (at < tokens.length) throw new Error(`"${formula}" is not understood.`);
  return Number.isFinite(value) ? value : null;

  function chain(next: () => number, operators: Record<string, (a: number, b: number) => number>): number {
    let left = next();
    for (let operator = operators[tokens[at] ?? '']; operator; operator = operators[tokens[at] ?? '']) {
      at++;
      left = operator(left, next());
    }
    return left;
  }

  function factor(): number {
    const token = tokens[at++];
    if (token === '(') {
      const inner = sum();
      if (tokens[at++] !== ')') throw new Error(`"${formula}" lacks a parenthesis.`);
      return inner;
    }
    if (token?.endsWith(':SUM')) return sumOf(token.slice(0, -':SUM'.length));
    if (token === undefined || !/^\d/.test(token)) throw new Error(`"${formula}" is not understood.`);
    return Number(token);
  }
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  const end = formula.trimEnd().length;
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < end;) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`"${formula.slice(from)}" is not understood.`);
    tokens.push(match[1] ?? match[2] ?? match[3]!);
  }
  return tokens;
}
