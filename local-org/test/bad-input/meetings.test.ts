/** What a rep may write wrongly about a meeting: refused in a sentence that helps, and nothing of it is saved. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertApexRefused, assertRefused, DATA, Target, type Fields } from './support.ts';

let target: Target;
let deal: string;

const GOOD = 'By the end, Nadia Volkov will approve the freezer list by January 16.';
const PHRASE = 'Touch base with Nadia';

before(async () => {
  target = await Target.start();
  deal = await target.deal('Freezers');
});
after(() => target.close());

function configure(type: string, name: string, values: Fields): void {
  const row = values as Record<string, string | number | boolean | null>;
  target.org.store.putCustomMetadata(type, `Org_${name}`, name, row);
}

const setQualityGate = (gate: 'Warn' | 'Block'): void =>
  configure('Advance_Setting__mdt', 'Settings', {
    Lead_Time_Hours__c: 24,
    Grace_Hours__c: 24,
    Quality_Gate__c: gate,
    Plan_Gate__c: 'Block',
    Stage_Gate__c: 'Block',
  });

const savePlan = (plan: Fields) => target.apex('CallPlanController', 'savePlan', { plan });
const patchPlan = (id: string, json: Fields) => target.call('PATCH', `${DATA}/sobjects/Call_Plan__c/${id}`, { json });

test('a phrase as an objective: questioned under Warn, refused under Block', async () => {
  const plan = await target.meeting(deal, 48);
  setQualityGate('Block');
  const before = await target.plan(plan);
  const both = { Objective_Type__c: 'Decision', Objective__c: PHRASE };
  assertApexRefused(await savePlan({ Id: plan, ...both }), /Touch base.*is what you will do.*Try: By the end/is);
  assertRefused(await patchPlan(plan, both), 400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', /Say what the customer will do/);
  assert.deepEqual(await target.plan(plan), before, 'Nothing was saved, not the type either');

  setQualityGate('Warn');
  const { body } = await target.apex('CallPlanController', 'checkObjective', { planId: plan, text: PHRASE });
  assert.equal(body.ok, false);
  assert.match(body.message, /Say what the customer will do/);
  assert.equal((await savePlan({ Id: plan, ...both })).status, 200);
  assert.equal((await target.plan(plan)).Objective__c, PHRASE);
});

test('an empty objective is refused where it is required', async () => {
  configure('Call_Plan_Requirement__mdt', 'Objective', {
    Active__c: true,
    Field__c: 'Objective__c',
    Phase__c: 'Before',
    Enforcement__c: 'Block',
    Sort_Order__c: 20,
  });
  const plan = await target.meeting(deal, 3);
  const before = await target.plan(plan);
  for (const objective of [null, '', '   ']) {
    const fields = { Objective_Type__c: 'Decision', Objective__c: objective };
    assertApexRefused(await savePlan({ Id: plan, ...fields }), /Fill in before you save: Objective\./);
    assertRefused(await patchPlan(plan, fields), 400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', /Fill in before you save/);
  }
  assert.deepEqual(await target.plan(plan), before);
  assert.equal((await savePlan({ Id: plan, Objective_Type__c: 'Decision', Objective__c: GOOD })).status, 200);
});

test('an outcome before the start is refused', async () => {
  const plan = await target.meeting(deal, 30);
  const before = await target.plan(plan);
  for (const result of ['Order', 'Advance', 'Continuation', 'No-sale', 'No-show']) {
    const fields = { Result__c: result, Notes__c: 'Told too early' };
    assertApexRefused(await savePlan({ Id: plan, ...fields }), /has not started.*Only Cancelled and Rescheduled/);
    assertRefused(await patchPlan(plan, fields), 400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', /has not started/);
  }
  assert.deepEqual(await target.plan(plan), before);
});

test('a result that does not exist is refused', async () => {
  const plan = await target.meeting(deal, -3);
  const answer = await patchPlan(plan, { Result__c: 'Great meeting' });
  assertRefused(answer, 400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', /Great meeting/);
  assert.equal((await target.plan(plan)).Result__c, null);
});

test('an Advance without evidence is no error: it is recorded as a Continuation, and says why', async () => {
  for (const [commitment, words] of [
    [{}, /lacks who on the customer’s side, what they will do, by when/],
    [{ Commitment_Who__c: 'Nadia', Commitment_What__c: 'approve the list' }, /lacks by when/],
    [{ Commitment_Who__c: 'me', Commitment_What__c: 'send it', Commitment_Due__c: '2026-02-01' }, /our promise/],
    [
      { Commitment_Who__c: 'Nadia', Commitment_What__c: 'approve the list', Commitment_Due__c: '2026-01-01' },
      /date is before the meeting/,
    ],
  ] as const) {
    const plan = await target.meeting(deal, -6);
    const objective = { Objective_Type__c: 'Decision', Objective__c: GOOD };
    const answer = await savePlan({
      Id: plan,
      ...objective,
      Result__c: 'Advance',
      Objective_Met__c: 'Met',
      ...commitment,
    });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    const saved = await target.plan(plan);
    assert.deepEqual([saved.Result__c, saved.Recorded_Result__c], ['Advance', 'Continuation']);
    assert.match(saved.Evidence_Note__c, words);
  }
});

test('an Event that ends before it starts is refused, with its plan', async () => {
  const plans = await target.count('Call_Plan__c');
  const times = { StartDateTime: target.at(50), EndDateTime: target.at(49) };
  const answer = await target.call('POST', `${DATA}/sobjects/Event`, {
    json: { Subject: 'Backwards', WhatId: deal, ...times },
  });
  assertRefused(answer, 400, 'FIELD_INTEGRITY_EXCEPTION', /end.*start|start.*end/i);
  assert.equal(await target.count('Event', "WHERE Subject = 'Backwards'"), 0);
  assert.equal(await target.count('Call_Plan__c'), plans);
  const planned = { opportunityId: deal, subject: 'Backwards', startsAt: target.at(50), durationMinutes: -60 };
  assertApexRefused(
    await target.apex('PlanMeetingController', 'planMeeting', { meeting: planned }),
    /ends before it starts/,
  );
  assert.equal(await target.count('Call_Plan__c'), plans);
});

test('a meeting that is moved to end before its start stays where it was', async () => {
  const plan = await target.plan(await target.meeting(deal, 60));
  const path = `${DATA}/sobjects/Event/${plan.Event_Id__c}`;
  const answer = await target.call('PATCH', path, { json: { EndDateTime: target.at(59) } });
  assertRefused(answer, 400, 'FIELD_INTEGRITY_EXCEPTION', /end.*start|start.*end/i);
  const [event] = await target.query(`SELECT EndDateTime FROM Event WHERE Id = '${plan.Event_Id__c}'`);
  assert.equal(Date.parse(event.EndDateTime), Date.parse(target.at(61)));
  assert.equal((await target.plan(plan.Id)).Ends_At__c, plan.Ends_At__c);
});
