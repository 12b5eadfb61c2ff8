/** System.Type values: one object per type name. */
import { nameText, parseTypeName } from './types.ts';

export class TypeToken {
  readonly apexType = 'Type';
  /** Canonical name. */
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }

  toString(): string {
    return this.name;
  }
}

const tokens = new Map<string, TypeToken>();

export function typeToken(name: string): TypeToken {
  const canonical = nameText(parseTypeName(name));
  let token = tokens.get(canonical);
  if (!token) tokens.set(canonical, (token = new TypeToken(canonical)));
  return token;
}
