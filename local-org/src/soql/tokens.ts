/** A cursor over tokens, with the questions a parser asks. */
import { malformed, type SoqlError } from './errors.ts';
import { tokenize, type Token } from './lex.ts';

export class Tokens {
  readonly text: string;
  readonly #tokens: Token[];
  #at = 0;

  constructor(text: string) {
    this.text = text;
    this.#tokens = tokenize(text);
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)]!;
  }

  next(): Token {
    const token = this.peek();
    if (this.#at < this.#tokens.length - 1) this.#at++;
    return token;
  }

  /** True when the next tokens are these words or signs, without regard to case. */
  isNext(...words: string[]): boolean {
    return words.every((word, index) => {
      const token = this.peek(index);
      return (token.kind === 'name' || token.kind === 'sign') && token.text.toUpperCase() === word;
    });
  }

  /** Takes the words if they come next. */
  take(...words: string[]): boolean {
    if (!this.isNext(...words)) return false;
    for (const _ of words) this.next();
    return true;
  }

  expect(...words: string[]): void {
    for (const word of words) if (!this.take(word)) throw this.unexpected();
  }

  name(): string {
    if (this.peek().kind !== 'name') throw this.unexpected();
    return this.next().text;
  }

  /** `Account.Owner.Name` */
  path(): string[] {
    const path = [this.name()];
    while (this.take('.')) path.push(this.name());
    return path;
  }

  unexpected(token = this.peek()): SoqlError {
    const what = token.kind === 'end' ? '<EOF>' : this.text.slice(token.start, token.end);
    return malformed(`unexpected token: '${what}'`, token.start);
  }
}
