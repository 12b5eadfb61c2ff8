/** How the platform runs a job's Apex code; the engine implements it. Each call is a transaction of its own. */

export interface BatchScope {
  /** Records or other items, in the order of the start method's answer. */
  size: number;
  /** The items `from` (inclusive) to `to` (exclusive). */
  slice(from: number, to: number): unknown;
}

export interface JobCode {
  /** An instance of a scheduled class, made after a restart. @throws when the class is gone or has no empty constructor */
  create(className: string, userId: string): unknown;
  runQueueable(instance: unknown, userId: string, jobId: string): void;
  runScheduled(instance: unknown, userId: string, cronTriggerId: string): void;
  startBatch(instance: unknown, userId: string, jobId: string): BatchScope;
  executeBatch(instance: unknown, userId: string, jobId: string, items: unknown): void;
  finishBatch(instance: unknown, userId: string, jobId: string): void;
}
