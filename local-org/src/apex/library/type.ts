/** Type. Source: Apex Reference Guide, "Type Class". */
import { defineType, nativeType } from '../registry.ts';
import type { ApexClass } from '../emitted.ts';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections.ts';
import { objectDef } from '../runtime/convert.ts';
import { typeException } from '../runtime/exceptions.ts';
import { SObject } from '../runtime/sobject.ts';
import { transaction } from '../runtime/transaction.ts';
import { TypeToken, typeToken } from '../runtime/type-token.ts';
import { isAssignable, nameText, parseTypeName, plainName } from '../runtime/types.ts';
import type { TypeName } from '../runtime/types.ts';
import { needed } from './arguments.ts';

const PRIMITIVES = [
  'Blob',
  'Boolean',
  'Date',
  'Datetime',
  'Decimal',
  'Double',
  'Id',
  'Integer',
  'Long',
  'Object',
  'String',
  'Time',
];

/** The declared spelling of a type's name, or undefined where there is no such type. */
function canonical(type: TypeName): string | undefined {
  const args = type.args.map(canonical);
  if (args.includes(undefined)) return undefined;
  const name = canonicalName(plainName(type.name));
  return name && (args.length > 0 ? `${name}<${args.join(',')}>` : name);
}

function canonicalName(name: string): string | undefined {
  const { world } = transaction();
  return (
    world.class(name)?.$meta.name ??
    PRIMITIVES.find((each) => each.toLowerCase() === name) ??
    world.metadata.objects.get(name)?.name ??
    nativeType(name)?.name
  );
}

function forName(name: string | null): TypeToken | null {
  if (name === null) return null;
  const found = canonical(parseTypeName(name));
  return found ? typeToken(found) : null;
}

/** Calls the constructor without parameters. */
export function instantiate(cls: ApexClass): unknown {
  const { $meta } = cls;
  const constructor = $meta.constructors.find((each) => each.params.length === 0);
  if ($meta.kind !== 'class' || $meta.isAbstract || !constructor) {
    throw typeException(`Type cannot be constructed: ${$meta.name}`);
  }
  return new cls()[constructor.js]();
}

function newInstance(self: TypeToken): unknown {
  const { world } = transaction();
  const type = parseTypeName(self.name);
  const name = plainName(type.name);
  const [first = 'Object', second = 'Object'] = type.args.map(nameText);
  if (name === 'list') return new ApexList(first);
  if (name === 'set') return new ApexSet(first);
  if (name === 'map') return new ApexMap(first, second);
  const cls = world.class(name);
  if (cls) return instantiate(cls);
  if (world.metadata.objects.has(name)) return new SObject(objectDef(name));
  const native = nativeType(name)?.constructors.find((each) => each.params.length === 0);
  if (native) return native.impl();
  throw typeException(`Type cannot be constructed: ${self.name}`);
}

defineType('Type', {
  is: (value) => value instanceof TypeToken,
  statics: {
    'Type forName(String name)': forName,
    'Type forName(String namespace, String name)': (namespace, name) =>
      name === null ? null : (forName(namespace ? `${namespace}.${name}` : name) ?? forName(name)),
  },
  methods: {
    'Boolean equals(Object other)': (self: TypeToken, other) => self === other,
    'String getName()': (self: TypeToken) => self.name,
    'Integer hashCode()': (self: TypeToken) => self.name.length,
    'Boolean isAssignableFrom(Type source)': (self: TypeToken, source) =>
      isAssignable(parseTypeName(needed<TypeToken>(source).name), parseTypeName(self.name)),
    'Object newInstance()': newInstance,
    'String toString()': (self: TypeToken) => self.name,
  },
});
