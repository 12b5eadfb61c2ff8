/** Platform events as the store sees them: checked like a save, kept nowhere. */
import type { Core } from './core.ts';
import { checkRequired, checkValues } from './fieldchecks.ts';
import { newStatement } from './save.ts';
import type { Row, SaveError } from './types.ts';
import { newWork } from './values.ts';

export interface CheckedEvent {
  /** Complete with defaults; meaningless where there are errors. */
  row: Row;
  errors: SaveError[];
}

export function checkEvents(core: Core, objectName: string, rows: Row[], userId: string): CheckedEvent[] {
  const object = core.records.object(objectName);
  const access = { userId, mode: 'system', sharing: false } as const;
  return core.as(userId, () => {
    const statement = newStatement(core, object, { access, allOrNone: false });
    const works = rows.map((row, i) => newWork(statement, i, row));
    checkValues(statement, works);
    checkRequired(statement, works);
    return works.map(({ row, errors }) => ({
      row: { ...row, CreatedDate: statement.now, CreatedById: userId },
      errors,
    }));
  });
}
