/** Gate: every metadata file against the Metadata API's types: elements, repetitions, enums, booleans and numbers. */
import { readSuffixes } from '../../../local-org/src/metadata/suffixes.ts';
import { runGate, type Finding } from '../finding.ts';
import { metadataTypes, type Member } from './metadata-types.ts';
import { at, openProject, type Source } from './project.ts';
import { textOf, type Element } from './xml-tree.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Elements the types call a text: `targetConfigs` is XML of its own, which lwc-targets.ts checks. */
const OPAQUE = new Set(['LightningComponentBundle.targetConfigs']);

/** Attributes by the element that may have them. */
const ATTRIBUTES: Record<string, string[]> = { 'CustomMetadataValue.value': ['xsi:type', 'xsi:nil'] };

export async function check(projectDir: string): Promise<Finding[]> {
  const { sources, malformed } = openProject(projectDir);
  return [...malformed, ...sources.flatMap((source) => [...checkFile(source)])];
}

function* checkFile(source: Source): Generator<Finding> {
  const { root } = source;
  const wanted = readSuffixes[source.suffix];
  if (wanted && root.name !== wanted) {
    yield at(source, root, `the root element must be <${wanted}>, but is <${root.name}>.`);
  } else if (!metadataTypes().complex.has(root.name)) {
    yield at(source, root, `<${root.name}> is no type of the Metadata API.`);
  } else {
    if (root.attributes.xmlns !== NAMESPACE) yield at(source, root, `xmlns must be "${NAMESPACE}".`);
    yield* checkComplex(source, root, root.name);
    yield* checkName(source);
  }
}

/** A part of an object names itself in the file and in the file name; the org takes the file's, people read the other. */
function* checkName(source: Source): Generator<Finding> {
  const name = textOf(source.root, 'fullName');
  if (name !== undefined && name !== source.name) {
    yield at(source, source.root, `<fullName> is ${name}, but the file is named ${source.name}.`);
  }
}

function* checkComplex(source: Source, element: Element, type: string): Generator<Finding> {
  const members = metadataTypes().complex.get(type)!;
  if (element.text) yield at(source, element, `<${element.name}> holds elements, not the text "${element.text}".`);
  const seen = new Set<string>();
  for (const child of element.children) {
    const member = members.get(child.name);
    if (!member) {
      yield at(source, child, `<${child.name}> is no element of ${type}.`);
      continue;
    }
    if (seen.has(child.name) && !member.isArray) yield at(source, child, `<${child.name}> may stand once only.`);
    seen.add(child.name);
    if (!OPAQUE.has(`${type}.${child.name}`)) yield* checkValue(source, child, type, member);
  }
  for (const [name, { isOptional }] of members) {
    if (!isOptional && !seen.has(name)) yield at(source, element, `<${element.name}> needs <${name}>.`);
  }
}

function* checkValue(source: Source, element: Element, owner: string, member: Member): Generator<Finding> {
  const allowed = ATTRIBUTES[`${owner}.${element.name}`] ?? [];
  for (const attribute of Object.keys(element.attributes)) {
    if (!allowed.includes(attribute)) yield at(source, element, `<${element.name}> has no attribute ${attribute}.`);
  }
  if (metadataTypes().complex.has(member.type)) {
    yield* checkComplex(source, element, member.type);
    return;
  }
  if (element.children.length > 0) {
    yield at(source, element, `<${element.name}> takes a value, not elements.`);
    return;
  }
  const values = metadataTypes().enums.get(member.type);
  const { text } = element;
  if (values && !values.has(text)) {
    yield at(source, element, `<${element.name}> cannot be "${text}". Values: ${shorten([...values])}.`);
  } else if (member.type === 'boolean' && text !== 'true' && text !== 'false') {
    yield at(source, element, `<${element.name}> must be true or false, but is "${text}".`);
  } else if (member.type === 'number' && !/^-?\d+(\.\d+)?$/.test(text)) {
    yield at(source, element, `<${element.name}> must be a number, but is "${text}".`);
  }
}

const SHOWN = 12;

function shorten(values: string[]): string {
  return values.length > SHOWN ? `${values.slice(0, SHOWN).join(', ')} …` : values.join(', ');
}

if (import.meta.main) await runGate(check);
