// Object Reference, "Opportunity", "OpportunityStage" and "OpportunityHistory".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { START, TestOrg } from './support.ts';

test('the stage decides probability, forecast category and closing', () => {
  const o = new TestOrg();
  const row = o.row('Opportunity', o.opportunity({ StageName: 'Negotiation/Review', Amount: 1000 }));
  assert.equal(row.Probability, 90);
  assert.equal(row.ForecastCategoryName, 'Pipeline');
  assert.equal(row.ExpectedRevenue, 900);
  assert.equal(row.IsClosed, false);
});

test('a stage change brings its probability, unless one is given', () => {
  const o = new TestOrg();
  const id = o.opportunity();
  o.set('Opportunity', { Id: id, StageName: 'Value Proposition' });
  assert.equal(o.row('Opportunity', id).Probability, 50);
  o.set('Opportunity', { Id: id, StageName: 'Perception Analysis', Probability: 33 });
  assert.equal(o.row('Opportunity', id).Probability, 33);
});

test('a before trigger that changes the stage brings its probability', () => {
  const o = new TestOrg();
  const id = o.opportunity();
  o.triggers.on('Opportunity', 'before update', ({ newRows }) => void (newRows![0].StageName = 'Closed Won'));
  o.set('Opportunity', { Id: id, Amount: 10 });
  const row = o.row('Opportunity', id);
  assert.equal(row.Probability, 100);
  assert.equal(row.IsWon, true);
  assert.equal(row.IsClosed, true);
});

test('a given probability stays when other fields change', () => {
  const o = new TestOrg();
  const id = o.opportunity({ Probability: 42 });
  o.set('Opportunity', { Id: id, Amount: 10 });
  assert.equal(o.row('Opportunity', id).Probability, 42);
});

test('the fiscal period follows the close date', () => {
  const o = new TestOrg();
  const row = o.row('Opportunity', o.opportunity({ CloseDate: '2026-11-05' }));
  assert.deepEqual([row.FiscalYear, row.FiscalQuarter, row.Fiscal], [2026, 4, '2026 4']);
});

test('LastStageChangeDate is when the stage last changed', () => {
  const o = new TestOrg();
  const id = o.opportunity();
  o.set('Opportunity', { Id: id, Amount: 10 });
  assert.equal(o.row('Opportunity', id).LastStageChangeDate, null);
  o.set('Opportunity', { Id: id, StageName: 'Qualification' });
  assert.equal(o.row('Opportunity', id).LastStageChangeDate, START);
});

test('a history row is written on insert and when stage, amount, probability or close date change', () => {
  const o = new TestOrg();
  const id = o.opportunity({ Amount: 10 });
  o.set('Opportunity', { Id: id, Name: 'Renamed' });
  o.set('Opportunity', { Id: id, Amount: 20 });
  o.set('Opportunity', { Id: id, StageName: 'Qualification', CloseDate: '2026-07-31' });
  const rows = o.query(
    'SELECT StageName, Amount, PrevAmount, CloseDate, PrevCloseDate FROM OpportunityHistory ORDER BY CreatedDate, Id',
  ).rows;
  assert.deepEqual(
    rows.map((row) => Object.values(row.fields)),
    [
      ['Prospecting', 10, null, '2026-06-30', null],
      ['Prospecting', 20, 10, '2026-06-30', '2026-06-30'],
      ['Qualification', 20, 20, '2026-07-31', '2026-06-30'],
    ],
  );
});

test('no history is written while an Apex test runs', () => {
  const o = new TestOrg();
  o.store.testMode = true;
  o.opportunity();
  assert.equal(o.query('SELECT count() FROM OpportunityHistory').count, 0);
});

test('a data load says when a stage was reached', () => {
  const o = new TestOrg();
  const id = o.opportunity({ CreatedDate: '2025-09-01T08:00:00Z' }, { auditFields: true });
  o.set(
    'Opportunity',
    { Id: id, StageName: 'Qualification', LastModifiedDate: '2025-10-01T08:00:00Z' },
    { auditFields: true },
  );
  assert.deepEqual(o.values('SELECT CreatedDate FROM OpportunityHistory ORDER BY Id'), [
    '2025-09-01T08:00:00.000Z',
    '2025-10-01T08:00:00.000Z',
  ]);
  assert.equal(o.row('Opportunity', id).LastStageChangeDate, '2025-10-01T08:00:00.000Z');
});

// Object Reference, "OpportunityLineItem": totals, and Opportunity.Amount as their sum.
test('opportunity products are priced from the price book and add up to the amount', () => {
  const o = new TestOrg();
  const product = o.add('Product2', { Name: 'Flow meter', ProductCode: 'FM', IsActive: true });
  const entry = o.add('PricebookEntry', {
    Pricebook2Id: o.idOf('Pricebook2', 'Name', 'Standard Price Book'),
    Product2Id: product,
    UnitPrice: 100,
    IsActive: true,
  });
  const id = o.opportunity();
  const line = o.add('OpportunityLineItem', { OpportunityId: id, PricebookEntryId: entry, Quantity: 3 });
  o.add('OpportunityLineItem', { OpportunityId: id, PricebookEntryId: entry, Quantity: 1, UnitPrice: 80 });
  assert.equal(o.row('OpportunityLineItem', line).TotalPrice, 300);
  assert.equal(o.row('OpportunityLineItem', line).Product2Id, product);
  assert.equal(o.row('Opportunity', id).Amount, 380);
  o.dml('delete', 'OpportunityLineItem', [{ Id: line }]);
  assert.equal(o.row('Opportunity', id).Amount, 80);
});
