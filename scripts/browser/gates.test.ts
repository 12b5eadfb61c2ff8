/** Gates are never a dead end: what is owed is the first step of planning, and a refused stage says what to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { query } from '../lib/client.ts';
import { button, logAdvance, objective, objectiveType } from './support/forms.ts';
import { DAY, dealPage, isoDate, planOf } from './support/meetings.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();
const stageOf = async (id: string): Promise<string> => {
  const [deal] = await query<{ StageName: string }>(
    world.client('rep'),
    `SELECT StageName FROM Opportunity WHERE Id = '${id}'`,
  );
  return deal!.StageName;
};

test('a stage does not change while an outcome is owed; the page says which', async () => {
  const { Opportunity__c: deal } = await planOf(world, 'Contract questions');
  const before = await stageOf(deal);
  await world.visit('rep', 1280, async (person) => {
    const { page } = person;
    await person.goTo(await dealPage(world, 'Contract questions'));
    await person.click(page.getByRole('option', { name: 'Closed' }).or(page.getByRole('option').last()));
    await person.click(button(page, 'Select Closed Stage'));
    await person.click(page.getByText('Closed Lost', { exact: true }));
    await person.click(button(page.getByRole('dialog'), 'Save'));
    await page
      .getByRole('alert')
      .filter({ hasText: /stage cannot change yet.*Contract questions/i })
      .waitFor();
    person.wasRefused();
    await person.finds('a refused stage');
  });
  assert.equal(await stageOf(deal), before);
});

for (const { width, subject, contact, next } of [
  { width: 1280, subject: 'Contract questions', contact: 'Grace Lin', next: 'Signature' },
  { width: 375, subject: 'Pricing follow-up', contact: 'Walt Brandt', next: 'Fleet list' },
] as const) {
  test(`planning the next meeting begins with the owed outcome, ${width} px wide`, async () => {
    const owed = await planOf(world, subject);
    await world.visit('rep', width, async (person) => {
      const { page } = person;
      await person.goTo(await dealPage(world, subject));
      await person.click(button(page, 'Plan meeting').first());
      const dialog = page.getByRole('dialog');
      await person.sees(`First log the outcome of ${subject}`, dialog);
      await person.finds('the owed outcome as first step');

      await logAdvance(person, dialog, {
        who: contact,
        what: 'send the signed order form',
        due: isoDate(Date.parse(owed.Ends_At__c) + 14 * DAY),
      });
      await person.click(button(dialog, 'Save outcome and go on'));
      await dialog.getByRole('textbox', { name: 'Subject' }).waitFor();
      await person.sees(/send the signed order form/, dialog);
      await person.finds('planning with the promise carried forward');

      await person.type(dialog.getByRole('textbox', { name: 'Subject' }), next);
      await person.choose(objectiveType(dialog), /Decision/);
      await person.click(button(dialog, 'Write it in my own words'));
      await person.type(objective(dialog), `By the end, ${contact} will sign the order form.`);
      await person.click(button(dialog, 'Plan meeting'));
      await person.sees('Meeting planned');
      await dialog.waitFor({ state: 'detached' });
    });
    const [logged, planned] = [await planOf(world, subject), await planOf(world, next)];
    assert.equal(logged.Recorded_Result__c, 'Advance');
    assert.deepEqual(
      [planned.Opportunity__c, planned.Objective__c],
      [owed.Opportunity__c, `By the end, ${contact} will sign the order form.`],
    );
  });
}

test('with the outcome logged the stage moves on', async () => {
  const { Opportunity__c: deal } = await planOf(world, 'Pricing follow-up');
  const before = await stageOf(deal);
  await world.visit('rep', 375, async (person) => {
    await person.goTo(await dealPage(world, 'Pricing follow-up'));
    await person.click(button(person.page, 'Mark Stage as Complete'));
    await person.sees(/Stage changed to/);
  });
  assert.notEqual(await stageOf(deal), before);
});
