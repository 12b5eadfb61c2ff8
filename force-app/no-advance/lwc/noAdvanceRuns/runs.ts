import TIME_ZONE from '@salesforce/i18n/timeZone';
import { counted, fill, shortDate, span, spanWords, timeWords } from 'c/format';
import { labels } from './labels';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

export type Row = Apex.RunView & {
  look: string;
  result: string;
  resultIcon: string;
  took: string;
  startedText: string;
  counts: string;
};

/** What the table shows of a run. */
export function rowOf(run: Apex.RunView): Row {
  return {
    ...run,
    look: run.mode === 'Full' ? labels.full : labels.incremental,
    ...resultOf(run),
    took: run.finishedAt ? tookWords(span(run.startedAt, run.finishedAt)) : '',
    startedText: `${shortDate(run.startedAt)}, ${timeWords(run.startedAt)}`,
    counts: fill(labels.counts, run.lookedAt, run.changed, run.flagged, run.failed),
  };
}

function resultOf({ status, failed }: Apex.RunView): { result: string; resultIcon: string } {
  if (status === 'Running') return { result: labels.running, resultIcon: 'utility:sync' };
  if (status === 'Failed') return { result: labels.failedRun, resultIcon: 'utility:error' };
  if (failed > 0)
    return { result: counted(failed, labels.doneOneLeft, labels.doneLeft), resultIcon: 'utility:warning' };
  return { result: labels.done, resultIcon: 'utility:check' };
}

/** Runs take seconds: "41 s", "2 min". */
function tookWords(milliseconds: number): string {
  return milliseconds < MINUTE ? fill(labels.seconds, Math.round(milliseconds / SECOND)) : spanWords(milliseconds);
}

/** Columns of lightning-datatable. */
export const COLUMNS = [
  {
    label: labels.started,
    fieldName: 'startedAt',
    type: 'date',
    typeAttributes: { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: TIME_ZONE },
  },
  { label: labels.look, fieldName: 'look' },
  { label: labels.result, fieldName: 'result', cellAttributes: { iconName: { fieldName: 'resultIcon' } } },
  { label: labels.took, fieldName: 'took' },
  { label: labels.lookedAt, fieldName: 'lookedAt', type: 'number' },
  { label: labels.changed, fieldName: 'changed', type: 'number' },
  { label: labels.flagged, fieldName: 'flagged', type: 'number' },
  { label: labels.failed, fieldName: 'failed', type: 'number' },
  { label: labels.note, fieldName: 'message', wrapText: true, initialWidth: 240 },
].map((column) => ({ ...column, hideDefaultActions: true }));
