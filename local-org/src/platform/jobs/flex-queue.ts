/**
 * Batches wait in two rows: five are queued or at work, up to a hundred more are held.
 * Source: Apex Developer Guide, "Using Batch Apex" ("Holding Batch Jobs in the Apex Flex Queue"), "Monitoring the Apex
 * Flex Queue". The guide calls the refusal a LimitException; what orgs throw is the AsyncException worded here.
 */
import type { JobRows, JobStatus } from './rows.ts';

const MOST_ACTIVE = 5;
const MOST_HELD = 100;
const ACTIVE: JobStatus[] = ['Queued', 'Preparing', 'Processing'];

/** Apex sees it as System.AsyncException. */
export class FlexQueueFull extends Error {
  override name = 'FlexQueueFull';
}

/** How a batch that is submitted now begins. @throws FlexQueueFull */
export function admitBatch(rows: JobRows, orgId: string): JobStatus {
  if (rows.batches(ACTIVE).length < MOST_ACTIVE) return 'Queued';
  if (rows.batches(['Holding']).length < MOST_HELD) return 'Holding';
  throw new FlexQueueFull(
    `You've exceeded the limit of ${MOST_HELD} jobs in the flex queue for org ${orgId}. Wait for some of your batch jobs to finish before adding more. To monitor and reorder jobs, use the Apex Flex Queue page in Setup.`,
  );
}

/** Held batches move up, the oldest first. */
export function advanceBatches(rows: JobRows): void {
  const free = MOST_ACTIVE - rows.batches(ACTIVE).length;
  for (const { Id } of rows.batches(['Holding']).slice(0, Math.max(0, free))) rows.status(Id as string, 'Queued');
}
