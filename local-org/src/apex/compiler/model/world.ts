/** All that can be named: the project's classes, the schema, the registry. Interns types and resolves type names. */
import { holdsApiName, objectOf, relationshipOf } from '../../../metadata/lookup.ts';
import type { FieldDef, FieldType, ObjectDef, OrgMetadata } from '../../../metadata/types.ts';
import { nativeType } from '../../registry.ts';
import type { NativeType } from '../../registry.ts';
import type { Node, TypeNode } from '../ast.ts';
import { fail, unsupported } from '../errors.ts';
import { lineage } from './classes.ts';
import type { ClassInfo } from './classes.ts';
import { parseTypeText } from './type-text.ts';
import {
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  ID,
  INTEGER,
  NAME_SOBJECT,
  OBJECT,
  PRIMITIVES,
  SOBJECT,
  STRING,
  TIME,
} from './types.ts';
import type { NativeRefType, SObjectType, Type } from './types.ts';

const FIELD_TYPES: Record<FieldType, Type> = {
  id: ID,
  reference: ID,
  string: STRING,
  textarea: STRING,
  picklist: STRING,
  multipicklist: STRING,
  combobox: STRING,
  email: STRING,
  phone: STRING,
  url: STRING,
  boolean: BOOLEAN,
  int: INTEGER,
  double: DECIMAL,
  currency: DECIMAL,
  percent: DECIMAL,
  date: DATE,
  datetime: DATETIME,
  time: TIME,
  anyType: OBJECT,
};

/** Fields that any parent of a polymorphic reference shows (the `Name` object of the SOQL reference). */
const NAME_FIELDS = new Map(
  'Id Name Type FirstName LastName Email Username Alias Phone Title IsActive ProfileId UserRoleId'
    .split(' ')
    .map((name): [string, { name: string; type: Type }] => {
      const type = /Id$/.test(name) ? ID : name === 'IsActive' ? BOOLEAN : STRING;
      return [name.toLowerCase(), { name, type }];
    }),
);

const IMPLICIT_NAMESPACES = ['system', 'schema'];

export class World {
  readonly metadata: OrgMetadata;
  /** Top-level classes by lower-case name. */
  readonly classes = new Map<string, ClassInfo>();
  private readonly sobjects = new Map<string, SObjectType>();
  private readonly natives = new Map<string, NativeRefType>();

  constructor(metadata: OrgMetadata) {
    this.metadata = metadata;
  }

  // ---- types by name ---------------------------------------------------------------------------------------------

  /** The type a reference in source means, or a compile error `Invalid type: …`. */
  resolve(node: TypeNode, scope: ClassInfo | null): Type {
    const type = this.find(node, scope);
    if (type) return type;
    return fail(node, `Invalid type: ${node.names.join('.')}`);
  }

  find(node: TypeNode, scope: ClassInfo | null): Type | undefined {
    const named = this.findName(node.names, scope);
    if (named) {
      if (node.args.length > 0) fail(node, `Type cannot be parameterised: ${named.name}`);
      return named;
    }
    const def = this.nativeDefinition(node.names);
    if (!def) return undefined;
    const args = node.args.map((arg) => this.resolve(arg, scope));
    if (args.length !== def.typeParams.length) {
      // `Iterable`, `Database.Batchable` without an argument mean Object there
      if (args.length > 0) fail(node, `Wrong number of type arguments for ${def.name}`);
      return this.native(
        def,
        def.typeParams.map(() => OBJECT),
      );
    }
    return this.native(def, args);
  }

  /** Non-generic names: inner classes first, then the project, the platform, the schema. */
  findName(names: readonly string[], scope: ClassInfo | null): Type | undefined {
    const [first, ...rest] = names.map((name) => name.toLowerCase());
    for (let each = scope; each; each = each.outer) {
      const found = innerOf(each, first!);
      if (found) return descend(found, rest);
      if (each.simpleName.toLowerCase() === first && rest.length === 0) return each.type;
    }
    const own = this.classes.get(first!);
    if (own) {
      const found = descend(own, rest);
      if (found) return found;
    }
    const simple =
      rest.length === 0 ? first! : IMPLICIT_NAMESPACES.includes(first!) && rest.length === 1 ? rest[0]! : null;
    if (simple !== null) {
      const basic = PRIMITIVES.get(simple);
      if (basic) return basic;
    }
    const def = this.nativeDefinition(names);
    if (def) return def.typeParams.length === 0 ? this.native(def, []) : undefined;
    return simple === null ? undefined : this.sobject(simple);
  }

  private nativeDefinition(names: readonly string[]): NativeType | undefined {
    const full = names.join('.').toLowerCase();
    const direct = nativeType(full);
    if (direct) return direct;
    for (const namespace of IMPLICIT_NAMESPACES) {
      const found = full.startsWith(`${namespace}.`)
        ? nativeType(full.slice(namespace.length + 1))
        : nativeType(`${namespace}.${full}`);
      if (found) return found;
    }
    return undefined;
  }

