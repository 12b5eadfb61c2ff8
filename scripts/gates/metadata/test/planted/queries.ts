/** Queries, inline and as text. */
import { CONTROLLER, SELECTOR, type Planted } from './planted.ts';

export const queries: Planted[] = [
  {
    name: 'an unknown field in an inline query',
    file: SELECTOR,
    from: 'SELECT Id, Goal__c FROM',
    to: 'SELECT Id, Gaol__c FROM',
    says: /No such column 'Gaol__c' on entity 'Visit__c'/,
  },
  {
    name: 'an unknown object in an inline query',
    file: SELECTOR,
    from: '[SELECT Id, Goal__c FROM Visit__c WHERE Deal__c = :dealId WITH USER_MODE]',
    to: '[SELECT Id FROM Visits__c]',
    says: /sObject type 'Visits__c' is not supported/,
  },
  {
    name: 'an unknown relationship in an inline query',
    file: SELECTOR,
    from: 'SELECT Id, Goal__c FROM',
    to: 'SELECT Id, Offer__r.Name FROM',
    says: /Didn't understand relationship 'Offer__r'/,
  },
  {
    name: 'an unknown variable bound inline',
    file: SELECTOR,
    from: 'Deal__c = :dealId',
    to: 'Deal__c = :deal',
    says: /Variable does not exist: deal/,
  },
  {
    name: 'Apex that does not compile',
    file: CONTROLLER,
    from: 'VisitSelector.ofDeal(dealId)',
    to: 'VisitSelector.ofDeal(5)',
    says: /ofDeal/,
  },
  {
    name: 'an unknown field in a query as text',
    file: SELECTOR,
    from: 'Starts_At__c > :start',
    to: 'Begins_At__c > :start',
    says: /No such column 'Begins_At__c'/,
  },
  {
    name: 'an unknown field in a constant that a query is put together from',
    file: SELECTOR,
    from: "'Id, Goal__c, Deal__r.Name'",
    to: "'Id, Goal__c, Deal__r.Nam'",
    says: /No such column 'Nam' on entity 'Opportunity'/,
  },
  {
    name: 'an unknown variable bound by a query as text',
    file: SELECTOR,
    from: ':start',
    to: ':begin',
    says: /Variable does not exist: begin/,
  },
  {
    name: 'a path bound by a query as text',
    file: SELECTOR,
    from: ':start',
    to: ':start.year',
    says: /binds plain variables only/,
  },
  {
    name: 'a bind the map lacks',
    file: SELECTOR,
    from: ':deals',
    to: ':offers',
    says: /has no key "offers"\. Keys: deals/,
  },
  {
    name: 'a query whose text depends on a parameter',
    file: SELECTOR,
    from: "'SELECT Id FROM Visit__c WHERE Starts_At__c > :start'",
    to: "'SELECT Id FROM Visit__c WHERE Starts_At__c > ' + String.valueOf(start.year() + start.month())",
    says: /cannot be followed/,
  },
  {
    name: 'an unknown field in a query of a script',
    file: './scripts/count.ts',
    from: 'WHERE Deal__c',
    to: 'WHERE Offer__c',
    says: /No such column 'Offer__c'/,
  },
];
