/**
 * Callouts. Sources: Apex Developer Guide, "Invoking Callouts Using Apex", "Performing DML Operations and Mock Callouts",
 * "Testing HTTP Callouts". The local org never leaves this machine: it has no remote sites and no named credentials, so
 * that outside of tests every address is refused as an org refuses one that nobody has allowed.
 */
import { callMethod, metaOf } from './dispatch.ts';
import { newException, nullPointer, typeException } from './exceptions.ts';
import { transaction } from './transaction.ts';
import type { Transaction } from './transaction.ts';
import type { TypeToken } from './type-token.ts';

const calloutException = (message: string) => newException('CalloutException', message);

const NEEDS_CALLOUT_TRUE =
  'Callout not allowed from this future method. Please enable callout by annotating the future method. eg: @Future(callout=true)';

/** `Test.setMock`. */
export function setMock(type: TypeToken | null, mock: unknown): void {
  if (type === null || mock === null) throw nullPointer();
  const { test } = transaction();
  if (!test) throw typeException('Test.setMock can only be called from a test method');
  const { name } = type;
  if (name !== 'HttpCalloutMock') throw typeException(`The local org mocks HTTP callouts only, not ${name}`);
  if (!metaOf(mock)?.assignableTo.includes('httpcalloutmock')) throw typeException(`${name} is not implemented`);
  test.calloutMock = mock;
}

/** The answer of the test's mock. @throws CalloutException, LimitException, or TypeException without a mock */
export function send(request: unknown, endpoint: string | null): unknown {
  const tx = transaction();
  tx.limits.count('callouts');
  checkContext(tx);
  if (tx.hasUncommittedWork || tx.openSavepoints > 0) {
    throw calloutException('You have uncommitted work pending. Please commit or rollback before calling out');
  }
  if (!tx.test) throw calloutException(refusal(endpoint));
  if (!tx.test.calloutMock) throw typeException('Methods defined as TestMethod do not support Web service callouts');
  return callMethod(tx.test.calloutMock, 'respond', [request], ['HttpRequest']);
}

function checkContext(tx: Transaction): void {
  if (tx.trigger) throw calloutException('Callout from triggers are currently not supported.');
  if (tx.asyncKind === 'ScheduledApex') throw calloutException('Callout from scheduled Apex not supported.');
  if (!tx.allowsCallouts) throw calloutException(NEEDS_CALLOUT_TRUE);
}

function refusal(endpoint: string | null): string {
  const credential = /^callout:([^/?]*)/.exec(endpoint ?? '');
  return credential
    ? `The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${credential[1]}" might not exist.`
    : `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${endpoint}`;
}
