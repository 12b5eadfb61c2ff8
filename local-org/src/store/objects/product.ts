/**
 * Price book entries and opportunity products: names and codes from the product, prices, and the totals on the
 * opportunity. Source: Object Reference, PricebookEntry and OpportunityLineItem; Opportunity.Amount ("If products are
 * related, this is their sum").
 */
import { roundHalfUp } from '../convert.ts';
import type { Row } from '../types.ts';
import type { Behaviour, Statement, Work } from '../work.ts';

export const pricebookEntry: Behaviour = {
  derive(works, statement) {
    const products = load(statement, 'Product2', works, 'Product2Id');
    for (const { row } of works) {
      const product = products.get(String(row.Product2Id));
      row.Name = product?.Name ?? null;
      row.ProductCode = product?.ProductCode ?? null;
    }
  },
};

export const lineItem: Behaviour = {
  derive(works, statement) {
    const entries = load(statement, 'PricebookEntry', works, 'PricebookEntryId');
    const opportunities = load(statement, 'Opportunity', works, 'OpportunityId');
    for (const work of works) {
      const { row } = work;
      const entry = entries.get(String(row.PricebookEntryId));
      if (entry) {
        row.Product2Id = entry.Product2Id;
        row.ProductCode = entry.ProductCode;
        row.ListPrice = entry.UnitPrice;
        row.Name = [opportunities.get(String(row.OpportunityId))?.Name, entry.Name].filter(Boolean).join(' ');
      }
      derivePrices(work, entry);
    }
  },
  check(works) {
    for (const work of works) {
      if (work.row.PricebookEntryId !== null) continue;
      work.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PricebookEntryId]', ['PricebookEntryId']);
    }
  },
  saved: refreshTotalsOf,
  removed: refreshTotalsOf,
  restored: refreshTotalsOf,
};

function refreshTotalsOf(works: Work[], statement: Statement): void {
  refreshTotals(statement, new Set(works.map((work) => String(work.row.OpportunityId))));
}

/** Quantity × sales price − discount = total; whichever of price and total was not given follows. */
function derivePrices(work: Work, entry: Row | undefined): void {
  const { row } = work;
  const quantity = Number(row.Quantity ?? 0);
  const rate = 1 - Number(row.Discount ?? 0) / 100;
  const totalGiven = work.moved('TotalPrice') && !work.moved('UnitPrice') && row.TotalPrice !== null;
  if (totalGiven && quantity * rate !== 0) row.UnitPrice = roundHalfUp(Number(row.TotalPrice) / quantity / rate, 2);
  else if (row.UnitPrice === null) row.UnitPrice = entry?.UnitPrice ?? null;
  row.Subtotal = roundHalfUp(Number(row.UnitPrice ?? 0) * quantity, 2);
  if (!totalGiven) row.TotalPrice = roundHalfUp(Number(row.Subtotal) * rate, 2);
  work.baseline = { ...row };
}

function load(statement: Statement, object: string, works: Work[], field: string): Map<string, Row> {
  const ids = new Set(works.map((work) => work.row[field]).filter((id) => typeof id === 'string'));
  return statement.core.records.load(statement.core.records.object(object), ids as Set<string>);
}

/**
 * The platform's own update of the opportunity. Neither its triggers nor its validation rules run (Apex Developer Guide,
 * "Operations That Don't Invoke Triggers").
 */
function refreshTotals(statement: Statement, opportunityIds: Set<string>): void {
  const { core } = statement;
  const object = core.records.object('Opportunity');
  for (const [id, opportunity] of core.records.load(object, opportunityIds)) {
    const items = core.records.find('OpportunityLineItem', 'OpportunityId', [id]);
    opportunity.HasOpportunityLineItem = items.length > 0;
    if (items.length > 0)
      opportunity.Amount = roundHalfUp(
        items.reduce((sum, item) => sum + Number(item.TotalPrice ?? 0), 0),
        2,
      );
    opportunity.ExpectedRevenue =
      opportunity.Amount === null
        ? null
        : roundHalfUp((Number(opportunity.Amount) * Number(opportunity.Probability)) / 100, 2);
    opportunity.LastModifiedDate = statement.now;
    opportunity.SystemModstamp = statement.now;
    core.records.update(object, id, opportunity, [
      'HasOpportunityLineItem',
      'Amount',
      'ExpectedRevenue',
      'LastModifiedDate',
      'SystemModstamp',
    ]);
  }
}
