/** Savepoints. Source: Apex Developer Guide, "Transaction Control". */
import { defineType } from '../registry.ts';
import { newException } from '../runtime/exceptions.ts';
import { transaction } from '../runtime/transaction.ts';
import { needed } from './arguments.ts';

class SavepointValue {
  readonly apexType = 'Savepoint';
  readonly handle: unknown;
  /** Events to be published after commit when it was set. */
  readonly events: number;
  readonly hadUncommittedWork: boolean;
  isReleased = false;
  constructor(handle: unknown, events: number, hadUncommittedWork: boolean) {
    this.handle = handle;
    this.events = events;
    this.hadUncommittedWork = hadUncommittedWork;
  }
}

defineType('Savepoint', { is: (value) => value instanceof SavepointValue });

function setSavepoint(): SavepointValue {
  const tx = transaction();
  tx.limits.count('dmlStatements');
  tx.openSavepoints++;
  return new SavepointValue(tx.host.savepoint(), tx.pendingEvents.length, tx.hasUncommittedWork);
}

function rollback(savepoint: SavepointValue | null): void {
  const tx = transaction();
  tx.limits.count('dmlStatements');
  const point = needed(savepoint);
  if (point.isReleased) throw newException('InvalidParameterValueException', 'The savepoint has been released');
  tx.host.rollback(point.handle);
  tx.hasUncommittedWork = point.hadUncommittedWork;
  if (tx.pendingEvents.length > point.events) tx.pendingEvents.length = point.events;
}

/** Once everything is rolled back and released, callouts are allowed again. */
function releaseSavepoint(savepoint: SavepointValue | null): void {
  const point = needed(savepoint);
  const tx = transaction();
  if (!point.isReleased && tx.openSavepoints > 0) tx.openSavepoints--;
  point.isReleased = true;
}

export const savepointMethods = {
  'Savepoint setSavepoint()': setSavepoint,
  'void rollback(Savepoint savepoint)': rollback,
  'void releaseSavepoint(Savepoint savepoint)': releaseSavepoint,
};
