/** WITH SECURITY_ENFORCED. Source: Apex Developer Guide, apex_classes_with_security_enforced.htm */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { World } from './world.ts';

describe('WITH SECURITY_ENFORCED', () => {
  let world: World;
  before(() => {
    world = new World();
    world.insert('Opportunity', { Name: 'Deal', Amount: 5 });
    world.context.securityEnforced = {
      readableObject: (object) => object.name !== 'Lead',
      readable: (object, field) => field.name !== 'Amount' && !(object.name === 'Account' && field.name === 'OwnerId'),
    };
  });

  it('refuses hidden fields and objects of SELECT and FROM', () => {
    for (const soql of [
      'SELECT Amount FROM Opportunity WITH SECURITY_ENFORCED',
      'SELECT SUM(Amount) FROM Opportunity WITH SECURITY_ENFORCED',
      'SELECT Account.Owner.Name FROM Opportunity WITH SECURITY_ENFORCED',
      'SELECT Id, (SELECT Amount FROM Opportunities) FROM Account WITH SECURITY_ENFORCED',
      'SELECT Opportunity__r.Amount FROM Visit__c WITH SECURITY_ENFORCED',
      'SELECT COUNT() FROM Lead WITH SECURITY_ENFORCED',
    ]) {
      assert.throws(
        () => world.query(soql),
        { message: 'Insufficient permissions: secure query included inaccessible field' },
        soql,
      );
    }
  });

  it('leaves WHERE and ORDER BY alone', () => {
    const soql = 'SELECT Name FROM Opportunity WHERE Amount > 1 WITH SECURITY_ENFORCED ORDER BY Amount LIMIT 1';
    assert.deepEqual(world.list(soql), ['Deal']);
  });

  it('takes no TYPEOF with ELSE', () => {
    assert.throws(
      () => world.query('SELECT TYPEOF What WHEN Account THEN Phone ELSE Name END FROM Event WITH SECURITY_ENFORCED'),
      { code: 'MALFORMED_QUERY' },
    );
  });
});
