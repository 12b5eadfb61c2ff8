/** Rows, parents, children, polymorphic fields. Sources: the pages of the SOQL and SOSL Reference named at each test. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { children, parent, World } from './world.ts';

describe('rows of a query', () => {
  let world: World;
  let acme: string;
  let deal: string;
  let priya: string;

  before(() => {
    world = new World();
    priya = world.insert('User', { Name: 'Priya Raman', Email: 'priya@x.example' });
    acme = world.insert('Account', { Name: 'Acme' });
    deal = world.insert('Opportunity', { Name: 'Deal', AccountId: acme, OwnerId: priya, StageName: 'Prospecting' });
    world.insert('Opportunity', { Name: 'Orphan' });
    const contact = world.insert('Contact', { Name: 'Ann Lee', LastName: 'Lee', AccountId: acme });
    world.insert('Event', {
      Subject: 'First',
      WhatId: deal,
      WhoId: contact,
      OwnerId: priya,
      StartDateTime: '2026-03-01T10:00:00.000Z',
    });
    world.insert('Event', {
      Subject: 'Second',
      WhatId: deal,
      OwnerId: priya,
      StartDateTime: '2026-03-02T10:00:00.000Z',
    });
    world.insert('Event', { Subject: 'About Acme', WhatId: acme, OwnerId: priya });
    world.insert('Event', { Subject: 'Alone', OwnerId: priya });
    world.insert('Visit__c', { Name: 'Visit one', Opportunity__c: deal, OwnerId: priya });
  });

  // sforce_api_calls_soql_relationships_query_using.htm
  it('nest the parent under the relationship name, in declared spelling', () => {
    const { rows } = world.query("select name, account.NAME, Account.Owner.Name from opportunity where name = 'deal'");
    assert.equal(rows[0]!.type, 'Opportunity');
    assert.equal(rows[0]!.id, deal);
    assert.equal(rows[0]!.fields['Name'], 'Deal');
    assert.equal(parent(rows[0]!, 'Account').fields['Name'], 'Acme');
    assert.equal(parent(rows[0]!, 'Account').id, acme);
    assert.equal(parent(rows[0]!, 'Account').fields['Owner'], null);
  });

  // sforce_api_calls_soql_relationships_lookup.htm: "return records, even if the relevant foreign key field has a null value"
  it('come even when the parent is missing', () => {
    const { rows } = world.query("SELECT Account.Name FROM Opportunity WHERE Name = 'Orphan'");
    assert.equal(rows[0]!.fields['Account'], null);
  });

  // sforce_api_calls_soql_relationships_query_using.htm: parent-to-child
  it('carry the children of a subquery, in its order', () => {
    const { rows } = world.query(
      "SELECT Name, (SELECT Subject FROM Events WHERE Subject != 'x' ORDER BY StartDateTime DESC) FROM Opportunity ORDER BY Name",
    );
    assert.deepEqual(
      children(rows[0]!, 'Events').map((row) => row.fields['Subject']),
      ['Second', 'First'],
    );
    assert.deepEqual(children(rows[1]!, 'Events'), []);
  });

  it('have at most LIMIT children each', () => {
    const { rows } = world.query(
      'SELECT Id, (SELECT Subject FROM Events ORDER BY StartDateTime LIMIT 1) FROM Opportunity ORDER BY Name',
    );
    assert.deepEqual(
      children(rows[0]!, 'Events').map((row) => row.fields['Subject']),
      ['First'],
    );
  });

  it('find the children of a custom lookup under its __r name', () => {
    const { rows } = world.query("SELECT Id, (SELECT Name FROM Visits__r) FROM Opportunity WHERE Name = 'Deal'");
    assert.deepEqual(
      children(rows[0]!, 'Visits__r').map((row) => row.fields['Name']),
      ['Visit one'],
    );
  });

  // sforce_api_calls_soql_relationships_and_polymorph_keys.htm
  it('show name and type behind a polymorphic relationship', () => {
    const { rows } = world.query(
      "SELECT Subject, What.Name, What.Type, Who.Name FROM Event WHERE What.Type = 'Opportunity' ORDER BY Subject",
    );
    assert.equal(rows.length, 2);
    const what = parent(rows[0]!, 'What');
    assert.equal(what.type, 'Name');
    assert.deepEqual(what.fields, { Name: 'Deal', Type: 'Opportunity' });
    assert.equal(what.id, deal);
    assert.equal(parent(rows[0]!, 'Who').fields['Name'], 'Ann Lee');
  });

  it('filter by the type of a polymorphic parent', () => {
    assert.deepEqual(world.list("SELECT Subject FROM Event WHERE What.Type IN ('Account') ORDER BY Subject"), [
      'About Acme',
    ]);
  });

  it('know the owner of a custom object by name', () => {
    const { rows } = world.query(
      "SELECT Owner.Name, Owner.Type, Owner.Email FROM Visit__c WHERE Owner.Name LIKE 'priya%'",
    );
    assert.deepEqual(parent(rows[0]!, 'Owner').fields, { Name: 'Priya Raman', Type: 'User', Email: 'priya@x.example' });
  });

  // sforce_api_calls_soql_typeof.htm
  it('take the fields of the branch in TYPEOF', () => {
    const { rows } = world.query(
      'SELECT Subject, TYPEOF What WHEN Opportunity THEN StageName, Account.Name WHEN Visit__c THEN Done__c ELSE Name END FROM Event ORDER BY Subject',
    );
    const byName = new Map(rows.map((row) => [row.fields['Subject'], row.fields['What']]));
    assert.deepEqual(byName.get('First'), {
      type: 'Opportunity',
      id: deal,
      fields: { StageName: 'Prospecting', Account: { type: 'Account', id: acme, fields: { Name: 'Acme' } } },
    });
    assert.deepEqual(byName.get('About Acme'), { type: 'Name', id: acme, fields: { Name: 'Acme' } });
    assert.equal(byName.get('Alone'), null);
  });

  // sforce_api_calls_soql_select_fields.htm
  it('hold all fields for FIELDS(ALL)', () => {
    const { rows } = world.query('SELECT FIELDS(ALL) FROM Visit__c LIMIT 1');
    assert.equal(rows[0]!.fields['Shout__c'], 'VISIT ONE');
    assert.equal(rows[0]!.fields['Done__c'], false);
  });

  // resources_queryall.htm
  it('leave out deleted rows and archived activities, unless ALL ROWS is said', () => {
    world.insert('Event', { Subject: 'Old', IsArchived: true });
    world.insert('Event', { Subject: 'Gone', IsDeleted: true });
    const where = "WHERE Subject IN ('Old', 'Gone') ORDER BY Subject";
    assert.deepEqual(world.list(`SELECT Subject FROM Event ${where}`), []);
    assert.deepEqual(world.list(`SELECT Subject FROM Event ${where} ALL ROWS`), ['Gone', 'Old']);
  });

  // sforce_api_calls_soql_select_count.htm
  it('are counted, not returned, by COUNT()', () => {
    const result = world.query("SELECT COUNT() FROM Opportunity WHERE Name = 'Deal'");
    assert.deepEqual(result, { rows: [], count: 1 });
    assert.equal(world.query('SELECT COUNT() FROM Opportunity LIMIT 1').count, 1);
  });

  // sforce_api_calls_soql_select_tolabel.htm
  it('show labels with toLabel()', () => {
    world.insert('Event', { Subject: 'Away', ShowAs: 'OutOfOffice' });
    assert.deepEqual(world.list("SELECT toLabel(ShowAs) FROM Event WHERE toLabel(ShowAs) = 'out of office'"), [
      'Out of Office',
    ]);
  });

  // sforce_api_calls_soql_select_using_scope.htm
  it('are all, or those of the user, as the scope says', () => {
    const small = new World();
    small.insert('Account', { Name: 'Mine', OwnerId: '005000000000001AAA' });
    small.insert('Account', { Name: 'Other', OwnerId: '005000000000002AAA' });
    assert.deepEqual(small.list('SELECT Name FROM Account USING SCOPE mine'), ['Mine']);
    assert.deepEqual(small.list("SELECT Name FROM Account USING SCOPE Mine WHERE Name = 'Other'"), []);
    assert.equal(small.query('SELECT COUNT() FROM Account a USING SCOPE everything').count, 2);
    small.context = { ...small.context, userId: '005000000000002AAA' };
    assert.deepEqual(small.list('SELECT Name FROM Account USING SCOPE mine'), ['Other']);
    for (const soql of ['SELECT Id FROM User USING SCOPE mine', 'SELECT Id FROM Account USING SCOPE all']) {
      assert.throws(() => small.query(soql), { code: 'MALFORMED_QUERY' }, soql);
    }
  });
});
