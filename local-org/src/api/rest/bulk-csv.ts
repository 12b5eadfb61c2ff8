/** CSV as Bulk API 2.0 reads and writes it. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { badRequest } from '../errors.ts';
import type { IngestResult } from './bulk-ingest.ts';

const DELIMITERS = { COMMA: ',', TAB: '\t', SEMICOLON: ';', PIPE: '|', CARET: '^', BACKQUOTE: '`' };
const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' };

export type Delimiter = keyof typeof DELIMITERS;
export type LineEnding = keyof typeof LINE_ENDINGS;

export function readCsv(text: string, delimiter: Delimiter): { header: string[]; rows: string[][] } {
  if (!DELIMITERS[delimiter]) throw badRequest(`'${delimiter}' is not a column delimiter.`, 'INVALIDJOB');
  const lines: string[][] = parse(text, { delimiter: DELIMITERS[delimiter], bom: true, skip_empty_lines: true });
  const [header = [], ...rows] = lines;
  return { header, rows };
}

export function writeCsv(
  lines: (string | number | boolean | null)[][],
  { delimiter = 'COMMA', lineEnding = 'LF' }: { delimiter?: Delimiter; lineEnding?: LineEnding } = {},
): string {
  return stringify(lines, {
    delimiter: DELIMITERS[delimiter],
    record_delimiter: LINE_ENDINGS[lineEnding],
    quoted: true,
    quoted_empty: true,
    cast: { boolean: String },
  });
}

/** The three result files of an ingest job. */
export function resultCsv(result: IngestResult, kind: 'successful' | 'failed' | 'unprocessed'): string {
  const { header } = result;
  if (kind === 'unprocessed') return writeCsv([header, ...result.unprocessed]);
  if (kind === 'failed') {
    return writeCsv([
      ['sf__Id', 'sf__Error', ...header],
      ...result.failed.map(({ id, error, row }) => [id ?? '', error, ...row]),
    ]);
  }
  return writeCsv([
    ['sf__Id', 'sf__Created', ...header],
    ...result.successful.map(({ id, created, row }) => [id, created, ...row]),
  ]);
}
