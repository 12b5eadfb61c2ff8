/** Apex with records: queries, DML, triggers, sharing. Apex Developer Guide: "Working with Data in Apex". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { apexTests, failure, openOrg, print, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;

before(() => {
  org = openOrg({
    // beside the package: sharing of standard objects is set there
    files: {
      '../config/project-scratch-def.json': '{ "objectSettings": { "opportunity": { "sharingModel": "private" } } }',
    },
    apex: {
      Opener: `public with sharing class Opener {
        public static Integer throughInherited() { return Inheriting.seen(); }
        public static Integer throughOmitted() { return Omitting.seen(); }
        public static Integer throughClosed() { return Closed.seen(); }
      }`,
      Closed: `public without sharing class Closed {
        public static Integer seen() { return [SELECT count() FROM Opportunity]; }
        public static Integer throughOmitted() { return Omitting.seen(); }
      }`,
      Inheriting: `public inherited sharing class Inheriting { public static Integer seen() { return [SELECT count() FROM Opportunity]; } }`,
      Omitting: `public class Omitting { public static Integer seen() { return [SELECT count() FROM Opportunity]; } }`,
      LeadTrigger: `trigger LeadTrigger on Lead (before insert, before update, after update) {
        if (Trigger.isBefore && Trigger.isInsert) { for (Lead l : Trigger.new) { if (l.Company == 'None') { l.Company.addError('A company is needed'); } else { l.Title = 'set by ' + Trigger.operationType; } } }
        if (Trigger.isAfter) { Lead l = Trigger.new[0]; LeadLog.lines.add(Trigger.oldMap.get(l.Id).LastName + ' to ' + l.LastName + ' of ' + Trigger.size); }
      }`,
      LeadLog: `public class LeadLog { public static List<String> lines = new List<String>(); }`,
      AccessTest: `@IsTest private class AccessTest {
        @TestSetup static void data() { insert new Account(Name = 'From setup'); }
        @IsTest static void setupDataIsThere() { Assert.areEqual('From setup', [SELECT Name FROM Account].Name); }
        @IsTest static void runAsReturns() { Assert.areEqual(UserInfo.getUserId(), inside()); }
        static Id inside() { User u = [SELECT Id FROM User WHERE Id = :UserInfo.getUserId()]; System.runAs(u) { return UserInfo.getUserId(); } return null; }
      }`,
    },
  });
  run(org, `insert new Opportunity(Name = 'Hidden', StageName = 'Prospecting', CloseDate = Date.today());`);
});

after(() => org.close());

test('a query for one row fails when there is none or more than one', () => {
  assert.equal(
    failure(org, `Account a = [SELECT Id FROM Account WHERE Name = 'nobody'];`),
    'System.QueryException: List has no rows for assignment to SObject',
  );
  const two = `insert new List<Account>{ new Account(Name = 'Twin'), new Account(Name = 'Twin') }; Account a = [SELECT Id FROM Account WHERE Name = 'Twin'];`;
  assert.equal(failure(org, two), 'System.QueryException: List has more than 1 row for assignment to SObject');
});

test('binds take expressions, collections and records', () => {
  const code = `
    Account a = new Account(Name = 'Bound'); insert a;
    List<String> names = new List<String>{ 'Bound', 'Other' };
    System.debug([SELECT count() FROM Account WHERE Name IN :names AND Id = :a.Id AND Name = :('Bo' + 'und').trim() LIMIT :names.size()]);`;
  assert.deepEqual(run(org, code), ['1']);
});

test('query text made at run time sees the variables of its method', () => {
  assert.deepEqual(
    run(
      org,
      `String wanted = 'Bound'; Account found = Database.query('SELECT Name FROM Account WHERE Name = :wanted'); System.debug(found.Name);`,
    ),
    ['Bound'],
  );
  assert.equal(
    failure(org, `List<Account> a = Database.query('SELECT Id FROM Account WHERE Name = :unknown');`),
    'System.QueryException: Variable does not exist: unknown',
  );
});

test('a SOQL loop gives rows, or lists of at most 200', () => {
  const code = `
    List<Contact> people = new List<Contact>(); for (Integer i = 0; i < 250; i++) { people.add(new Contact(LastName = 'C' + i)); } insert people;
    List<Integer> sizes = new List<Integer>(); for (List<Contact> part : [SELECT Id FROM Contact]) { sizes.add(part.size()); }
    Integer rows = 0; for (Contact c : [SELECT Id FROM Contact]) { rows++; }
    System.debug(sizes + ' ' + rows);`;
  assert.deepEqual(run(org, code), ['(200, 50) 250']);
});

test('aggregate rows are read by alias', () => {
  assert.deepEqual(
    run(
      org,
      `for (AggregateResult r : [SELECT StageName s, count(Id) n FROM Opportunity GROUP BY StageName]) { System.debug(r.get('s') + ' ' + (Integer) r.get('n')); }`,
    ),
    ['Prospecting 1'],
  );
});

test('the path over parents and child lists come from the query', () => {
  const code = `
    Account a = new Account(Name = 'Parent'); insert a; insert new Contact(LastName = 'Child', AccountId = a.Id);
    Account again = [SELECT Name, (SELECT LastName FROM Contacts) FROM Account WHERE Id = :a.Id];
    Contact child = [SELECT LastName, Account.Name, Account.Owner.Name FROM Contact WHERE AccountId = :a.Id];
    System.debug(again.Contacts[0].LastName + ' ' + child.Account.Name + ' ' + (child.Account.Owner.Name != null));`;
  assert.deepEqual(run(org, code), ['Child Parent true']);
});

test('triggers see their records typed, may change them before, and mark errors on fields', () => {
  const code = `
    Lead l = new Lead(LastName = 'A', Company = 'X'); insert l; l.LastName = 'B'; update l;
    System.debug([SELECT Title FROM Lead WHERE Id = :l.Id].Title); System.debug(LeadLog.lines);`;
  assert.deepEqual(run(org, code), ['set by BEFORE_INSERT', '(A to B of 1)']);
  assert.match(failure(org, `insert new Lead(LastName = 'A', Company = 'None');`)!, /A company is needed/);
});

test('DML statements fail as a whole with a DmlException', () => {
  const code = `try { insert new List<Account>{ new Account(Name = 'Good'), new Account() }; } catch (DmlException e) { System.debug(e.getDmlType(0) + ' ' + [SELECT count() FROM Account WHERE Name = 'Good']); }`;
  assert.deepEqual(run(org, code), ['REQUIRED_FIELD_MISSING 0']);
});

test('inherited sharing and no sharing run in the mode of the calling class', () => {
  const asRep = (expression: string): string => run(org, `System.debug(${expression});`, org.repId)[0]!;
  assert.equal(asRep('Closed.seen()'), '1', 'without sharing sees all');
  assert.equal(asRep('Inheriting.seen()'), '0', 'inherited sharing is with sharing where nobody calls it');
  assert.equal(asRep('Opener.throughInherited()'), '0');
  assert.equal(asRep('Opener.throughOmitted()'), '0', 'the caller is with sharing');
  assert.equal(asRep('Closed.throughOmitted()'), '1', 'the caller is without sharing');
  assert.equal(asRep('Opener.throughClosed()'), '1', 'an explicit mode wins over the caller');
});

test('anonymous Apex reports compile errors with their line', () => {
  const outcome = org.org.engine.executeAnonymous('Integer a = 1;\nInteger b = c;', org.adminId);
  assert.equal(outcome.compiled, false);
  assert.match(outcome.compileProblem!, /Variable does not exist: c/);
});

test('test methods see what @TestSetup saved, and return out of System.runAs', () => {
  const results = apexTests(org);
  for (const [name, result] of results) assert.equal(result.outcome, 'pass', `${name}: ${result.failure?.message}`);
  assert.equal(results.size, 2);
});

test('a static method of the project can be called from anonymous Apex by any case', () => {
  assert.equal(print(org, 'CLOSED.SEEN()'), '1');
});
