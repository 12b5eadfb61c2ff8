/** Apex exceptions as JavaScript errors. User exception classes extend `ApexException`; native ones are instances of it. */
import type { SaveError } from '../../store/types.ts';
import { stackTrace } from './stack.ts';

/** One refused record of a DmlException. `index` counts in the list given to the statement. */
export interface DmlFailure {
  index: number;
  id: string | null;
  error: SaveError;
}

const DEFAULT_MESSAGE = 'Script-thrown exception';

export class ApexException extends Error {
  /** Name of the native type, without `System.`; user exceptions have their class's `$meta` instead. */
  nativeType = 'Exception';
  /** As given; `getMessage()` has the platform's default. */
  text: string | null = null;
  apexCause: ApexException | null = null;
  failures: DmlFailure[] = [];
  /** For QueryException: object → fields that the user may not see. */
  inaccessible: ReadonlyMap<string, Set<string>> = new Map();
  /** The error whose stack tells where it happened, when it was not this object's construction. */
  origin: Error = this;
  /** For AuraHandledException: what the client is told; `setMessage` does not change it. */
  clientMessage: string | null = null;
  /** Apex stack lines, read while the transaction's source positions were at hand. */
  resolvedStack: string[] | null = null;

  getTypeName(): string {
    const meta = (this.constructor as { $meta?: { name: string } }).$meta;
    if (meta) return meta.name;
    return this.nativeType.includes('.') ? this.nativeType : `System.${this.nativeType}`;
  }

  getMessage(): string {
    return this.text ?? DEFAULT_MESSAGE;
  }

  override toString(): string {
    return `${this.getTypeName()}: ${this.getMessage()}`;
  }

  /** The stack with its causes, for those who know only JavaScript errors; read once the transaction has ended. */
  get apexStack(): string {
    return stackTrace(this).join('\n');
  }

  /** Whether `catch` sees it. Source: Apex Developer Guide, "Exceptions that Can't Be Caught". */
  get isCatchable(): boolean {
    return this.nativeType !== 'LimitException' && this.nativeType !== 'AssertException';
  }
}

/** A native exception; `type` as the Apex Reference names it, without namespace. */
export function newException(type: string, message: string | null, cause: ApexException | null = null): ApexException {
  const exception = new ApexException(message ?? '');
  exception.nativeType = type;
  exception.text = message;
  exception.apexCause = cause;
  return exception;
}

export const nullPointer = (): ApexException =>
  newException('NullPointerException', 'Attempt to de-reference a null object');
export const mathException = (message: string): ApexException => newException('MathException', message);
export const typeException = (message: string): ApexException => newException('TypeException', message);
export const stringException = (message: string): ApexException => newException('StringException', message);
export const listException = (message: string): ApexException => newException('ListException', message);
export const queryException = (message: string): ApexException => newException('QueryException', message);
export const sobjectException = (message: string): ApexException => newException('SObjectException', message);
export const finalException = (message: string): ApexException => newException('FinalException', message);
export const limitException = (message: string): ApexException => newException('LimitException', message);
export const asyncException = (message: string): ApexException => newException('AsyncException', message);
export const illegalArgument = (message: string): ApexException => newException('IllegalArgumentException', message);

/** Generated code runs in scripts of this name, so that only their TypeErrors count as null pointers. */
const APEX_FRAME = /\bapex:/;

/**
 * Whatever JavaScript threw, as the Apex exception it means; null where it is a fault of this program and not of the
 * Apex code.
 */
export function asApexException(error: unknown): ApexException | null {
  if (error instanceof ApexException) return error;
  if (error instanceof TypeError && isNullDereference(error)) return withOrigin(nullPointer(), error);
  if (error instanceof RangeError && error.message.includes('call stack')) {
    return withOrigin(limitException('Maximum stack depth reached: 1001'), error);
  }
  return null;
}

function withOrigin(exception: ApexException, origin: Error): ApexException {
  exception.origin = origin;
  return exception;
}

function isNullDereference(error: TypeError): boolean {
  const [, firstFrame = ''] = (error.stack ?? '').split(/\n\s+at /);
  return APEX_FRAME.test(firstFrame) && /\b(?:null|undefined)\b/.test(error.message);
}

/** What a catch clause gets; what it may not see is thrown on. */
export function caught(error: unknown): ApexException {
  const exception = asApexException(error);
  if (!exception) throw error;
  if (!exception.isCatchable) throw exception;
  return exception;
}
