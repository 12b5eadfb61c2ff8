/** Test. Source: Apex Reference Guide, "Test Class". */
import { defineType } from '../registry.ts';
import { toId } from '../runtime/convert.ts';
import { ApexDatetime } from '../runtime/dates.ts';
import { setMock } from '../runtime/callouts.ts';
import { createStub } from '../runtime/stub.ts';
import { deliverTestEvents } from '../runtime/event-delivery.ts';
import { finalException, typeException } from '../runtime/exceptions.ts';
import { Limits } from '../runtime/limits.ts';
import { objectOfId, uncountedRows } from '../runtime/schema.ts';
import { transaction } from '../runtime/transaction.ts';
import type { TestContext } from '../runtime/test-context.ts';
import { needed } from './arguments.ts';

function test(): TestContext {
  const { test: context } = transaction();
  if (!context) throw typeException('This method can only be called from a test method');
  return context;
}

/** What follows has limits of its own. */
function startTest(): void {
  const context = test();
  if (context.phase !== 'before') throw finalException('Testing already started');
  const tx = transaction();
  context.phase = 'started';
  // What was saved before counts as committed. Source: Apex Developer Guide, "Performing DML Operations and Mock Callouts".
  tx.hasUncommittedWork = false;
  tx.openSavepoints = 0;
  context.outerLimits = tx.limits;
  tx.limits = context.innerLimits = new Limits(tx.limits.limits, tx.limits.heap);
}

/** Jobs queued so far run now, one after the other; then events are delivered, whose triggers may queue more. */
function stopTest(): void {
  const context = test();
  if (context.phase !== 'started') throw finalException('Testing has not started');
  context.phase = 'stopped';
  context.runHeldJobs();
  deliverTestEvents();
  context.runHeldJobs();
  if (context.outerLimits) transaction().limits = context.outerLimits;
}

function setCreatedDate(id: string, createdDate: ApexDatetime): void {
  test();
  const recordId = toId(needed(id));
  const def = objectOfId(recordId);
  if (!def) throw typeException(`Invalid id: ${id}`);
  transaction().host.setCreatedDate(def.name, recordId, needed(createdDate).toIso());
}

class TestBroker {
  readonly apexType = 'EventBus.TestBroker';
}
const BROKER = new TestBroker();

defineType('EventBus.TestBroker', {
  is: (value) => value instanceof TestBroker,
  methods: { 'void deliver()': deliverTestEvents },
});

defineType('Test', {
  statics: {
    'Boolean isRunningTest()': () => transaction().test !== null,
    'void startTest()': startTest,
    'void stopTest()': stopTest,
    'void setCreatedDate(Id recordId, Datetime createdDate)': setCreatedDate,
    'void setMock(Type interfaceType, Object mock)': setMock,
    'Object createStub(Type type, StubProvider provider)': createStub,
    'EventBus.TestBroker getEventBus()': () => {
      test();
      return BROKER;
    },
    'Id getStandardPricebookId()': () => {
      const [row] = uncountedRows('SELECT Id FROM Pricebook2 WHERE IsStandard = true', []);
      return row ? row.fields.Id : null;
    },
  },
});