  /** True for the first part of a dotted platform name, `Schema` in `Schema.SObjectField`. */
  isNamespace(name: string): boolean {
    return /^(system|schema|database|messaging|connectapi|auth|cache|eventbus|apexpages|invocable|flow|reports)$/i.test(
      name,
    );
  }

  native(def: NativeType, args: readonly Type[]): Type {
    const basic = args.length === 0 && def.namespace === 'System' ? PRIMITIVES.get(def.name.toLowerCase()) : undefined;
    if (basic) return basic;
    const name = args.length === 0 ? def.name : `${def.name}<${args.map((arg) => arg.name).join(',')}>`;
    // a project class may bear the name of a native one: the key keeps arguments of either apart
    const key = `${name.toLowerCase()}|${args.map((arg) => arg.kind).join()}`;
    let type = this.natives.get(key);
    if (!type) {
      type = { kind: 'native', name, key: name.toLowerCase(), def, args };
      this.natives.set(key, type);
    }
    return type;
  }

  nativeByName(at: Node, name: string, args: readonly Type[] = []): Type {
    const def = nativeType(name);
    return def ? this.native(def, args) : unsupported(at, `The type ${name}`);
  }

  listOf(element: Type): Type {
    return this.nativeByName({ line: 0, col: 0 }, 'List', [element]);
  }

  // ---- the schema ------------------------------------------------------------------------------------------------

  sobject(name: string): SObjectType | undefined {
    const key = name.toLowerCase();
    const known = this.sobjects.get(key);
    if (known) return known;
    const object = objectOf(this.metadata, key);
    if (!object) return undefined;
    const type: SObjectType = { kind: 'sobject', name: object.name, key, object };
    this.sobjects.set(key, type);
    return type;
  }

  fieldOf(type: SObjectType, name: string): { name: string; type: Type; def?: FieldDef } | undefined {
    const key = name.toLowerCase();
    if (type.object) {
      const def = type.object.fields.get(key);
      return def && { name: def.name, type: this.fieldType(def), def };
    }
    if (type === NAME_SOBJECT) return NAME_FIELDS.get(key);
    return key === 'id' && type === SOBJECT ? { name: 'Id', type: ID } : undefined;
  }

  fieldType(def: FieldDef): Type {
    return holdsApiName(def) ? STRING : FIELD_TYPES[def.type];
  }

  /** `Account` on Opportunity → the parent's type, by its declared spelling. */
  parentOf(type: SObjectType, name: string): { name: string; type: SObjectType } | undefined {
    if (!type.object) return undefined;
    const found = relationshipOf(type.object, name);
    if (!found) return undefined;
    const target = found.targets.length === 1 ? this.sobject(found.targets[0]!) : NAME_SOBJECT;
    return { name: found.field.relationshipName!, type: target ?? NAME_SOBJECT };
  }

  childrenOf(type: SObjectType, name: string): { name: string; type: SObjectType } | undefined {
    const key = name.toLowerCase();
    const child = type.object?.childRelationships.find((each) => each.relationshipName.toLowerCase() === key);
    const target = child && this.sobject(child.childObject);
    return child && target && { name: child.relationshipName, type: target };
  }

  isCustomSetting(object: ObjectDef | null): boolean {
    return object?.kind === 'customSetting';
  }

  // ---- type text of the registry ---------------------------------------------------------------------------------

  private readonly texts = new Map<string, TypeNode>();

  /** A type as a native signature writes it; type variables stand for `args`. */
  fromText(text: string, variables: readonly string[], args: readonly Type[]): Type {
    let node = this.texts.get(text);
    if (!node) this.texts.set(text, (node = parseTypeText(text)));
    return this.fromNode(node, variables, args);
  }

  private fromNode(node: TypeNode, variables: readonly string[], args: readonly Type[]): Type {
    if (node.names.length === 1 && node.args.length === 0) {
      const index = variables.indexOf(node.names[0]!);
      if (index >= 0) return args[index] ?? OBJECT;
    }
    // the registry means the platform's types, never a project class of the same name
    const name = node.names.join('.').toLowerCase();
    const basic = PRIMITIVES.get(name.replace(/^system\./, ''));
    if (basic) return basic;
    const def = this.nativeDefinition(node.names);
    if (def) {
      const inner = node.args.map((arg) => this.fromNode(arg, variables, args));
      return this.native(def, inner.length === def.typeParams.length ? inner : def.typeParams.map(() => OBJECT));
    }
    const row = this.sobject(name);
    if (row) return row;
    throw new Error(`The registry names a type that does not exist: ${node.names.join('.')}`);
  }
}

function innerOf(scope: ClassInfo, name: string): ClassInfo | undefined {
  for (const each of lineage(scope)) {
    const found = each.inner.get(name);
    if (found) return found;
  }
  return undefined;
}

function descend(info: ClassInfo, rest: string[]): Type | undefined {
  let at: ClassInfo | undefined = info;
  for (const name of rest) at = at && innerOf(at, name);
  return at?.type;
}
