/** Parses type names as the registry writes them: `Map<String,List<T>>`. */
import type { TypeNode } from '../ast.ts';

export function parseTypeText(text: string): TypeNode {
  let at = 0;
  const parse = (): TypeNode => {
    const names: string[] = [];
    const args: TypeNode[] = [];
    do {
      const match = /^\s*(\w+)\s*/.exec(text.slice(at));
      if (!match) throw new Error(`Not a type: ${text}`);
      at += match[0].length;
      names.push(match[1]!);
    } while (take('.'));
    if (take('<')) {
      do args.push(parse());
      while (take(','));
      if (!take('>')) throw new Error(`Not a type: ${text}`);
    }
    let type: TypeNode = { line: 0, col: 0, names, args };
    while (take('[')) {
      take(']');
      type = { line: 0, col: 0, names: ['List'], args: [type] };
    }
    return type;
  };
  const take = (token: string): boolean => {
    const blank = /^\s*/.exec(text.slice(at))![0].length;
    if (text[at + blank] !== token) return false;
    at += blank + 1;
    return true;
  };
  const result = parse();
  if (text.slice(at).trim() !== '') throw new Error(`Not a type: ${text}`);
  return result;
}
