/**
 * Paths over relationships. Sources: SOQL and SOSL Reference, "Understanding Relationship Query Limitations",
 * sforce_api_calls_soql_relationships_and_polymorph_keys.htm; Object Reference, "Name" (Profile, UserRole).
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parent, World } from './world.ts';

describe('a path over relationships', () => {
  let world: World;
  before(() => {
    world = new World();
    const profile = world.insert('Profile', { Name: 'Sales Rep' });
    const priya = world.insert('User', { Name: 'Priya Raman', ProfileId: profile });
    const tom = world.insert('User', { Name: 'Tom Adeyemi' });
    const [b, a] = ['Brightwater', 'Adler'].map((Name) => world.insert('Account', { Name, OwnerId: priya }));
    const deal = world.insert('Opportunity', { Name: 'Meters', AccountId: b!, OwnerId: tom, Amount: 10 });
    world.insert('Opportunity', { Name: 'Pumps', AccountId: a!, OwnerId: priya, Amount: 5 });
    world.insert('Opportunity', { Name: 'Valves', AccountId: a!, OwnerId: priya, Amount: 7 });
    world.insert('Event', { Subject: 'About a deal', WhatId: deal, OwnerId: priya });
    world.insert('Event', { Subject: 'About an account', WhatId: a!, OwnerId: tom });
    world.insert('Visit__c', { Name: 'V-1', OwnerId: priya });
    world.insert('Visit__c', { Name: 'V-2', OwnerId: tom });
  });

  it('leads through the owner of a custom object to its profile', () => {
    const { rows } = world.query('SELECT Owner.Name, Owner.Profile.Name FROM Visit__c ORDER BY Name');
    const [first, second] = rows.map((row) => parent(row, 'Owner'));
    assert.deepEqual(parent(first!, 'Profile').fields, { Name: 'Sales Rep' });
    assert.equal(parent(first!, 'Profile').type, 'Profile');
    assert.equal(first!.fields['Name'], 'Priya Raman');
    assert.equal(second!.fields['Profile'], null);
  });

  it('filters, sorts and groups behind a polymorphic relationship', () => {
    assert.deepEqual(world.list("SELECT Name FROM Visit__c WHERE Owner.Profile.Name = 'sales rep'"), ['V-1']);
    assert.deepEqual(world.list('SELECT Subject FROM Event ORDER BY What.Name'), ['About an account', 'About a deal']);
    const { rows } = world.query('SELECT Owner.Name, COUNT(Id) n FROM Event GROUP BY Owner.Name ORDER BY Owner.Name');
    assert.deepEqual(
      rows.map((row) => row.fields),
      [
        { Name: 'Priya Raman', n: 1 },
        { Name: 'Tom Adeyemi', n: 1 },
      ],
    );
  });

  it('sorts and groups by a field of the parent', () => {
    assert.deepEqual(world.list('SELECT Name FROM Opportunity ORDER BY Account.Name, Amount DESC'), [
      'Valves',
      'Pumps',
      'Meters',
    ]);
    const { rows } = world.query(
      'SELECT Account.Name, SUM(Amount) total FROM Opportunity GROUP BY Account.Name ORDER BY Account.Name DESC',
    );
    assert.deepEqual(
      rows.map((row) => row.fields),
      [
        { Name: 'Brightwater', total: 10 },
        { Name: 'Adler', total: 12 },
      ],
    );
  });

  it('needs an alias for the second grouped field of one name', () => {
    const select = 'FROM Opportunity GROUP BY Account.Name, Owner.Name';
    assert.throws(() => world.query(`SELECT Account.Name, Owner.Name ${select}`), { message: 'duplicate alias: Name' });
    const [row] = world.query(`SELECT Account.Name account, Owner.Name owner ${select} ORDER BY Account.Name`).rows;
    assert.deepEqual(row!.fields, { account: 'Adler', owner: 'Priya Raman' });
  });

  it('does not lead from a polymorphic relationship to fields of one target', () => {
    assert.throws(() => world.query('SELECT What.StageName FROM Event'), { code: 'INVALID_FIELD' });
    assert.throws(() => world.query('SELECT What.Account.Name FROM Event'), { code: 'INVALID_FIELD' });
  });

  it('leads to parents of the target in TYPEOF', () => {
    const { rows } = world.query(
      'SELECT TYPEOF What WHEN Opportunity THEN Name, Account.Name WHEN Account THEN Owner.Name END FROM Event ORDER BY Subject',
    );
    assert.deepEqual(parent(parent(rows[0]!, 'What'), 'Account').fields, { Name: 'Brightwater' });
    assert.deepEqual(parent(parent(rows[1]!, 'What'), 'Owner').fields, { Name: 'Priya Raman' });
  });
});
