/** Queueables that may not stand in the queue twice. Source: Apex Developer Guide, "Detecting Duplicate Queueable Jobs". */
import { newException } from './exceptions.ts';
import { uncountedRows } from './schema.ts';
import type { ApexWorld } from './transaction.ts';

/** The last job enqueued with a signature. */
const jobs = new WeakMap<ApexWorld, Map<string, string>>();

const OPEN = "SELECT Id FROM AsyncApexJob WHERE Id = :id AND Status IN ('Queued', 'Preparing', 'Processing')";

/** @throws DuplicateMessageException while a job with the signature is queued or at work */
export function refuseDuplicate(world: ApexWorld, signature: string): void {
  const id = jobs.get(world)?.get(signature);
  if (id === undefined || uncountedRows(OPEN, [id]).length === 0) return;
  throw newException('DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
}

export function rememberSignature(world: ApexWorld, signature: string, jobId: string): void {
  let known = jobs.get(world);
  if (!known) jobs.set(world, (known = new Map()));
  known.set(signature, jobId);
}
