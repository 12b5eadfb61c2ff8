import { textOf, type Message } from './message';

/** A mail draft by RFC 6068 (https://www.rfc-editor.org/rfc/rfc6068): line ends are %0D%0A. */
export function mailtoOf(address: string | null | undefined, message: Message): string {
  const body = textOf(message).replace(/\n/g, '\r\n');
  const to = encodeURIComponent(address ?? '').replace('%40', '@');
  return `mailto:${to}?subject=${encodeURIComponent(message.subject)}&body=${encodeURIComponent(body)}`;
}
