/** The table of the standard library itself. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { World } from '../../src/apex/compiler/model/world.ts';
import { allNativeTypes } from '../../src/apex/registry.ts';
import type { NativeType } from '../../src/apex/registry.ts';
import '../../src/apex/library/index.ts';
import { openOrg } from './support.ts';

test('every type that a signature names exists', async () => {
  const testOrg = openOrg({});
  const world = new World(testOrg.org.metadata);
  for (const type of allNativeTypes()) {
    const args = type.typeParams.map(() => world.fromText('Object', [], []));
    for (const [member, name] of typeNames(type)) {
      assert.doesNotThrow(() => world.fromText(name, type.typeParams, args), `${type.name}: ${member}`);
    }
  }
  await testOrg.close();
});

function typeNames(type: NativeType): [member: string, typeName: string][] {
  const callables = [
    ...type.methods,
    ...type.constructors.map((each) => ({ ...each, name: '<init>', returns: 'void' })),
  ];
  return [
    ...callables.flatMap((each): [string, string][] => [
      [each.name, each.returns],
      ...each.params.map((param): [string, string] => [each.name, param.type]),
    ]),
    ...type.properties.map((each): [string, string] => [each.name, each.type]),
    ...[...type.implements, ...(type.extends ? [type.extends] : [])].map((name): [string, string] => [
      'supertypes',
      name,
    ]),
  ];
}

test('no two members have the same key', () => {
  const seen = new Set<string>();
  for (const type of allNativeTypes()) {
    for (const { key } of [...type.methods, ...type.constructors]) {
      assert.equal(seen.has(key), false, key);
      seen.add(key);
    }
  }
});
