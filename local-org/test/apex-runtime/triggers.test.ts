/** Triggers. Source of all: Apex Developer Guide, "Triggers". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, run } from './support.ts';
import type { TestOrg } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      AccountTrigger: `trigger AccountTrigger on Account (before insert, before update, after update, before delete, after insert) {
        AccountHandler.handle();
      }`,
      AccountHandler: `public class AccountHandler {
        public static Integer runs = 0;
        public static void handle() {
          runs++;
          if (Trigger.isBefore && Trigger.isInsert) {
            for (Account a : (List<Account>) Trigger.new) {
              if (a.Name == 'Blocked') { a.addError('Not this one'); }
              if (a.Name == 'Blocked field') { a.Phone.addError('Wrong phone'); }
              if (a.Name == 'Broken') { String s; s.length(); }
              if (a.Name == 'Endless') { for (Integer i = 0; i < 200; i++) { Integer n = [SELECT COUNT() FROM Account]; } }
              a.Description = 'seen ' + a.Name;
            }
          }
          if (Trigger.isBefore && Trigger.isUpdate) {
            for (Account a : (List<Account>) Trigger.new) {
              Account old = (Account) Trigger.oldMap.get(a.Id);
              a.Description = old.Name + ' to ' + a.Name;
            }
          }
          if (Trigger.isAfter && Trigger.isUpdate && Trigger.new[0].get('Name') == 'Touch') { Trigger.new[0].put('Name', 'x'); }
          if (Trigger.isDelete) { ((Account) Trigger.old[0]).addError('Never deleted'); }
        }
      }`,
    },
  });
});
after(() => org.close());

test('before triggers change the records on their way to the database', () => {
  const logs = run(
    org,
    `Account a = new Account(Name = 'One'); insert a; System.debug([SELECT Description FROM Account WHERE Id = :a.Id].Description);
     a.Name = 'Two'; update a; System.debug([SELECT Description FROM Account WHERE Id = :a.Id].Description);
     System.debug(AccountHandler.runs);`,
  );
  assert.deepEqual(logs, ['seen One', 'One to Two', '4']);
});

test('static variables live as long as the transaction', () => {
  assert.deepEqual(run(org, 'System.debug(AccountHandler.runs);'), ['0']);
});

test('addError refuses the record, on a field or as a whole', () => {
  assert.equal(
    failure(org, "insert new Account(Name = 'Blocked');"),
    'System.DmlException: Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Not this one: []',
  );
  assert.equal(
    failure(org, "insert new Account(Name = 'Blocked field');"),
    'System.DmlException: Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Wrong phone: [Phone]',
  );
});

test('with partial success only the refused records are left out', () => {
  const logs = run(
    org,
    `List<Database.SaveResult> r = Database.insert(new List<Account>{ new Account(Name = 'Blocked'), new Account(Name = 'Fine') }, false);
     System.debug(r[0].isSuccess() + ' ' + r[1].isSuccess()); System.debug([SELECT COUNT() FROM Account WHERE Name = 'Fine']);`,
  );
  assert.deepEqual(logs, ['false true', '1']);
});

test('an exception in a trigger refuses the save with cause and stack', () => {
  assert.match(
    failure(org, "insert new Account(Name = 'Broken');")!,
    /CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, AccountTrigger: execution of BeforeInsert\n\ncaused by: System\.NullPointerException: Attempt to de-reference a null object\n\nClass\.AccountHandler\.handle: line 9, column 1\nTrigger\.AccountTrigger: line 2, column 1/,
  );
});

test('a limit passed in a trigger ends the transaction', () => {
  assert.equal(
    failure(org, "try { insert new Account(Name = 'Endless'); } catch (Exception e) { }"),
    'System.LimitException: Too many SOQL queries: 101',
  );
});

test('records are read-only after the save', () => {
  assert.match(
    failure(org, "Account a = new Account(Name = 'x'); insert a; a.Name = 'Touch'; update a;")!,
    /caused by: System\.FinalException: Record is read-only/,
  );
});

test('Trigger.old takes errors when records are deleted', () => {
  assert.match(
    failure(org, "Account a = new Account(Name = 'Kept'); insert a; delete a;")!,
    /^System\.DmlException: Delete failed\. First exception on row 0 with id 001\w+; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Never deleted: \[\]$/,
  );
});

test('saves of other clients run the triggers too', () => {
  const { org: local, adminId } = org;
  const access = { userId: adminId, mode: 'user', sharing: true } as const;
  const [saved] = local.store.dml('insert', 'Account', [{ Name: 'From outside' }], { access, allOrNone: true });
  assert.equal(
    local.store.retrieve('Account', saved!.id!, access, ['Description'])!.fields.Description,
    'seen From outside',
  );
});

test('a limit that a client’s save runs into is said with its type', () => {
  const { org: local, adminId } = org;
  const access = { userId: adminId, mode: 'user', sharing: true } as const;
  const save = () => local.store.dml('insert', 'Account', [{ Name: 'Endless' }], { access, allOrNone: true });
  assert.throws(() => local.transaction(adminId, save), {
    message: 'Too many SOQL queries: 101',
    apexType: 'System.LimitException',
  });
});
