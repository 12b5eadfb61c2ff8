/** Tasks: closed by their status. Source: Object Reference, Task (IsClosed, IsHighPriority, CompletedDateTime, Status). */
import type { Behaviour } from '../work.ts';
import { deriveAccount } from './activity.ts';

export const task: Behaviour = {
  derive(works, statement) {
    deriveAccount(works, statement);
    for (const work of works) {
      const { row } = work;
      const wasClosed = row.IsClosed === true;
      row.IsClosed = row.Status === 'Completed';
      row.IsHighPriority = row.Priority === 'High';
      if (!row.IsClosed) row.CompletedDateTime = null;
      else if (!wasClosed || row.CompletedDateTime === null) row.CompletedDateTime = statement.now;
      work.baseline = { ...row };
    }
  },
  check(works) {
    for (const work of works) {
      if (work.row.IsRecurrence && !work.old) {
        work.fail('FIELD_INTEGRITY_EXCEPTION', 'The local org does not create recurring series. Insert single tasks.', [
          'IsRecurrence',
        ]);
      }
    }
  },
};
