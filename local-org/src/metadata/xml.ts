/** Reads metadata XML into plain nodes, with accessors that keep the shape of a document in one place. */
import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { MetadataError } from './errors.ts';

/** An element: text, or children by tag. Repeated tags are arrays. */
export type XmlNode = { [tag: string]: XmlNode | XmlNode[] | string };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  ignoreDeclaration: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

/** The root element's content. `root` is the metadata type the suffix stands for. */
export function readXml(file: string, root: string): XmlNode {
  const text = readFileSync(file, 'utf8');
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw new MetadataError(file, `line ${valid.err.line}: not well-formed XML: ${valid.err.msg}`);
  }
  const document = parser.parse(text) as XmlNode;
  const node = document[root];
  if (node === undefined) {
    const found = Object.keys(document).join(', ');
    throw new MetadataError(
      file,
      `the root element must be <${root}>, but is <${found}>. Rename the file or the element.`,
    );
  }
  // An element without children is read as an empty text.
  return typeof node === 'string' ? {} : (node as XmlNode);
}

/** All children of a tag as nodes (a child with text only has its text under `#text`). */
export function children(node: XmlNode | undefined, tag: string): XmlNode[] {
  const value = node?.[tag];
  if (value === undefined) return [];
  const all = Array.isArray(value) ? value : [value];
  return all.map((child) => (typeof child === 'string' ? { '#text': child } : child));
}

export function child(node: XmlNode | undefined, tag: string): XmlNode | undefined {
  return children(node, tag)[0];
}

export function texts(node: XmlNode | undefined, tag: string): string[] {
  return children(node, tag).map((each) => content(each) ?? '');
}

export function text(node: XmlNode | undefined, tag: string): string | undefined {
  const found = child(node, tag);
  return found === undefined ? undefined : (content(found) ?? '');
}

export function content(node: XmlNode): string | undefined {
  const value = node['#text'];
  return typeof value === 'string' ? value : undefined;
}

export function flag(node: XmlNode | undefined, tag: string, otherwise = false): boolean {
  const value = text(node, tag);
  return value === undefined ? otherwise : value === 'true';
}

export function number(node: XmlNode | undefined, tag: string, otherwise = 0): number {
  const value = text(node, tag);
  return value === undefined ? otherwise : Number(value);
}

/** A child that must be there. */
export function need(file: string, node: XmlNode | undefined, tag: string): string {
  const value = text(node, tag);
  if (value === undefined || value === '') throw new MetadataError(file, `<${tag}> is missing.`);
  return value;
}
