/** What scripts do to a local org in their own process, where HTTP would only cost time. */
import type { LocalOrg } from '../../local-org/src/platform/org.ts';
import type { DmlOperation, Row } from '../../local-org/src/store/types.ts';
import { chunks } from './client.ts';

/** When the run began, in epoch milliseconds, and how many rows it changed. */
export type Run = { start: number; changed: number };

/** Runs the job to its end. */
export async function runJobIn(org: LocalOrg, full: boolean): Promise<Run> {
  const userId = org.users.ofRole('admin')!.userId;
  const call = { verb: 'POST', path: '/advance/runs/', params: {}, body: JSON.stringify({ full }), userId };
  const answer = org.transaction(userId, () => org.engine.invokeRest(call));
  if (answer.status !== 201) throw new Error(`The job did not start: ${answer.status} ${answer.body}`);
  await org.runDue();
  const run = org.rows.all('No_Advance_Run__c').at(-1)!;
  if (run['Status__c'] !== 'Completed') throw new Error(`The job ended as ${run['Status__c']}: ${run['Message__c']}`);
  return { start: Date.parse(String(run['Started_At__c'])), changed: Number(run['Changed__c']) };
}

/** Saves as the system, which no rule binds and which may say when things happened. Returns the ids in order. */
export function saveRows(
  org: LocalOrg,
  operation: DmlOperation,
  object: string,
  rows: Row[],
  externalIdField?: string,
): string[] {
  const userId = org.store.systemUserId;
  const access = { userId, mode: 'system', sharing: false } as const;
  const options = { access, allOrNone: true, auditFields: true, ...(externalIdField ? { externalIdField } : {}) };
  const ids: string[] = [];
  for (const chunk of chunks(rows, 200)) {
    const results = org.transaction(userId, () => org.dml(operation, object, chunk, options));
    results.forEach(({ success, id, errors }, i) => {
      if (!success) throw new Error(`${operation} ${object}: ${errors[0]?.message} ${JSON.stringify(chunk[i])}`);
      ids.push(id!);
    });
  }
  return ids;
}
