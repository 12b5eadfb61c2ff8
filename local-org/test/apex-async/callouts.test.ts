/** Callouts. Sources: Apex Developer Guide, "Invoking Callouts Using Apex", "Testing HTTP Callouts" and the pages named. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';
import { failuresOf } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Weather: `public class Weather {
        public static HttpResponse ask() {
          HttpRequest request = new HttpRequest();
          request.setEndpoint('https://weather.example/today');
          request.setMethod('POST'); request.setHeader('Accept', 'text/plain'); request.setBody('Rome'); request.setTimeout(2000);
          return new Http().send(request);
        }
        @future public static void later() { ask(); }
        @future(callout=true) public static void laterAllowed() { insert new Account(Name = ask().getBody()); }
      }`,
      WeatherJob: `public class WeatherJob implements Queueable { public void execute(QueueableContext c) { Weather.ask(); } }`,
      CallingJob: `public class CallingJob implements Queueable, Database.AllowsCallouts {
        public void execute(QueueableContext c) { insert new Account(Name = Weather.ask().getBody()); }
      }`,
      Planned: `public class Planned implements Schedulable { public void execute(SchedulableContext c) { Weather.ask(); } }`,
      OnCase: `trigger OnCase on Case (before insert) { Weather.ask(); }`,
      Sunny: `@IsTest public class Sunny implements HttpCalloutMock {
        public HttpResponse respond(HttpRequest request) {
          HttpResponse answer = new HttpResponse();
          answer.setStatusCode(201); answer.setStatus('Created'); answer.setHeader('X-City', request.getBody());
          answer.setBody(request.getMethod() + ' ' + request.getEndpoint() + ' ' + request.getHeader('accept'));
          return answer;
        }
      }`,
      WeatherTest: `@IsTest private class WeatherTest {
        static String refusal() {
          try { Weather.ask(); } catch (Exception e) { return e.getTypeName() + ': ' + e.getMessage(); }
          return null;
        }
        @IsTest static void theMockAnswers() {
          Test.setMock(HttpCalloutMock.class, new Sunny());
          HttpResponse answer = Weather.ask();
          Assert.areEqual('POST https://weather.example/today text/plain', answer.getBody());
          Assert.areEqual('Rome', answer.getHeader('x-city'));
          Assert.areEqual('System.HttpResponse[Status=Created, StatusCode=201]', answer.toString());
          Assert.areEqual(new List<String>{ 'X-City' }, answer.getHeaderKeys());
          Assert.areEqual(1, Limits.getCallouts()); Assert.areEqual(100, Limits.getLimitCallouts());
        }
        @IsTest static void withoutMockItIsRefused() {
          Assert.areEqual('System.TypeException: Methods defined as TestMethod do not support Web service callouts', refusal());
        }
        @IsTest static void afterASaveItIsRefused() {
          Test.setMock(HttpCalloutMock.class, new Sunny());
          insert new Account(Name = 'A');
          Assert.areEqual('System.CalloutException: You have uncommitted work pending. Please commit or rollback before calling out', refusal());
        }
        @IsTest static void whatWasSavedBeforeStartTestIsCommitted() {
          Test.setMock(HttpCalloutMock.class, new Sunny());
          insert new Account(Name = 'A');
          Test.startTest();
          Assert.isNull(refusal());
          insert new Account(Name = 'B');
          Assert.isNotNull(refusal());
          Test.stopTest();
        }
        @IsTest static void rolledBackAndReleasedItIsAllowed() {
          Test.setMock(HttpCalloutMock.class, new Sunny());
          Savepoint point = Database.setSavepoint();
          insert new Account(Name = 'A');
          Database.rollback(point);
          Assert.isNotNull(refusal());
          Database.releaseSavepoint(point);
          Assert.isNull(refusal());
        }
        @IsTest static void triggersMakeNoCallouts() {
          Test.setMock(HttpCalloutMock.class, new Sunny());
          try { insert new Case(Subject = 'C'); Assert.fail('Called out'); }
          catch (DmlException e) { Assert.isTrue(e.getMessage().contains('Callout from triggers are currently not supported.')); }
        }
        @IsTest static void futureMethodsAskForIt() {
          Test.setMock(HttpCalloutMock.class, new Sunny());
          Test.startTest(); Weather.later();
          try { Test.stopTest(); Assert.fail('Called out'); }
          catch (CalloutException e) { Assert.isTrue(e.getMessage().startsWith('Callout not allowed from this future method.')); }
        }
        @IsTest static void andGetIt() {
          Test.setMock(HttpCalloutMock.class, new Sunny());
          insert new Account(Name = 'Before');
          Test.startTest(); Weather.laterAllowed(); System.enqueueJob(new CallingJob()); Test.stopTest();
          Assert.areEqual(2, [SELECT COUNT() FROM Account WHERE Name LIKE 'POST%']);
        }
        @IsTest static void queueablesAskForIt() {
          Test.setMock(HttpCalloutMock.class, new Sunny());
          Test.startTest(); System.enqueueJob(new WeatherJob());
          try { Test.stopTest(); Assert.fail('Called out'); } catch (CalloutException e) { Assert.isTrue(e.getMessage().startsWith('Callout not allowed')); }
        }
        @IsTest static void scheduledJobsMakeNone() {
          Test.setMock(HttpCalloutMock.class, new Sunny());
          Test.startTest(); System.schedule('Weather', '0 0 3 * * ?', new Planned());
          try { Test.stopTest(); Assert.fail('Called out'); } catch (CalloutException e) { Assert.areEqual('Callout from scheduled Apex not supported.', e.getMessage()); }
        }
        @IsTest static void aHundredAreAllowed() {
          Test.setMock(HttpCalloutMock.class, new Sunny());
          for (Integer i = 0; i < 101; i++) { Weather.ask(); }
        }
      }`,
    },
  });
});
after(() => org.close());

test('in tests, mocks answer; DML, triggers and jobs stand in the way as documented', () => {
  const { aHundredAreAllowed, ...others } = failuresOf(org, 'WeatherTest');
  assert.deepEqual(others, {});
  assert.match(aHundredAreAllowed!, /^System\.LimitException: Too many callouts: 101/);
});

// Apex Developer Guide, "Adding Remote Site Settings": an address that is not registered is refused
test('outside of tests every address is unauthorized: the local org has no remote sites', () => {
  assert.equal(
    failure(org, 'Weather.ask();'),
    'System.CalloutException: Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = https://weather.example/today',
  );
});

// Apex Developer Guide, "Named Credentials as Callout Endpoints"
test('named credentials are refused: the local org has none', () => {
  assert.match(
    failure(
      org,
      "HttpRequest r = new HttpRequest(); r.setMethod('GET'); r.setEndpoint('callout:Maps/geocode'); new Http().send(r);",
    )!,
    /CalloutException: The callout couldn't access the endpoint\. .*the named credential "Maps" might not exist\.$/,
  );
});

// Apex Reference Guide, "HttpRequest Class": setTimeout takes 1 to 120,000 milliseconds
test('a request is built piece by piece', () => {
  assert.deepEqual(
    run(
      org,
      "HttpRequest r = new HttpRequest(); r.setEndpoint('https://a.example'); r.setMethod('PUT'); r.setBodyAsBlob(Blob.valueOf('b')); System.debug(r + ' ' + r.getBody() + r.getCompressed());",
    ),
    ['System.HttpRequest[Endpoint=https://a.example, Method=PUT] bfalse'],
  );
  assert.match(failure(org, 'new HttpRequest().setTimeout(120001);')!, /CalloutException: Timeout/);
});
