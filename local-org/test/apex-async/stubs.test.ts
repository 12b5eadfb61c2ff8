/** Test.createStub. Source: Apex Developer Guide, "Build a Mocking Framework with the Stub API". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openOrg } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';
import { failuresOf } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Clock: `public interface Clock { Datetime now(); }`,
      Formatter: `public virtual class Formatter {
        public Integer calls = 0;
        public virtual String format(Decimal amount, String unit) { return amount + unit; }
        public void note(String text) { calls++; }
        public String both(String text) { return own(text); }
        private String own(String text) { return 'own ' + text; }
      }`,
      StubTest: `@IsTest private class StubTest {
        private class Recorder implements System.StubProvider {
          public List<String> calls = new List<String>();
          public Object answer;
          public Object handleMethodCall(Object stubbed, String name, Type returns, List<Type> types, List<String> names, List<Object> args) {
            calls.add(name + ' ' + returns + ' ' + types + ' ' + names + ' ' + args + ' ' + (stubbed instanceof Formatter));
            return answer;
          }
        }
        @IsTest static void callsGoToTheProvider() {
          Recorder recorder = new Recorder(); recorder.answer = 'stubbed';
          Formatter stub = (Formatter) Test.createStub(Formatter.class, recorder);
          Assert.areEqual('stubbed', stub.format(1.5, 'm')); stub.note('x');
          Assert.areEqual('format String (Decimal, String) (amount, unit) (1.5, m) true', recorder.calls[0]);
          Assert.areEqual('note null (String) (text) (x) true', recorder.calls[1]);
          Assert.areEqual(2, recorder.calls.size());
        }
        @IsTest static void interfacesCanBeStubbed() {
          Recorder recorder = new Recorder(); recorder.answer = Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5);
          Clock stub = (Clock) Test.createStub(Clock.class, recorder);
          Assert.areEqual(2026, stub.now().yearGmt());
        }
        @IsTest static void aWrongAnswerIsATypeException() {
          Recorder recorder = new Recorder(); recorder.answer = 5;
          Formatter stub = (Formatter) Test.createStub(Formatter.class, recorder);
          try { String s = stub.both('x'); Assert.fail(s); } catch (TypeException e) { Assert.isTrue(e.getMessage().contains('Integer'), e.getMessage()); }
        }
      }`,
    },
  });
});
after(() => org.close());

test('stubs answer in the place of classes and interfaces', () => {
  assert.deepEqual(failuresOf(org, 'StubTest'), {});
});
