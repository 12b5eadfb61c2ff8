/** Compiler and library meet in the registry's signatures: every type they name must exist. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { World } from '../../src/apex/compiler/model/world.ts';
import { OBJECT } from '../../src/apex/compiler/model/types.ts';
import { allNativeTypes } from '../../src/apex/registry.ts';
import { metadataWith } from './support.ts';

test('every type named in the signatures of the standard library exists', () => {
  const world = new World(metadataWith({}));
  const unknown: string[] = [];
  for (const type of allNativeTypes()) {
    const args = type.typeParams.map(() => OBJECT);
    const named = [
      ...type.implements,
      ...(type.extends ? [type.extends] : []),
      ...type.constructors.flatMap((constructor) => constructor.params.map((param) => param.type)),
      ...type.methods.flatMap((method) => [method.returns, ...method.params.map((param) => param.type)]),
      ...type.properties.map((property) => property.type),
    ];
    for (const text of named) {
      try {
        world.fromText(text, type.typeParams, args);
      } catch (error) {
        unknown.push(`${type.name}: ${(error as Error).message}`);
      }
    }
  }
  assert.deepEqual(unknown, []);
});
