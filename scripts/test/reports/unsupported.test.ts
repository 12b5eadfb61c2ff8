/** What the comparison does not understand is refused: it must not agree with a report by overlooking a part of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadMetadata } from '../../../local-org/src/metadata/load.ts';
import { readXmlTree } from '../../gates/metadata/xml-tree.ts';
import { ROOT } from '../../lib/run.ts';
import { reportOf } from './definition.ts';
import { evaluate } from './formula.ts';
import { ReportQuery } from './soql.ts';

const SOURCE = join(ROOT, 'force-app/no-advance');
const folder = mkdtempSync(join(tmpdir(), 'advance-reports-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const org = loadMetadata(ROOT);

/** The query of the report of flagged deals, of which a part was replaced. */
function queryOf(from: string, to: string): string {
  const text = readFileSync(join(SOURCE, 'reports/Advance/Flagged_Deals.report-meta.xml'), 'utf8');
  const changed = text.replace(from, to);
  if (from !== to) assert.notEqual(changed, text, `the report has no ${from}`);
  const file = join(folder, 'Changed.report-meta.xml');
  writeFileSync(file, changed);
  const report = reportOf('Changed', readXmlTree(file), (type) =>
    readXmlTree(join(SOURCE, 'reportTypes', `${type}.reportType-meta.xml`)),
  );
  const query = new ReportQuery(report, org);
  query.details();
  return query.groups();
}

test('A report is the query of its filters, groupings and sums', () => {
  assert.equal(
    queryOf('', ''),
    'SELECT Owner.Manager.Name g0, Owner.Name g1, COUNT(Id) n, SUM(Amount) Sum_Amount, ' +
      'SUM(Meetings_Since_Advance__c) Sum_Meetings_Since_Advance__c, ' +
      'SUM(Hours_Since_Advance__c) Sum_Hours_Since_Advance__c FROM Opportunity ' +
      'WHERE (IsClosed = false) AND (No_Advance__c = true) GROUP BY Owner.Manager.Name, Owner.Name',
  );
});

const REFUSED: [what: string, from: string, to: string][] = [
  ['a row limit', '<scope>', '<rowLimit>10</rowLimit><scope>'],
  ['a cross filter', '<scope>', '<crossFilters></crossFilters><scope>'],
  ['buckets', '<scope>', '<buckets></buckets><scope>'],
  ['a narrower scope', '>organization<', '>user<'],
  ['a tabular report', '>Summary<', '>Tabular<'],
  ['a period of its own', '</interval>', '</interval><startDate>2026-01-01</startDate>'],
  ['an interval', 'INTERVAL_CUSTOM', 'INTERVAL_LAST30'],
  ['an operator', '<operator>equals', '<operator>contains'],
  ['a comparison of columns', '<columnToColumn>false', '<columnToColumn>true'],
  ['an average', '<aggregateTypes>Sum', '<aggregateTypes>Average'],
  ['days in groups of months', '<dateGranularity>Day', '<dateGranularity>Month'],
  ['a column of another table', '<field>Opportunity$Name', '<field>Account$Name'],
  ['an unknown field', '<field>Opportunity$Name', '<field>Opportunity$Nickname'],
  ['a filter of an amount', 'Opportunity$IsClosed', 'Opportunity$Amount'],
];
for (const [what, from, to] of REFUSED) {
  test(`Refused: ${what}`, () =>
    assert.throws(() => queryOf(from, to), /is not understood|are not understood|there is no|has no/));
}

test('Formulas are evaluated over sums', () => {
  const sums: Record<string, number> = { 'A.Part__c': 3, 'A.Whole__c': 9, 'A.None__c': 0 };
  const value = (formula: string): number | null => evaluate(formula, (column) => sums[column]!);
  assert.equal(value('A.Part__c:SUM / (A.Part__c:SUM + A.Whole__c:SUM)'), 0.25);
  assert.equal(value('10 - A.Part__c:SUM * 2 - 1'), 3);
  assert.equal(value('A.Part__c:SUM / A.None__c:SUM'), null);
  for (const formula of ['A.Part__c:AVG', 'RowCount', 'IF(1, 2, 3)', '1 +', '(1', '1 2']) {
    assert.throws(() => value(formula), Error, formula);
  }
});
