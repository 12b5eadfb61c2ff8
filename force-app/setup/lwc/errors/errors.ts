/** The shapes in which the platform hands over an error: Apex, Lightning Data Service, network, plain JavaScript. */
interface PlatformError {
  message?: string;
  statusText?: string;
  body?: ErrorBody | ErrorBody[];
}
interface ErrorBody {
  message?: string;
  pageErrors?: { message: string }[];
  fieldErrors?: Record<string, { message: string }[]>;
  output?: { errors?: { message: string }[]; fieldErrors?: Record<string, { message: string }[]> };
}

/**
 * Every sentence in an error (or in a list of errors), each once, in the order in which the server gave them.
 * Never empty for something that is an error.
 */
export function reduceErrors(errors: unknown): string[] {
  const list = Array.isArray(errors) ? errors : [errors];
  return [...new Set(list.filter((error) => error !== undefined && error !== null).flatMap(messagesOf))];
}

function messagesOf(error: unknown): string[] {
  if (typeof error === 'string') return [error];
  const { body, message, statusText } = error as PlatformError;
  const bodies = body === undefined ? [] : Array.isArray(body) ? body : [body];
  const found = bodies.flatMap(messagesOfBody);
  return found.length > 0 ? found : [message ?? statusText ?? String(error)];
}

function messagesOfBody({ message, pageErrors, fieldErrors, output }: ErrorBody): string[] {
  const details = [
    ...(pageErrors ?? []),
    ...Object.values(fieldErrors ?? {}).flat(),
    ...(output?.errors ?? []),
    ...Object.values(output?.fieldErrors ?? {}).flat(),
  ].map((detail) => detail.message);
  // With details, the message is only "An error occurred while trying to update the record."
  return details.length > 0 ? details : message ? [message] : [];
}
