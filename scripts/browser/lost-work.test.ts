/** Nothing a rep types is lost: not by a reload, not by a race with somebody else, not by pressing twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { query, updateAll } from '../lib/client.ts';
import { button, objective, objectiveType } from './support/forms.ts';
import { dealPage, eventPage, planOf } from './support/meetings.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();

test('a draft survives a reload and a closed browser tab', () =>
  world.visit('rep', 1280, async (person) => {
    const { page } = person;
    await person.goTo(await eventPage(world, 'Rollout workshop'));
    await person.type(objective(page), 'By the end, Helen Cho will name the three pilot stores.');
    await person.sees(/Kept in this browser/);
    await page.reload();
    await objective(page).waitFor();
    assert.equal(await objective(page).inputValue(), 'By the end, Helen Cho will name the three pilot stores.');
    await person.finds('a draft that was taken up again');
    const other = await page.context().newPage();
    await page.close();
    await other.goto(page.url());
    await objective(other).waitFor();
    assert.equal(await objective(other).inputValue(), 'By the end, Helen Cho will name the three pilot stores.');
    assert.equal((await planOf(world, 'Rollout workshop')).Objective__c, null, 'Nothing was saved yet');
    await other.close();
  }));

for (const { keeps, subject, width } of [
  { keeps: 'Keep mine', subject: 'Rollout plan review', width: 1280 },
  { keeps: 'Take theirs', subject: 'Rollout workshop', width: 375 },
] as const) {
  test(`who loses a race is told who changed what, and may choose: ${keeps}`, () =>
    world.visit('rep', width, async (person) => {
      const { page } = person;
      await person.goTo(await eventPage(world, subject));
      await objective(page).waitFor();
      const theirs = 'By the end, they will agree on a date for the site visit.';
      const mine = 'By the end, they will name who signs for plant 2.';
      await updateAll(world.client('admin'), 'Call_Plan__c', [
        { Id: (await planOf(world, subject)).Id, Objective__c: theirs, Objective_Type__c: 'Access' },
      ]);
      await person.choose(objectiveType(page), /Decision/);
      await person.type(objective(page), mine);
      await person.click(button(page, 'Save'));
      await person.sees('Not saved.');
      assert.notEqual(await person.focusedTag(), 'BODY', 'The focus is not lost with the save');
      await person.sees(new RegExp(`Alex Moreno changed.*${theirs}`));
      await person.finds('a lost race');
      assert.equal((await planOf(world, subject)).Objective__c, theirs);
      assert.equal(await objective(page).inputValue(), mine, 'What she typed is still there');
      await person.click(button(page, keeps));
      if (keeps === 'Keep mine') await person.sees('Call plan saved');
      await button(page, keeps).waitFor({ state: 'detached' });
      assert.equal((await planOf(world, subject)).Objective__c, keeps === 'Keep mine' ? mine : theirs);
    }));
}

test('two tabs of one rep tell each other apart, too', async () => {
  const [first, second] = [await world.enter('rep'), await world.enter('rep')];
  try {
    for (const person of [first, second]) await person.goTo(await eventPage(world, 'Pilot results'));
    for (const [person, text] of [
      [first, 'By the end, Dr. Osei will sign the report.'],
      [second, 'By the end, Dr. Osei will order the second site.'],
    ] as const) {
      await person.type(objective(person.page), text);
      await person.click(button(person.page, 'Save'));
      if (person === first) await person.sees('Call plan saved');
    }
    await second.sees(/Priya Raman changed/);
    assert.equal((await planOf(world, 'Pilot results')).Objective__c, 'By the end, Dr. Osei will sign the report.');
    assert.deepEqual([...first.complaints, ...second.complaints], []);
  } finally {
    await first.page.context().close();
    await second.page.context().close();
  }
});

test('pressing twice plans one meeting', async () => {
  await world.visit('rep', 1280, async (person) => {
    const { page } = person;
    await person.goTo(await dealPage(world, 'Security review'));
    await person.click(button(page, 'Plan meeting').first());
    const dialog = page.getByRole('dialog');
    await person.type(dialog.getByRole('textbox', { name: 'Subject' }), 'Only once');
    await person.choose(objectiveType(dialog), /Decision/);
    await person.click(button(dialog, 'Write it in my own words'));
    await person.type(objective(dialog), 'By the end, Grace Murray will book the night test.');
    await button(dialog, 'Plan meeting').dblclick();
    await person.sees('Meeting planned');
  });
  const rows = await query(world.client('admin'), "SELECT Id FROM Event WHERE Subject = 'Only once'");
  assert.equal(rows.length, 1);
});

test('pressing twice logs one outcome and one task', async () => {
  await world.visit('rep', 1280, async (person) => {
    const { page } = person;
    await person.goTo(await eventPage(world, 'Trial kick-off'));
    await person.pick(page, 'Continuation');
    await person.pick(page, 'Met', 'Objective met?');
    await button(page, 'Save outcome').dblclick();
    await person.sees('Outcome saved');
  });
  const { Id } = await planOf(world, 'Trial kick-off');
  const saves = await query(
    world.client('admin'),
    `SELECT Id FROM Call_Plan__History WHERE ParentId = '${Id}' AND Field = 'Result__c'`,
  );
  assert.ok(saves.length <= 1, `The result was written ${saves.length} times`);
});
