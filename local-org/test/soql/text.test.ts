/**
 * Text in conditions and order. Sources: SOQL and SOSL Reference, "Comparison Operators" (comparisons of text ignore case),
 * sforce_api_calls_soql_select_orderby.htm ("If the locale of the logged-in user is English, sorting is based on UTF-8
 * values of uppercased data").
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { World } from './world.ts';

describe('text', () => {
  let world: World;
  before(() => {
    world = new World();
    for (const Name of ['éclair', 'Zoë', 'a_b', 'aab', 'Ärger', 'zebra']) world.insert('Account', { Name });
  });

  it('is equal whatever the case of its letters, beyond ASCII too', () => {
    assert.deepEqual(world.list("SELECT Name FROM Account WHERE Name = 'ÉCLAIR'"), ['éclair']);
    assert.deepEqual(world.list('SELECT Name FROM Account WHERE Name = :n', 'zOË'), ['Zoë']);
    assert.deepEqual(world.list("SELECT Name FROM Account WHERE Name IN ('ZOË', 'ZEBRA') ORDER BY Name"), [
      'zebra',
      'Zoë',
    ]);
    assert.deepEqual(world.list('SELECT Name FROM Account WHERE Name IN :n', ['ärger', 'x']), ['Ärger']);
    assert.equal(world.list("SELECT Name FROM Account WHERE Name != 'ÄRGER'").length, 5);
    assert.equal(world.list("SELECT Name FROM Account WHERE Name NOT IN ('ÄRGER', 'Éclair')").length, 4);
  });

  it('matches a pattern whatever the case', () => {
    assert.deepEqual(world.list("SELECT Name FROM Account WHERE Name LIKE 'É%'"), ['éclair']);
    assert.deepEqual(world.list('SELECT Name FROM Account WHERE Name LIKE :n', ['%OË', 'x']), ['Zoë']);
  });

  it('sorts by its capitals', () => {
    assert.deepEqual(world.list('SELECT Name FROM Account ORDER BY Name'), [
      'aab',
      'a_b',
      'zebra',
      'Zoë',
      'Ärger',
      'éclair',
    ]);
    assert.deepEqual(world.list("SELECT Name FROM Account WHERE Name > 'ZOË' ORDER BY Name DESC"), ['éclair', 'Ärger']);
  });
});
