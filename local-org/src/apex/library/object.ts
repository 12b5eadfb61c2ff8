/** What every value has: Object; and the contracts between user classes and the platform: Iterable, Comparable … */
import { defineType } from '../registry.ts';
import { callMethod, findMethod } from '../runtime/dispatch.ts';
import { same } from '../runtime/equality.ts';
import { identityOf, keyOf } from '../runtime/keys.ts';
import { ApexIterator, iterate } from '../runtime/iteration.ts';
import { text } from '../runtime/text.ts';
import { hashOf } from './string.ts';

export function hashCode(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === 'object' && findMethod(value as object, 'hashCode', 0)) {
    return callMethod(value, 'hashCode', []) as number;
  }
  const key = keyOf(value);
  return typeof key === 'object' && key !== null ? identityOf(key) : hashOf(String(key));
}

defineType('Object', {
  methods: {
    'Boolean equals(Object other)': same,
    'Integer hashCode()': hashCode,
    'String toString()': text,
  },
});

/** A method of an interface, on whatever implements it. */
export function interfaceMethod(name: string, types?: string[]) {
  return (self: unknown, ...args: unknown[]): unknown => callMethod(self, name, args, types);
}

defineType('Iterator', {
  kind: 'interface',
  typeParams: ['T'],
  methods: {
    'Boolean hasNext()': (self) => (self instanceof ApexIterator ? self.hasNext() : callMethod(self, 'hasNext', [])),
    'T next()': (self) => (self instanceof ApexIterator ? self.next() : callMethod(self, 'next', [])),
  },
});

defineType('Iterable', {
  kind: 'interface',
  typeParams: ['T'],
  methods: {
    'Iterator<T> iterator()': (self) =>
      findMethod(self, 'iterator', 0) ? callMethod(self, 'iterator', []) : new ApexIterator(iterate(self)),
  },
});

defineType('Comparable', {
  kind: 'interface',
  methods: { 'Integer compareTo(Object other)': interfaceMethod('compareTo') },
});

defineType('Comparator', {
  kind: 'interface',
  typeParams: ['T'],
  methods: { 'Integer compare(T a, T b)': interfaceMethod('compare') },
});

defineType('Callable', {
  kind: 'interface',
  methods: { 'Object call(String action, Map<String,Object> arguments)': interfaceMethod('call') },
});

defineType('StubProvider', {
  kind: 'interface',
  methods: {
    'Object handleMethodCall(Object stubbed, String method, Type returnType, List<Type> parameterTypes, List<String> parameterNames, List<Object> arguments)':
      interfaceMethod('handleMethodCall'),
  },
});
