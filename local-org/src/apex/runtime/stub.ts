/**
 * `Test.createStub`: an object of a class whose methods all ask a provider. Source: Apex Developer Guide, "Build a
 * Mocking Framework with the Stub API": public and protected instance methods of classes and interfaces; no static or
 * private ones, no properties.
 */
import type { ApexClass, MethodMeta } from '../emitted.ts';
import { ApexList } from './collections.ts';
import { callMethod, lineage } from './dispatch.ts';
import { nullPointer, typeException } from './exceptions.ts';
import { transaction } from './transaction.ts';
import { typeToken } from './type-token.ts';
import type { TypeToken } from './type-token.ts';
import { cast } from './types.ts';

export function createStub(type: TypeToken | null, provider: unknown): unknown {
  if (type === null || provider === null) throw nullPointer();
  const { world, test } = transaction();
  if (!test) throw typeException('Test.createStub can only be called from a test method');
  const cls = world.class(type.name);
  if (!cls || cls.$meta.kind === 'enum' || cls.$meta.outer) {
    throw typeException(`Test.createStub takes a top-level class or interface of this org, not ${type.name}`);
  }
  class Stub extends cls {}
  Object.defineProperty(Stub, '$meta', { value: cls.$meta });
  for (const method of stubbable(cls)) {
    // a method and what it overrides or implements go by one name
    if (Object.hasOwn(Stub.prototype, method.js)) continue;
    if (Object.hasOwn(Stub.prototype, method.js)) continue;
    Object.defineProperty(Stub.prototype, method.js, {
      value(this: unknown, ...args: unknown[]) {
        return ask(provider, this, method, args);
      },
    });
  }
  // Without a constructor's code: fields stay as they are declared.
  return new (Stub as unknown as new () => unknown)();
}

function* stubbable(cls: ApexClass): Generator<MethodMeta> {
  for (const { $meta } of lineage(cls)) {
    yield* $meta.methods.filter(({ isStatic, access }) => !isStatic && access !== 'private');
  }
  for (const name of cls.$meta.assignableTo) {
    const parent = transaction().world.class(name);
    if (parent?.$meta.kind === 'interface') yield* parent.$meta.methods;
  }
}

function ask(provider: unknown, stub: unknown, method: MethodMeta, args: unknown[]): unknown {
  const types = method.params.map(({ type }) => typeToken(type));
  const names = method.params.map(({ name }) => name);
  const isVoid = method.returns.toLowerCase() === 'void';
  const answer = callMethod(provider, 'handleMethodCall', [
    stub,
    method.name,
    isVoid ? null : typeToken(method.returns),
    new ApexList('Type', types),
    new ApexList('String', names),
    new ApexList('Object', args),
  ]);
  return isVoid ? undefined : cast(answer, method.returns);
}
