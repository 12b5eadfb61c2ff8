/** First pass: every class of the project becomes a ClassInfo, so that bodies may refer to any of them. */
import type { AccessModifier, SharingMode } from '../../emitted.ts';
import type { Modifiers, TypeDecl } from '../ast.ts';
import type { Diagnostics } from '../errors.ts';
import type { ClassInfo } from '../model/classes.ts';
import { hasAnnotation } from '../model/classes.ts';
import type { UserType } from '../model/types.ts';

/** Names and nesting only; types are linked when all classes are known (`link.ts`). */
export function declareType(decl: TypeDecl, file: string, outer: ClassInfo | null, problems: Diagnostics): ClassInfo {
  const name = outer ? `${outer.name}.${decl.name}` : decl.name;
  const words = decl.modifiers.words;
  const type = { kind: 'user', name, key: name.toLowerCase() } as UserType;
  const info: ClassInfo = {
    name,
    simpleName: decl.name,
    js: name.replace('.', '$'),
    kind: decl.kind,
    file,
    decl,
    type,
    outer,
    inner: new Map(),
    superclass: null,
    interfaces: [],
    constants: decl.constants,
    fields: new Map(),
    methods: new Map(),
    constructors: [],
    access: accessOf(decl.modifiers, outer ? 'private' : 'public'),
    isAbstract: words.includes('abstract') || decl.kind === 'interface',
    isVirtual: words.includes('virtual') || words.includes('abstract'),
    isTest: hasAnnotation(decl.modifiers, 'istest') || (outer?.isTest ?? false),
    isTestVisible: hasAnnotation(decl.modifiers, 'testvisible'),
    isException: false,
    sharing: sharingOf(decl.modifiers),
    annotations: decl.modifiers.annotations,
    hasStaticCode: decl.members.some(
      (member) =>
        (member.kind === 'initializer' && member.isStatic) ||
        (member.kind === 'field' && member.init !== null && member.modifiers.words.includes('static')),
    ),
  };
  (type as { info: ClassInfo }).info = info;
  for (const member of decl.members) {
    if (member.kind === 'type') declareInner(info, member.decl, problems);
  }
  return info;
}

function declareInner(outer: ClassInfo, decl: TypeDecl, problems: Diagnostics): void {
  const key = decl.name.toLowerCase();
  const say = (message: string): void => problems.add(outer.file, decl, message);
  if (outer.outer) return say('Inner types are not allowed to have inner types');
  if (outer.inner.has(key)) return say(`Type name already in use: ${outer.name}.${decl.name}`);
  if (key === outer.name.toLowerCase()) return say(`Type name already in use: ${decl.name}`);
  outer.inner.set(key, declareType(decl, outer.file, outer, problems));
}

export function accessOf(modifiers: Modifiers, otherwise: AccessModifier): AccessModifier {
  for (const word of modifiers.words) {
    if (word === 'private' || word === 'protected' || word === 'public' || word === 'global') return word;
    if (word === 'webservice') return 'global';
  }
  return otherwise;
}

function sharingOf(modifiers: Modifiers): SharingMode {
  const word = modifiers.words.find((each) => each.endsWith(' sharing'));
  return word ? (word.split(' ')[0] as SharingMode) : 'omitted';
}

/** The class and all inside it. */
export function* withInner(info: ClassInfo): Generator<ClassInfo> {
  yield info;
  for (const inner of info.inner.values()) yield* withInner(inner);
}
