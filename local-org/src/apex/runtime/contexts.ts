/** What jobs are told about themselves. */
import type { ApexException } from './exceptions.ts';
import { nativeEnum } from './enums.ts';

export class QueueableContextValue {
  readonly apexType = 'QueueableContext';
  readonly jobId: string;
  constructor(jobId: string) {
    this.jobId = jobId;
  }
}

export class SchedulableContextValue {
  readonly apexType = 'SchedulableContext';
  readonly triggerId: string;
  constructor(triggerId: string) {
    this.triggerId = triggerId;
  }
}

export class BatchableContextValue {
  readonly apexType = 'Database.BatchableContext';
  readonly jobId: string;
  constructor(jobId: string) {
    this.jobId = jobId;
  }
}

export class FinalizerContextValue {
  readonly apexType = 'FinalizerContext';
  readonly jobId: string;
  /** The queueable's, which the finalizer shares. */
  readonly requestId: string;
  readonly failure: ApexException | null;
  constructor(jobId: string, requestId: string, failure: ApexException | null) {
    this.jobId = jobId;
    this.requestId = requestId;
    this.failure = failure;
  }

  result() {
    return nativeEnum('ParentJobResult', this.failure ? 'UNHANDLED_EXCEPTION' : 'SUCCESS');
  }
}
