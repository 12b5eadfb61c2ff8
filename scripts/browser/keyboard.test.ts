/** The same day without a mouse: every stop in its order, dialogs that keep the focus, and no save that loses it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { button, objective, objectiveType } from './support/forms.ts';
import { dealPage, eventPage, planOf } from './support/meetings.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();

test('the frame: skip link, user menu, time, and the path of a deal', () =>
  world.visit('rep', 1280, async (person) => {
    const { page } = person;
    await person.goTo(await dealPage(world, 'Security review'));
    await page.getByRole('heading', { name: /Polar Post Couriers/ }).waitFor();
    await person.press('Tab');
    await person.hasFocus(button(page, 'Skip to the page'));
    await person.tabTo(page.getByRole('button', { name: /^Time in the org/ }));
    await person.press('Enter');
    await person.tabTo(button(page, '+1 hour'));
    await person.press('Escape');
    await person.hasFocus(page.getByRole('button', { name: /^Time in the org/ }));
    await person.tabTo(page.getByRole('button', { name: 'Signed in as Priya Raman' }));
    await person.press('Enter');
    await person.sees('Tom Adeyemi');
    await person.tabTo(page.getByRole('button', { name: /Tom Adeyemi/ }));
    await person.finds('the open user menu');
    await person.press('Escape');

    await person.tabTo(page.getByRole('option', { name: 'Value Proposition', exact: true }));
    await person.press('ArrowRight', ' ');
    await person.tabTo(button(page, 'Mark as Current Stage'));
    await person.press('Enter');
    await person.sees(/Stage changed to Id\. Decision Makers/);
    await person.hasFocus(button(page, 'Mark Stage as Complete'));
  }));

test('home: from tile to row, into the row and out again, and on to the next', () =>
  world.visit('rep', 1280, async (person) => {
    const { page } = person;
    const row = (subject: string) =>
      page.locator('c-meeting-row').filter({ has: page.getByRole('link', { name: subject, exact: true }) });
    await person.goTo('page/home');
    await person.sees('Needs objective');
    await person.press('Tab', 'Enter');
    await person.hasFocus(page.getByRole('main'));
    const tile = page.getByRole('button', { name: /Overdue/, pressed: false });
    await person.tabTo(tile);
    await person.press('Enter');
    await person.hasFocus(page.getByRole('button', { name: /Overdue/, pressed: true }));
    await person.press('Enter');

    await person.tabTo(button(row('Quarterly check-in'), 'Set objective'));
    await person.press('Enter');
    await person.hasFocus(objectiveType(row('Quarterly check-in')));
    await person.press('Escape');
    await person.hasFocus(button(row('Quarterly check-in'), 'Set objective'));
    await person.press('Enter');
    await person.hasFocus(objectiveType(row('Quarterly check-in')));
    await person.press('Enter', 'ArrowDown', 'Enter');
    await person.tabTo(objective(row('Quarterly check-in')));
    await page.keyboard.type('By the end, Carla Reyes will approve the list of loading docks by Friday.');
    await person.tabTo(button(row('Quarterly check-in'), 'Save and next'));
    await person.press('Enter');
    await person.hasFocus(objectiveType(row('Site survey')));
    assert.equal((await planOf(world, 'Quarterly check-in')).Status__c, 'Planned');

    await person.press('Escape');
    await person.tabTo(page.getByRole('checkbox', { name: 'Select Ward demonstration' }));
    await person.press(' ');
    await person.sees('1 selected');
    await person.finds('a row chosen by keyboard');
  }));

test('debrief: one group for all results, then the questions in the order of thought', () =>
  world.visit('rep', 1280, async (person) => {
    const { page } = person;
    const radio = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}\\b`) }).first();
    await person.goTo(await eventPage(world, 'Trial kick-off'));
    await person.sees('What came out of it?');
    await person.tabTo(radio('Order'));
    await person.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await person.hasFocus(radio('No-show'));
    await person.press('ArrowUp', 'ArrowUp', 'ArrowUp');
    await person.hasFocus(radio('Advance'));

    await person.tabTo(page.getByRole('combobox', { name: 'Who on their side' }));
    await person.press('Enter');
    await page.locator('.slds-has-focus').filter({ hasText: 'Siri Dahl' }).waitFor();
    await person.press('Enter');
    await person.hasFocus(page.getByRole('combobox', { name: 'Who on their side' }).filter({ hasText: 'Siri Dahl' }));
    await person.tabTo(page.getByRole('textbox', { name: 'Does what' }));
    await page.keyboard.type('name the vessel');
    await person.tabTo(page.getByRole('textbox', { name: 'By when' }));
    await page.keyboard.type('Nov 24, 2026');
    await person.tabTo(radio('Exceeded'));
    await person.press('ArrowRight');
    await person.tabTo(button(page, 'Save outcome').or(button(page, 'Save outcome only')).first());
    await person.press('Enter');
    await person.sees('Outcome saved');
    assert.notEqual(await person.focusedTag(), 'BODY', 'The focus is not lost with the form');
    const plan = await planOf(world, 'Trial kick-off');
    assert.deepEqual([plan.Recorded_Result__c, plan.Commitment_Who__c], ['Advance', 'Siri Dahl']);
  }));

test('a refused save leads to what is missing', () =>
  world.visit('rep', 1280, async (person) => {
    const { page } = person;
    await person.goTo(await eventPage(world, 'Ward demonstration'));
    await person.sees('What came out of it?');
    await button(page, 'Save outcome').focus();
    await person.press('Enter');
    await person.sees('Choose what came out of it.');
    await person.hasFocus(page.getByRole('radio').first());
    await person.finds('an outcome that is missing');
  }));

test('planning: the dialog keeps the focus, asks before it drops a change, and gives the focus back', () =>
  world.visit('rep', 1280, async (person) => {
    const { page } = person;
    const opener = button(page.locator('c-opportunity-advances'), 'Plan meeting');
    const dialog = page.getByRole('dialog');
    await person.goTo(await dealPage(world, 'Budget review'));
    await opener.focus();
    await person.press('Enter');
    const subject = dialog.getByRole('textbox', { name: 'Subject' });
    await subject.waitFor();
    await person.finds('the dialog that plans a meeting');
    for (let presses = 0; presses < 40; presses++) {
      await person.press('Tab');
      assert.equal(await dialog.locator(':focus').count(), 1, `After ${presses + 1} tabs the focus left the dialog`);
    }
    await person.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await person.hasFocus(opener);

    await person.press('Enter');
    await person.type(subject, 'Pilot budget');
    await person.press('Escape');
    await person.sees('Leave without planning?', dialog);
    await person.click(button(dialog, 'Stay'));
    assert.equal(await subject.inputValue(), 'Pilot budget');
  }));
