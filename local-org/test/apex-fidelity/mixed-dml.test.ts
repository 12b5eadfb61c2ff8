/**
 * Setup objects and others in one transaction. Sources: Apex Developer Guide, "sObjects That Can't Be Used Together in DML
 * Operations" and "Mixed DML Operations in Test Methods".
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failuresOf } from '../apex-async/support.ts';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      People: `public class People implements Queueable {
        public static User one() {
          return new User(Username = 'mixed@apex.example', LastName = 'Mixed', Email = 'mixed@apex.example', Alias = 'mixed', TimeZoneSidKey = 'Europe/Rome',
            LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8', ProfileId = UserInfo.getProfileId());
        }
        public static User withRole() {
          UserRole role = new UserRole(Name = 'Mixed', DeveloperName = 'Mixed');
          insert role;
          User person = one();
          person.UserRoleId = role.Id;
          return person;
        }
        public void execute(QueueableContext context) { insert withRole(); }
        @future public static void account() { insert new Account(Name = 'Later'); }
      }`,
      OnCase: `trigger OnCase on Case (after insert) { insert new UserRole(Name = 'Of a case'); }`,
      MixedTest: `@IsTest private class MixedTest {
        @IsTest static void runAsIsFreeOfTheRule() {
          insert new Account(Name = 'Before');
          System.runAs(new User(Id = UserInfo.getUserId())) { insert People.withRole(); insert new Account(Name = 'Inside'); }
          insert new Account(Name = 'After');
          Assert.areEqual(3, [SELECT COUNT() FROM Account]);
        }
        @IsTest static void runAsCountsAsAStatement() {
          System.runAs(new User(Id = UserInfo.getUserId())) { Assert.areEqual(1, Limits.getDmlStatements()); }
        }
        @IsTest static void jobsAreTransactionsOfTheirOwn() {
          insert new Account(Name = 'Before');
          Test.startTest(); System.enqueueJob(new People()); Test.stopTest();
          Assert.areEqual(1, [SELECT COUNT() FROM User WHERE LastName = 'Mixed']);
        }
        @IsTest static void futureMethodsAreTransactionsOfTheirOwn() {
          insert People.withRole();
          Test.startTest(); People.account(); Test.stopTest();
          Assert.areEqual(1, [SELECT COUNT() FROM Account WHERE Name = 'Later']);
        }
        @IsTest static void theTestItselfIsHeldToIt() {
          insert new Account(Name = 'Before');
          try { insert People.withRole(); Assert.fail('Mixed'); }
          catch (DmlException e) { Assert.areEqual(StatusCode.MIXED_DML_OPERATION, e.getDmlType(0)); }
        }
      }`,
    },
  });
});
after(() => org.close());

const refusal = (object: string, original: string) =>
  `MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${object}, original object: ${original}: []`;
const ACCOUNT = "insert new Account(Name = 'Mixed');";

test('a setup object after another one is refused, and the other way round', () => {
  const head = 'System.DmlException: Insert failed. First exception on row 0; first error: ';
  assert.equal(failure(org, `${ACCOUNT} insert new UserRole(Name = 'R');`), head + refusal('UserRole', 'Account'));
  assert.equal(failure(org, `insert new UserRole(Name = 'R'); ${ACCOUNT}`), head + refusal('Account', 'UserRole'));
});

test('permission sets, their assignments and members of groups are setup objects', () => {
  for (const [object, fields] of [
    ['PermissionSet', "Name = 'P', Label = 'P'"],
    ['PermissionSetAssignment', 'AssigneeId = UserInfo.getUserId()'],
    ['GroupMember', 'UserOrGroupId = UserInfo.getUserId()'],
    ['QueueSobject', "SobjectType = 'Lead'"],
  ]) {
    assert.match(failure(org, `${ACCOUNT} insert new ${object}(${fields});`)!, /MIXED_DML_OPERATION/, object);
  }
});

test('a user without a role mixes; one with a role does not', () => {
  assert.equal(failure(org, `${ACCOUNT} insert People.one(); Database.rollback(null);`)?.includes('MIXED'), false);
  assert.match(failure(org, `User person = People.withRole(); ${ACCOUNT}`)!, /MIXED_DML_OPERATION/);
});

test('a change of a user mixes unless it concerns role, profile, name or being active', () => {
  const change = (field: string) =>
    failure(
      org,
      `${ACCOUNT} update new User(Id = '${org.repId}', ${field}); throw new IllegalArgumentException('End');`,
    )!;
  assert.match(change("Title = 'Rep'"), /End$/);
  for (const field of ['IsActive = true', 'UserRoleId = null', "Username = 'other@apex.example'"])
    assert.match(change(field), /MIXED_DML_OPERATION/, field);
});

test('groups are inserted and updated with other objects, but not deleted', () => {
  const group = "Group g = new Group(Name = 'G', DeveloperName = 'G', Type = 'Regular'); insert g;";
  assert.equal(failure(org, `${ACCOUNT} ${group} g.Name = 'H'; update g;`), null);
  assert.match(
    failure(org, `${ACCOUNT} delete [SELECT Id FROM Group WHERE DeveloperName = 'G'];`)!,
    /MIXED_DML_OPERATION/,
  );
});

test('a partial save reports it', () => {
  assert.deepEqual(
    run(
      org,
      `${ACCOUNT} Database.SaveResult r = Database.insert(new UserRole(Name = 'R'), false); System.debug(r.isSuccess() + ' ' + r.getErrors()[0].getStatusCode());`,
    ),
    ['false MIXED_DML_OPERATION'],
  );
});

test('runAs and asynchronous work keep the sides apart', () => {
  assert.deepEqual(failuresOf(org, 'MixedTest'), {});
});

test('a save by a client counts as well', () => {
  const access = { userId: org.adminId, mode: 'user', sharing: true } as const;
  const [result] = org.org.transaction(org.adminId, () =>
    org.org.dml('insert', 'Case', [{ Subject: 'Mixed' }], { access, allOrNone: false }),
  );
  assert.match(result!.errors[0]!.message, /MIXED_DML_OPERATION, .*: UserRole, original object: Case/);
});
