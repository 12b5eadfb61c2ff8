// Comma-separated values as RFC 4180 writes them: https://www.rfc-editor.org/rfc/rfc4180

export type Cell = string | number | null | undefined;

/** Without it Excel reads UTF-8 as the machine's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Text that a spreadsheet would run as a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** @returns the whole file; every line, the last one too, ends with CRLF */
export function csvOf(head: string[], rows: Cell[][]): string {
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** Numbers stay numbers, with a point; text that could be run is kept from it by an apostrophe. */
function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
