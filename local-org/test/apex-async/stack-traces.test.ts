/** Where an exception happened and why. Source: Apex Reference Guide, "Exception Class and Built-In Exceptions". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { apexTests, openOrg } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Deep: `public class Deep {
  public class FailureException extends Exception {}
  public static void outer() {
    try {
      inner();
    } catch (Exception e) {
      throw new FailureException('Outer failed', e);
    }
  }
  private static void inner() {
    Account none;
    none.Name = 'x';
  }
  @AuraEnabled public static void fromPage() { outer(); }
}`,
      DeepTest: `@IsTest private class DeepTest {
  @IsTest static void fails() {
    Deep.outer();
  }
  @IsTest static void tells() {
    try {
      Deep.outer();
    } catch (Deep.FailureException e) {
      Assert.areEqual('Deep.FailureException', e.getTypeName());
      Assert.areEqual(7, e.getLineNumber());
      Assert.areEqual('Class.Deep.outer: line 7, column 1\\nClass.DeepTest.tells: line 7, column 1', e.getStackTraceString());
      Assert.areEqual('Class.Deep.inner: line 12, column 1', e.getCause().getStackTraceString().substringBefore('\\n'));
      Assert.areEqual('System.NullPointerException', e.getCause().getTypeName());
    }
  }
}`,
      OnAccount: `trigger OnAccount on Account (before insert) {
  Deep.outer();
}`,
    },
  });
});
after(() => org.close());

const CAUSE = [
  'Caused by: System.NullPointerException: Attempt to de-reference a null object',
  'Class.Deep.inner: line 12, column 1',
  'Class.Deep.outer: line 5, column 1',
];

test('a failed test has the stack and the causes', () => {
  const results = apexTests(org, 'DeepTest');
  assert.deepEqual(results.get('tells')!.failure, null);
  const { exceptionType, message, stack } = results.get('fails')!.failure!;
  assert.equal(`${exceptionType}: ${message}`, 'Deep.FailureException: Outer failed');
  assert.deepEqual(stack.slice(0, 2), ['Class.Deep.outer: line 7, column 1', 'Class.DeepTest.fails: line 3, column 1']);
  assert.deepEqual(stack.slice(2, 5), CAUSE);
});

test('anonymous Apex and calls from pages tell the causes too', () => {
  const { exceptionMessage, exceptionStackTrace, line } = org.org.engine.executeAnonymous('Deep.outer();', org.adminId);
  assert.equal(exceptionMessage, 'Deep.FailureException: Outer failed');
  assert.equal(line, 1);
  assert.deepEqual(exceptionStackTrace!.split('\n').slice(0, 5), [
    'Class.Deep.outer: line 7, column 1',
    'AnonymousBlock: line 1, column 1',
    ...CAUSE,
  ]);
  assert.throws(
    () => org.org.engine.invokeStatic('Deep', 'fromPage', {}, org.adminId),
    ({ apexType, apexStack }: { apexType: string; apexStack: string }) =>
      apexType === 'Deep.FailureException' && apexStack.includes('\nCaused by: System.NullPointerException'),
  );
});

test('a trigger that fails refuses the save with its own stack', () => {
  const { exceptionMessage, exceptionStackTrace } = org.org.engine.executeAnonymous(
    "\n insert new Account(Name = 'x');",
    org.adminId,
  );
  assert.match(exceptionMessage!, /CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, OnAccount: execution of BeforeInsert/);
  assert.match(exceptionMessage!, /caused by: Deep\.FailureException: Outer failed/);
  assert.match(exceptionMessage!, /Class\.Deep\.outer: line 7, column 1\nTrigger\.OnAccount: line 2, column 1/);
  assert.match(exceptionStackTrace!, /^AnonymousBlock: line 2, column 1/);
});
