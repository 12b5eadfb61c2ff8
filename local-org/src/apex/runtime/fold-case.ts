/**
 * Text without regard to case, as Java's `equalsIgnoreCase` compares it: character by character, upper case first, so that
 * `ς` and `σ` are the same letter, and never `ß` and `ss`. The text keeps its length.
 */
export function foldCase(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : text.replace(/[^]/g, foldCharacter);
}

const ASCII = /^[\x00-\x7f]*$/;

function foldCharacter(character: string): string {
  const upper = character.toUpperCase();
  const lower = (upper.length === 1 ? upper : character).toLowerCase();
  return lower.length === 1 ? lower : character;
}
