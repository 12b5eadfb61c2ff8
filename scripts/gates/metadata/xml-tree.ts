/** Metadata XML as a tree whose elements know their line, so that a finding can say where. */
import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface Element {
  name: string;
  line: number;
  attributes: Record<string, string>;
  /** Text of the element itself, trimmed; '' where it has children only. */
  text: string;
  children: Element[];
}

/** A file that is not well-formed. */
export class XmlError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(`not well-formed XML: ${message}`);
    this.line = line;
  }
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  captureMetaData: true,
});

const META = XMLParser.getMetaDataSymbol() as symbol;

/** What the parser gives: one key with the children, `:@` with the attributes, and the place in the text. */
type Parsed = { [tag: string]: unknown } & { [META]?: { startIndex?: number } };

/** @returns the root element */
export function readXmlTree(file: string): Element {
  const text = readFileSync(file, 'utf8');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new XmlError(valid.err.line, valid.err.msg);
  const starts = lineStarts(text);
  const [root] = (parser.parse(text) as Parsed[]).flatMap((node) => toElement(node, starts));
  if (!root) throw new XmlError(1, 'there is no root element.');
  return root;
}

function toElement(node: Parsed, starts: number[]): Element[] {
  const name = Object.keys(node).find((key) => key !== ':@');
  if (name === undefined || name.startsWith('#') || name.startsWith('?')) return [];
  const parts = node[name] as Parsed[];
  return [
    {
      name,
      line: lineAt(starts, node[META]?.startIndex ?? 0),
      attributes: (node[':@'] as Record<string, string> | undefined) ?? {},
      text: parts.map((part) => ('#text' in part ? String(part['#text']) : '')).join(''),
      children: parts.flatMap((part) => toElement(part, starts)),
    },
  ];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

export function childrenOf(element: Element | undefined, ...path: string[]): Element[] {
  let found = element ? [element] : [];
  for (const name of path) found = found.flatMap((each) => each.children.filter((child) => child.name === name));
  return found;
}

export function childOf(element: Element | undefined, ...path: string[]): Element | undefined {
  return childrenOf(element, ...path)[0];
}

/** Text of a child, undefined where there is none. */
export function textOf(element: Element | undefined, ...path: string[]): string | undefined {
  return childOf(element, ...path)?.text;
}

/** The element and everything below it. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}
