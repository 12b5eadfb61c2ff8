/** Sharing and permissions as the caller supplies them, and what the check tells the Apex compiler. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { checkQuery } from '../../src/soql/check.ts';
import { filterValues } from '../../src/soql/filter-values.ts';
import { parseSoql } from '../../src/soql/parse.ts';
import { children, World } from './world.ts';

describe('what a user may not see', () => {
  let world: World;
  before(() => {
    world = new World();
    const mine = world.insert('Opportunity', { Name: 'Mine', OwnerId: '005000000000001AAA' });
    const other = world.insert('Opportunity', { Name: 'Other', OwnerId: '005000000000002AAA' });
    world.insert('Visit__c', { Name: 'Secret', Opportunity__c: mine, OwnerId: '005000000000002AAA' });
    world.insert('Visit__c', { Name: 'Own', Opportunity__c: other, OwnerId: '005000000000001AAA' });
    world.context = {
      ...world.context,
      visible: (object, alias) => (object.fields.has('ownerid') ? `${alias}."OwnerId" = '005000000000001AAA'` : null),
    };
  });

  // apex_classes_keywords_sharing.htm
  it('is left out of rows, child rows and semi joins, but parents are read', () => {
    const { rows } = world.query('SELECT Name, (SELECT Name FROM Visits__r) FROM Opportunity');
    assert.deepEqual(
      rows.map((row) => row.fields['Name']),
      ['Mine'],
    );
    assert.deepEqual(children(rows[0]!, 'Visits__r'), []);
    assert.deepEqual(world.list('SELECT Name FROM Opportunity WHERE Id IN (SELECT Opportunity__c FROM Visit__c)'), []);
    assert.deepEqual(
      world.query('SELECT Opportunity__r.Name FROM Visit__c').rows.map((row) => row.fields['Opportunity__r']),
      [{ type: 'Opportunity', id: '006000000000002AAA', fields: { Name: 'Other' } }],
    );
  });

  it('is found again by another user with the same query', () => {
    const before = world.context;
    world.context = { ...before, visible: () => null };
    assert.equal(world.query('SELECT Name, (SELECT Name FROM Visits__r) FROM Opportunity').rows.length, 2);
    world.context = before;
  });

  // apex_classes_enforce_usermode.htm: user mode also checks fields in WHERE and ORDER BY
  it('does not exist in user mode, wherever the query names it', () => {
    const before = world.context;
    world.context = {
      ...before,
      permissions: {
        readableObject: (object) => object.name !== 'Lead',
        readable: (_object, field) => field.name !== 'Amount',
      },
    };
    for (const soql of [
      'SELECT Amount FROM Opportunity',
      'SELECT Id FROM Opportunity WHERE Amount > 1',
      'SELECT Id FROM Opportunity ORDER BY Amount',
      'SELECT SUM(Amount) FROM Opportunity',
      'SELECT Opportunity__r.Amount FROM Visit__c',
    ]) {
      assert.throws(() => world.query(soql), {
        code: 'INVALID_FIELD',
        message: /^No such column 'Amount' on entity 'Opportunity'/,
      });
    }
    assert.throws(() => world.query('SELECT Id FROM Lead'), { code: 'INVALID_TYPE' });
    world.context = before;
    assert.equal(world.query('SELECT Amount FROM Opportunity').rows.length, 1);
  });
});

describe('the type of a query', () => {
  let world: World;
  before(() => {
    world = new World();
  });

  it('names columns, parents and children', () => {
    const type = checkQuery(
      world.metadata,
      parseSoql(
        'SELECT id, account.owner.name, what.name, (SELECT Subject FROM Events) FROM Opportunity'.replace(
          'what.name, ',
          '',
        ),
      ),
    );
    assert.equal(type.kind, 'rows');
    assert.deepEqual(
      type.columns.map((column) => [...column.parents, column.name].join('.')),
      ['Id', 'Account.Owner.Name'],
    );
    assert.equal(type.children[0]!.relationshipName, 'Events');
    assert.equal(type.children[0]!.type.object.name, 'Event');
  });

  it('gives aggregates their types', () => {
    const type = checkQuery(
      world.metadata,
      parseSoql('SELECT StageName, COUNT(Id) n, MAX(CloseDate), AVG(Amount) a FROM Opportunity GROUP BY StageName'),
    );
    assert.equal(type.kind, 'aggregate');
    assert.deepEqual(
      type.columns.map(({ name, type: columnType }) => [name, columnType]),
      [
        ['StageName', 'picklist'],
        ['n', 'int'],
        ['expr0', 'date'],
        ['a', 'double'],
      ],
    );
  });

  it('lists the objects whose rows are read', () => {
    const type = checkQuery(
      world.metadata,
      parseSoql(
        'SELECT Id, (SELECT Id FROM Visits__r) FROM Opportunity WHERE AccountId IN (SELECT AccountId FROM Contact)',
      ),
    );
    assert.deepEqual(type.objects.map((object) => object.name).sort(), ['Contact', 'Opportunity', 'Visit__c']);
  });

  it('tells what a filter pins a field to', () => {
    const query = parseSoql('SELECT RecordId FROM UserRecordAccess WHERE UserId = :user AND RecordId IN :records');
    assert.deepEqual(filterValues(query, 'userid', ['005', ['a', 'b']]), ['005']);
    assert.deepEqual(filterValues(query, 'RecordId', ['005', ['a', 'b']]), ['a', 'b']);
    assert.equal(filterValues(query, 'Other', []), undefined);
  });
});
