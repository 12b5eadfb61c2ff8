/**
 * Record ids as Salesforce writes them: three characters of key prefix, twelve of case-sensitive base 62, and three that
 * make the id safe to compare without regard to case.
 * Source: SOAP API Developer Guide, "ID Field Type".
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const NUMBER_LENGTH = 9;
/** The place of the pod number in a real id. */
const INSTANCE = 'Lo0';

let next = 1;

/** Ids grow, so that ordering by id is ordering by creation; a store raises the start above all it has handed out. */
export function newId(prefix: string): string {
  return to18(prefix + INSTANCE + base62(next++));
}

export function idCounter(): number {
  return next;
}

export function raiseIdCounter(atLeast: number): void {
  next = Math.max(next, atLeast);
}

function base62(n: number): string {
  let text = '';
  while (n > 0) {
    text = ALPHABET[n % 62] + text;
    n = Math.floor(n / 62);
  }
  return text.padStart(NUMBER_LENGTH, '0');
}

/** 15 or 18 characters → 18; the text must be an id (see `parseId`). */
export function to18(id: string): string {
  const short = id.slice(0, 15);
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const c = short.charCodeAt(block * 5 + i);
      if (c >= 65 && c <= 90) bits |= 1 << i;
    }
    suffix += CHECK[bits];
  }
  return short + suffix;
}

/** The 18-character id, or null where the text is none. */
export function parseId(text: string): string | null {
  if (!/^(?:[0-9A-Za-z]{15}|[0-9A-Za-z]{18})$/.test(text)) return null;
  if (text.length === 15) return to18(text);
  const id = to18(text);
  if (id === text) return id;
  return text.slice(15).toUpperCase() === text.slice(15) ? restoreCase(text) : restoreCase(text.toUpperCase());
}

/** An 18-character id whose case was lost: the suffix says which letters are capitals. */
function restoreCase(text: string): string | null {
  let short = '';
  for (let block = 0; block < 3; block++) {
    const bits = CHECK.indexOf(text[15 + block].toUpperCase());
    if (bits < 0) return null;
    for (let i = 0; i < 5; i++) {
      const c = text[block * 5 + i];
      const capital = (bits >> i) & 1;
      if (capital && !/[A-Za-z]/.test(c)) return null;
      short += capital ? c.toUpperCase() : c.toLowerCase();
    }
  }
  return to18(short);
}
