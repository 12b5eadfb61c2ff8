/** BatchApexErrorEvent. Source: Apex Developer Guide, "Firing Platform Events from Batch Apex". */
import type { ApexList } from './collections.ts';
import { publishAsPlatform } from './events.ts';
import type { ApexException } from './exceptions.ts';
import { SObject } from './sobject.ts';
import { stackTrace } from './stack.ts';
import { text } from './text.ts';
import type { TestContext } from './test-context.ts';
import type { ApexWorld } from './transaction.ts';

const LONGEST_SCOPE = 40_000;
const LONGEST_TEXT = 5000;

interface FailedStep {
  phase: 'start' | 'execute' | 'finish';
  items: ApexList | null;
  requestId: string;
}

export function publishBatchError(
  run: { world: ApexWorld; jobId: string; test?: TestContext | null },
  failure: ApexException,
  { phase, items, requestId }: FailedStep,
): void {
  const scope = (items?.items ?? []).map((item) => (item instanceof SObject ? item.id : text(item))).join(',');
  publishAsPlatform(run.world, run.test ?? null, 'BatchApexErrorEvent', {
    AsyncApexJobId: run.jobId,
    ExceptionType: failure.getTypeName(),
    Message: failure.getMessage().slice(0, LONGEST_TEXT),
    StackTrace: stackTrace(failure).join('\n').slice(0, LONGEST_TEXT),
    Phase: phase.toUpperCase(),
    JobScope: scope.slice(0, LONGEST_SCOPE),
    DoesExceedJobScopeMaxLength: scope.length > LONGEST_SCOPE,
    RequestId: requestId,
  });
}
