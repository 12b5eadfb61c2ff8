/** Apex Developer Guide: "sObject Types", "Accessing sObject Fields Through Relationships", "Working with SOQL". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, problemsIn } from './support.ts';

test('an SObject is made with field values and its fields are typed by the schema', () => {
  assert.equal(
    evaluate(
      `Opportunity o = new Opportunity(Name = 'Deal', Amount = 5); o.Amount += 2; return o.Name + (o.Amount / 2);`,
    ),
    'Deal3.5',
  );
});

test('field names ignore case', () => {
  assert.equal(evaluate(`Opportunity o = new Opportunity(NAME = 'Deal'); return o.name;`), 'Deal');
});

test('a parent set in memory is read along the path; a missing parent reads as null', () => {
  assert.equal(
    evaluate(
      `Opportunity o = new Opportunity(Account = new Account(Name = 'Top')); Opportunity p = new Opportunity(); return o.Account.Name + p.Account.Name;`,
    ),
    'Topnull',
  );
});

test('fields that do not exist and values of the wrong type are compile errors', () => {
  assert.deepEqual(problemsIn(`Account a = new Account(); a.Nope__c = 1;`), ['1: Variable does not exist: Nope__c']);
  assert.deepEqual(problemsIn(`Account a = new Account(Nope = 1);`), ['1: Field does not exist: Nope on Account']);
  assert.deepEqual(problemsIn(`Account a = new Account(Name = 5);`), ['1: Illegal assignment from Integer to String']);
  assert.deepEqual(problemsIn(`SObject s = new Account(); Account a = s;`), [
    '1: Illegal assignment from SObject to Account',
  ]);
});

test('queries are checked against the schema', () => {
  const [problem] = problemsIn(`List<Account> a = [SELECT Nope FROM Account];`);
  assert.match(problem!, /^1: No such column 'Nope' on entity 'Account'/);
  assert.match(
    problemsIn(`List<Account> a = [SELECT Id FROM Nothing];`)[0]!,
    /sObject type 'Nothing' is not supported/,
  );
});

test('a query is a list, a single row, a count or rows of AggregateResult, as its use and its text say', () => {
  const fine = `
    List<Account> a = [SELECT Id FROM Account]; Account b = [SELECT Id FROM Account]; SObject c = [SELECT Id FROM Account]; Integer d = [SELECT count() FROM Account];
    String n = [SELECT Name FROM Account LIMIT 1].Name; Integer size = [SELECT Id FROM Account].size(); Id i = [SELECT Id FROM Account LIMIT 1]?.Id; Account x = [SELECT Id FROM Account] ?? b;
    for (Account e : [SELECT Id FROM Account]) { } for (List<Account> e : [SELECT Id FROM Account]) { } for (AggregateResult r : [SELECT count(Id) c FROM Account]) { Object o = r.get('c'); }
    Map<Id, Account> m = new Map<Id, Account>([SELECT Id FROM Account]); Account t = true ? [SELECT Id FROM Account] : null; insert [SELECT Id FROM Account];
    Set<Id> ids = m.keySet(); a = [SELECT Id FROM Account WHERE Id IN :ids AND Name = :n.trim() LIMIT :size];`;
  assert.deepEqual(problemsIn(fine), []);
  assert.deepEqual(problemsIn(`Contact c = [SELECT Id FROM Account];`), [
    '1: Illegal assignment from List<Account> to Contact',
  ]);
  assert.deepEqual(problemsIn(`for (Contact c : [SELECT Id FROM Account]) { }`), [
    '1: Loop variable must be a generic SObject or List or a concrete SObject or List of: Account',
  ]);
});

test('Database.query gives rows of whatever type takes them', () => {
  assert.deepEqual(
    problemsIn(
      `List<Account> a = Database.query('x'); Account b = Database.query('x'); for (Account c : Database.query('x')) { }`,
    ),
    [],
  );
});

test('DML takes records and lists of records only', () => {
  assert.deepEqual(problemsIn(`insert 5;`), ['1: DML requires SObject or SObject list type: Integer']);
  assert.deepEqual(
    problemsIn(`Account a; insert as user a; update as system a; upsert a Id; delete new List<SObject>{a};`),
    [],
  );
});

test('tokens of the schema are known when compiling', () => {
  assert.equal(
    evaluate(
      `return '' + Account.Name + ' ' + Opportunity.SObjectType + ' ' + Schema.SObjectType.Contact.getName() + ' ' + Schema.SObjectType.Account.fields.Name.getLabel();`,
    ),
    'Name Opportunity Contact Account Name',
  );
  assert.deepEqual(problemsIn(`Schema.SObjectField f = Account.Nope;`), ['1: Variable does not exist: Nope']);
});

test('labels must exist', () => {
  assert.equal(evaluate(`return Label.Greeting + System.Label.greeting;`), 'Good morningGood morning');
  assert.deepEqual(problemsIn(`String s = Label.Nothing;`), ['1: External string does not exist: Nothing']);
});

test('Type literals and instanceof know project classes, collections and objects', () => {
  assert.equal(
    evaluate(
      `Object o = new List<String>(); return (o instanceof List<String>) + ' ' + Evaluated.class.getName() + ' ' + (o instanceof Account);`,
    ),
    'true Evaluated false',
  );
});

test('an Id and a String convert into each other, and a wrong id is refused', () => {
  assert.equal(evaluate(`Id i = '001000000000001'; String s = i; return s;`), '001000000000001AAA');
  assert.equal(
    evaluate(
      `try { String s = 'nonsense'; Id i = s; } catch (StringException e) { return e.getMessage(); } return 'none';`,
    ),
    'Invalid id: nonsense',
  );
});

test('fields of an object are reached through its describe and its type token', () => {
  assert.equal(
    evaluate(
      `return Schema.SObjectType.Account.fields.getMap().containsKey('name') + ' ' + Account.SObjectType.fields.Name + ' ' + (Account.getSObjectType() == Account.SObjectType);`,
    ),
    'true Name true',
  );
});
