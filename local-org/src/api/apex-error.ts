/** An error of a controller as a component receives it (`error.body.message`). */

export interface ApexErrorBody {
  message: string;
  exceptionType?: string;
  stackTrace?: string;
}

/** What the engine's exceptions carry; read structurally, so that this face needs no Apex types. */
interface ApexLike {
  name?: string;
  message: string;
  apexType?: string;
  apexStack?: string;
  code?: string;
}

/**
 * An AuraHandledException is shown with its message; any other Apex exception too, since a local org hides nothing
 * from those who develop on it.
 */
export function apexError(error: unknown): { status: number; body: ApexErrorBody } {
  const { message, apexType, apexStack, code } = error as ApexLike;
  if (apexType) {
    return { status: 400, body: { message, exceptionType: apexType, ...(apexStack ? { stackTrace: apexStack } : {}) } };
  }
  if (code === 'NOT_FOUND') return { status: 404, body: { message } };
  if (code === 'INSUFFICIENT_ACCESS') return { status: 403, body: { message } };
  if (code === 'INVALID_ARGUMENT') return { status: 400, body: { message } };
  return { status: 500, body: { message: message ?? String(error) } };
}
