/**
 * A rep's meeting from its plan to its debrief, on the Event page and nowhere else: in under a minute and under two,
 * by the keystroke-level model, at a desk and on a phone.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, logAdvance, objective, objectiveType } from './support/forms.ts';
import { DAY, eventPage, isoDate, planOf, waitUntil } from './support/meetings.ts';
import { useWorld, type Width } from './support/world.ts';

const world = useWorld();

const MEETINGS: { subject: string; width: Width; contact: string; promise: string }[] = [
  { subject: 'Site survey', width: 1280, contact: 'Nadia Volkov', promise: 'book the validation slot' },
  { subject: 'Quarterly check-in', width: 375, contact: 'Carla Reyes', promise: 'send the list of loading docks' },
];

for (const { subject, width, contact } of MEETINGS) {
  test(`${subject} is planned in under a minute, ${width} px wide`, () =>
    world.visit('rep', width, async (person) => {
      const { page } = person;
      await person.goTo(await eventPage(world, subject));
      await person.sees('Needs objective');
      const { pathname } = new URL(page.url());
      await person.finds('an event that needs an objective');

      await person.click(button(page, 'Save'));
      await person.sees('Write what the customer will agree to do, give or decide by the end of this meeting.');
      assert.equal((await planOf(world, subject)).Objective__c, null, 'Nothing is saved without an objective');

      await person.type(objective(page), 'Touch base');
      await person.sees('Say it so that you can answer yes or no when you walk out:');
      await person.finds('a vague objective is questioned');

      person.takeSeconds();
      const text = `By the end, ${contact} will approve the list of freezers by ${isoDate(Date.now())}.`;
      await person.choose(objectiveType(page), /Decision/);
      await person.type(objective(page), text);
      await person.click(button(page, 'Save'));
      await person.sees('Call plan saved');
      const seconds = person.takeSeconds();
      assert.ok(seconds < 60, `It took ${Math.round(seconds)} s`);

      await person.sees('Planned');
      await person.finds('a planned meeting');
      assert.equal(new URL(page.url()).pathname, pathname, 'She never left the page');
      const plan = await planOf(world, subject);
      assert.deepEqual([plan.Status__c, plan.Objective__c], ['Planned', text]);
    }));
}

test('during the meeting the objective is frozen', async () => {
  await waitUntil(world, (await planOf(world, 'Quarterly check-in')).Starts_At__c);
  await world.visit('rep', 375, async (person) => {
    await person.goTo(await eventPage(world, 'Quarterly check-in'));
    await person.sees(/frozen/i);
    assert.equal(await objective(person.page).count(), 0, 'There is nothing to change');
    await person.finds('a meeting under way');
  });
});

test('a meeting of tomorrow has ended a day later', () => waitUntil(world, DAY));

for (const { subject, width, contact, promise } of MEETINGS) {
  test(`${subject} is debriefed in under two minutes, ${width} px wide`, () =>
    world.visit('rep', width, async (person) => {
      const { page } = person;
      await person.goTo(await eventPage(world, subject));
      await person.sees('What came out of it?');
      const { pathname } = new URL(page.url());
      const due = isoDate(Date.parse((await planOf(world, subject)).Ends_At__c) + 7 * DAY);

      await person.pick(page, 'Advance');
      await person.sees(/nobody on the customer's side/);
      await person.finds('an advance without evidence');

      person.takeSeconds();
      await logAdvance(person, page, { who: contact, what: promise, due });
      await person.sees('Recorded as Advance:');
      await person.finds('an advance with its evidence');
      await person.click(button(page, 'Save outcome'));
      await person.sees('Outcome saved');
      const seconds = person.takeSeconds();
      assert.ok(seconds < 120, `It took ${Math.round(seconds)} s`);

      await person.finds('a debriefed meeting');
      assert.equal(new URL(page.url()).pathname, pathname, 'She never left the page');
      const plan = await planOf(world, subject);
      assert.deepEqual(
        [plan.Result__c, plan.Recorded_Result__c, plan.Commitment_Who__c, plan.Commitment_Due__c],
        ['Advance', 'Advance', contact, due],
      );
    }));
}
