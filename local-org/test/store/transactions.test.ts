// Apex Developer Guide, "Transaction Control".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestOrg } from './support.ts';

test('a savepoint undoes what came after it, and may be used again', () => {
  const o = new TestOrg();
  o.store.begin();
  o.add('Account', { Name: 'a' });
  const savepoint = o.store.savepoint();
  o.add('Account', { Name: 'b' });
  o.store.rollback(savepoint);
  o.add('Account', { Name: 'c' });
  o.store.rollback(savepoint);
  o.store.commit();
  assert.deepEqual(o.values('SELECT Name FROM Account'), ['a']);
});

test('a savepoint set after the one rolled back to is no longer valid', () => {
  const o = new TestOrg();
  const first = o.store.savepoint();
  const second = o.store.savepoint();
  o.store.rollback(first);
  assert.throws(() => o.store.rollback(second), /savepoint is no longer valid/);
});

test('a savepoint of a trigger ends with the trigger', () => {
  const o = new TestOrg();
  let inside: ReturnType<TestOrg['store']['savepoint']>;
  o.triggers.on('Account', 'after insert', () => void (inside = o.store.savepoint()));
  o.add('Account', { Name: 'a' });
  assert.throws(() => o.store.rollback(inside), /savepoint is no longer valid/);
});

test('a transaction that is given up leaves nothing', () => {
  const o = new TestOrg();
  o.store.begin();
  o.add('Account', { Name: 'a' });
  o.store.abort();
  assert.equal(o.query('SELECT count() FROM Account').count, 0);
});

// Apex Developer Guide, "Isolation of Test Data from Organization Data in Unit Tests".
test('a test sees no data but setup records, and leaves none', () => {
  const o = new TestOrg();
  o.add('Account', { Name: 'real' });
  o.store.beginTest();
  assert.equal(o.query('SELECT count() FROM Account').count, 0);
  assert.equal(o.query("SELECT count() FROM Profile WHERE Name = 'Standard User'").count, 1);
  assert.equal(o.query('SELECT count() FROM OpportunityStage').count, 10);
  assert.equal(
    o.query('SELECT count() FROM Pricebook2 WHERE IsStandard = true').count,
    1,
    'Test.getStandardPricebookId',
  );
  o.add('Account', { Name: 'of the test' });
  o.user('Tester');
  o.store.endTest();
  assert.deepEqual(o.values('SELECT Name FROM Account'), ['real']);
  assert.equal(o.query("SELECT count() FROM User WHERE LastName = 'Tester'").count, 0);
});

test('statements and rows are counted, aggregated rows too', () => {
  const o = new TestOrg();
  const counted: string[] = [];
  const meter = {
    query: (rows: number) => void counted.push(`query ${rows}`),
    aggregateRows: (rows: number) => void counted.push(`aggregated ${rows}`),
    dml: (rows: number) => void counted.push(`dml ${rows}`),
  };
  o.store.dml('insert', 'Account', [{ Name: 'a' }, { Name: 'b' }], { access: o.system, allOrNone: true }, meter);
  const [id] = o.values('SELECT Id FROM Account') as string[];
  o.add('Contact', { LastName: 'Ito', AccountId: id });
  const query = (soql: string) => o.store.query(o.parse(soql), [], o.system, meter);
  query('SELECT Id, (SELECT Id FROM Contacts) FROM Account');
  query('SELECT COUNT(Id) FROM Account');
  assert.deepEqual(counted, ['dml 2', 'query 3', 'query 1', 'aggregated 2']);
});

test('the store tells how many rows it has read and written', () => {
  const o = new TestOrg();
  const before = { ...o.store.usage };
  o.dml('insert', 'Account', [{ Name: 'a' }, { Name: 'b' }]);
  o.query('SELECT Id FROM Account');
  o.query('SELECT count() FROM Account');
  const { queries, rowsRead, statements, rowsWritten } = o.store.usage;
  assert.deepEqual(
    [
      queries - before.queries,
      rowsRead - before.rowsRead,
      statements - before.statements,
      rowsWritten - before.rowsWritten,
    ],
    [2, 3, 1, 2],
  );
});
