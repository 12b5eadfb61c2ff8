/**
 * What Salesforce refuses, in its words. Messages as quoted in the SOQL and SOSL Reference, the Object Reference
 * (Event: semi joins) and error reports of the platform.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { SoqlError } from '../../src/soql/errors.ts';
import { World } from './world.ts';

const CHECK_NAMES = 'Please reference your WSDL or the describe call for the appropriate names.';

describe('a query is refused', () => {
  let world: World;
  before(() => {
    world = new World();
  });

  const refused = (soql: string, code: string, message: string): void => {
    assert.throws(
      () => world.query(soql),
      (error: unknown) => {
        assert.ok(error instanceof SoqlError, String(error));
        assert.deepEqual({ code: error.code, message: error.message }, { code, message });
        return true;
      },
    );
  };

  it('for a field that does not exist', () => {
    refused(
      'SELECT Foo FROM Opportunity',
      'INVALID_FIELD',
      `No such column 'Foo' on entity 'Opportunity'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${CHECK_NAMES}`,
    );
  });

  it('for an object that does not exist', () => {
    refused(
      'SELECT Id FROM Nothing',
      'INVALID_TYPE',
      `sObject type 'Nothing' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${CHECK_NAMES}`,
    );
  });

  it('for a parent or child relationship that does not exist', () => {
    refused(
      'SELECT Foo.Name FROM Opportunity',
      'INVALID_FIELD',
      `Didn't understand relationship 'Foo' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${CHECK_NAMES}`,
    );
    refused(
      'SELECT Id, (SELECT Id FROM Visits) FROM Opportunity',
      'INVALID_TYPE',
      `Didn't understand relationship 'Visits' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${CHECK_NAMES}`,
    );
  });

  // sforce_api_calls_soql_relationships_and_polymorph_keys.htm
  it('for a field of the target behind a polymorphic relationship', () => {
    refused(
      'SELECT What.StageName FROM Event',
      'INVALID_FIELD',
      `No such column 'StageName' on entity 'Name'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${CHECK_NAMES}`,
    );
  });

  it('for a semi join with activities, a third semi join, or one inside OR', () => {
    refused(
      'SELECT Id FROM Opportunity WHERE Id IN (SELECT WhatId FROM Event)',
      'MALFORMED_QUERY',
      "Entity 'Event' is not supported for semi join inner selects",
    );
    const join = 'Id IN (SELECT AccountId FROM Contact)';
    refused(
      `SELECT Id FROM Account WHERE ${join} AND ${join} AND ${join}`,
      'EXCEEDED_MAX_SEMIJOIN_SUBSELECTS',
      'maximum 2 semi join sub-selects are allowed per query',
    );
    refused(
      `SELECT Id FROM Account WHERE Name = 'x' OR ${join}`,
      'MALFORMED_QUERY',
      'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
    );
  });

  // langCon_apex_SOQL; field_types.htm: long text areas can be neither filtered nor sorted
  it('for filtering or sorting long text', () => {
    refused(
      "SELECT Id FROM Visit__c WHERE Long__c = 'x'",
      'INVALID_FIELD',
      "field 'Long__c' can not be filtered in a query call",
    );
    refused(
      'SELECT Id FROM Visit__c ORDER BY Long__c',
      'INVALID_FIELD',
      "field 'Long__c' can not be sorted in a query call",
    );
    refused(
      "SELECT Id FROM Event WHERE Description = 'x'",
      'INVALID_FIELD',
      "field 'Description' can not be filtered in a query call",
    );
  });

  it('for a value of the wrong type', () => {
    refused(
      "SELECT Id FROM Opportunity WHERE CloseDate = '2026-01-01'",
      'INVALID_FIELD',
      "value of filter criterion for field 'CloseDate' must be of type date and should not be enclosed in quotes",
    );
    refused(
      'SELECT Id FROM Opportunity WHERE Name = 5',
      'INVALID_FIELD',
      "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes",
    );
    refused(
      'SELECT Id FROM Event WHERE StartDateTime > 2026-01-01',
      'INVALID_FIELD',
      "value of filter criterion for field 'StartDateTime' must be of type dateTime and should not be enclosed in quotes",
    );
  });

  // sforce_api_calls_soql_select_groupby.htm
  it('for a field that is neither grouped nor aggregated, and for grouping what cannot be grouped', () => {
    refused('SELECT Name, COUNT(Id) FROM Opportunity', 'MALFORMED_QUERY', 'Field must be grouped or aggregated: Name');
    refused(
      'SELECT CreatedDate, COUNT(Id) FROM Opportunity GROUP BY CreatedDate',
      'INVALID_FIELD',
      "field 'CreatedDate' can not be grouped in a query call",
    );
  });

  it('for LIMIT on an aggregate without groups', () => {
    refused(
      'SELECT MAX(Amount) FROM Opportunity LIMIT 1',
      'MALFORMED_QUERY',
      'Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
    );
  });

  // sforce_api_calls_soql_select_offset.htm
  it('for an OFFSET above 2000', () => {
    refused(
      'SELECT Id FROM Account LIMIT 1 OFFSET 2001',
      'NUMBER_OUTSIDE_VALID_RANGE',
      'Maximum SOQL offset allowed is 2000',
    );
    assert.throws(() => world.query('SELECT Id FROM Account OFFSET :n', 2001), { code: 'NUMBER_OUTSIDE_VALID_RANGE' });
  });

  it('for selecting a field twice', () => {
    refused('SELECT Name, Id, name FROM Account', 'INVALID_FIELD', 'duplicate field selected: Name');
  });

  it('with the place in the text, for the API', () => {
    const soql = "SELECT Id FROM Account WHERE Name = 'x' ORDER Name";
    assert.throws(
      () => world.query(soql),
      (error: SoqlError) =>
        /unexpected token: 'ORDER'/.test(error.message) && /ERROR at Row:1:Column:41/.test(error.inQuery(soql)),
    );
  });

  it('in plain words, where the local org lacks what Salesforce has', () => {
    assert.throws(() => world.query('SELECT Id FROM Account UPDATE TRACKING'), {
      code: 'UNSUPPORTED_LOCALLY',
      message: 'UPDATE TRACKING and UPDATE VIEWSTAT is not supported by the local org. Write the query without it.',
    });
    assert.throws(() => world.query('SELECT Id FROM Account USING SCOPE team'), { code: 'UNSUPPORTED_LOCALLY' });
  });
});
