/** How Apex failures leave the engine: read structurally by the faces of the org. */
import type { ApexException } from './exceptions.ts';
import { stackTrace } from './stack.ts';

export type CallErrorCode = 'NOT_FOUND' | 'INSUFFICIENT_ACCESS' | 'INVALID_ARGUMENT';

export class ApexCallError extends Error {
  override name = 'ApexCallError';
  /** Apex type of the exception, e.g. `AuraHandledException`, `System.DmlException`. */
  readonly apexType?: string;
  readonly apexStack?: string;
  /** When the call was refused before any Apex ran. */
  readonly code?: CallErrorCode;

  constructor(message: string, details: { apexType?: string; apexStack?: string; code?: CallErrorCode }) {
    super(message);
    Object.assign(this, details);
  }

  static of(exception: ApexException): ApexCallError {
    return new ApexCallError(exception.clientMessage ?? exception.getMessage(), {
      apexType: exception.getTypeName(),
      apexStack: stackTrace(exception).join('\n'),
    });
  }
}
