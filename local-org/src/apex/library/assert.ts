/** System.assert… and the Assert class. Source: Apex Reference Guide, "Assert Class", "System Class". */
import { defineType } from '../registry.ts';
import { equal } from '../runtime/equality.ts';
import { newException } from '../runtime/exceptions.ts';
import { isInstance } from '../runtime/types.ts';
import { text } from '../runtime/text.ts';
import { TypeToken } from '../runtime/type-token.ts';
import { needed } from './arguments.ts';

function fail(detail: string, message: unknown): never {
  const own = message === undefined || message === null ? '' : text(message);
  const parts = [own, detail].filter((part) => part !== '');
  throw newException(
    'AssertException',
    parts.length > 0 ? `Assertion Failed: ${parts.join(': ')}` : 'Assertion Failed',
  );
}

function areEqual(expected: unknown, actual: unknown, message?: unknown): void {
  if (!equal(expected, actual)) fail(`Expected: ${text(expected)}, Actual: ${text(actual)}`, message);
}

function areNotEqual(notExpected: unknown, actual: unknown, message?: unknown): void {
  if (equal(notExpected, actual)) fail(`Same value: ${text(notExpected)}`, message);
}

function isTrue(condition: boolean | null, message?: unknown): void {
  if (condition !== true) fail(message === undefined ? 'Expected: true, Actual: ' + text(condition) : '', message);
}

function isFalse(condition: boolean | null, message?: unknown): void {
  if (condition !== false) fail(message === undefined ? 'Expected: false, Actual: ' + text(condition) : '', message);
}

/** `System.assert` names no expectation. */
function assertTrue(condition: boolean | null, message?: unknown): void {
  if (condition !== true) fail('', message);
}

const typeName = (type: unknown): string => needed(type as TypeToken | null).name;

function instanceOf(value: unknown, type: unknown, message?: unknown): void {
  if (!isInstance(value, typeName(type)))
    fail(`Expected an instance of ${typeName(type)}, Actual: ${text(value)}`, message);
}

function notInstanceOf(value: unknown, type: unknown, message?: unknown): void {
  if (isInstance(value, typeName(type)))
    fail(`Expected no instance of ${typeName(type)}, Actual: ${text(value)}`, message);
}

defineType('Assert', {
  statics: {
    'void areEqual(Object expected, Object actual)': areEqual,
    'void areEqual(Object expected, Object actual, String message)': areEqual,
    'void areNotEqual(Object notExpected, Object actual)': areNotEqual,
    'void areNotEqual(Object notExpected, Object actual, String message)': areNotEqual,
    'void fail()': () => fail('', null),
    'void fail(String message)': (message) => fail('', message),
    'void isFalse(Boolean condition)': isFalse,
    'void isFalse(Boolean condition, String message)': isFalse,
    'void isInstanceOfType(Object value, Type expected)': instanceOf,
    'void isInstanceOfType(Object value, Type expected, String message)': instanceOf,
    'void isNotInstanceOfType(Object value, Type notExpected)': notInstanceOf,
    'void isNotInstanceOfType(Object value, Type notExpected, String message)': notInstanceOf,
    'void isNotNull(Object value)': (value) => areNotEqual(null, value),
    'void isNotNull(Object value, String message)': (value, message) => areNotEqual(null, value, message),
    'void isNull(Object value)': (value) => areEqual(null, value),
    'void isNull(Object value, String message)': (value, message) => areEqual(null, value, message),
    'void isTrue(Boolean condition)': isTrue,
    'void isTrue(Boolean condition, String message)': isTrue,
  },
});

/** Joined to the System class. */
export const assertions = {
  'void assert(Boolean condition)': assertTrue,
  'void assert(Boolean condition, Object message)': assertTrue,
  'void assertEquals(Object expected, Object actual)': areEqual,
  'void assertEquals(Object expected, Object actual, Object message)': areEqual,
  'void assertNotEquals(Object notExpected, Object actual)': areNotEqual,
  'void assertNotEquals(Object notExpected, Object actual, Object message)': areNotEqual,
};
