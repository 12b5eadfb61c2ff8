/** The frame's New and Edit dialogs, deleting, and the life of a session, as a person meets them in a browser. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { TriggerDispatcher } from '../../src/store/types.ts';
import { NEEDS_BROWSER, useFrame } from './support/frame.ts';

/** Refuses meetings called "Too early", with an error of the whole record, and a stage, as gates do. */
const gate: TriggerDispatcher = {
  hasTriggers: (_object, timing) => timing === 'before',
  fire({ newRows, errors }) {
    newRows?.forEach((row, index) => {
      if (row['Subject'] === 'Too early' || row['StageName'] === 'Perception Analysis') {
        const message = 'Log the outcome of Site survey first.';
        errors.set(index, [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields: [] }]);
      }
    });
  },
};

const FILES = {
  'layouts/Event-Event Layout.layout-meta.xml': `<Layout xmlns="http://soap.sforce.com/2006/04/metadata">
<layoutSections><label>Calendar Details</label><layoutColumns>
<layoutItems><behavior>Required</behavior><field>Subject</field></layoutItems>
<layoutItems><behavior>Required</behavior><field>StartDateTime</field></layoutItems>
<layoutItems><behavior>Required</behavior><field>EndDateTime</field></layoutItems>
<layoutItems><behavior>Edit</behavior><field>IsAllDayEvent</field></layoutItems>
<layoutItems><behavior>Edit</behavior><field>WhoId</field></layoutItems></layoutColumns></layoutSections></Layout>`,
};

const focused = (page: Page) => page.locator(':focus');

describe('forms and sessions in a browser', NEEDS_BROWSER, () => {
  const frame = useFrame({ files: FILES, triggers: gate });
  const events = (page: Page) => page.locator('shell-related-list').filter({ hasText: 'Events' });

  async function newEvent(page: Page): Promise<void> {
    await events(page).getByRole('button', { name: 'New' }).click();
    await page.getByRole('heading', { name: 'New Event' }).waitFor();
  }

  test('a form says what is missing and takes the focus there', async () => {
    const { page, done } = await frame.open(frame.deal);
    await newEvent(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Complete this field.').waitFor();
    await page.getByRole('textbox', { name: 'Subject' }).and(focused(page)).waitFor();
    await done();
  });

  test('what the server refuses stands at the top with the focus, and nothing typed is lost', async () => {
    const { page } = await frame.open(frame.deal);
    await newEvent(page);
    await page.getByRole('textbox', { name: 'Subject' }).fill('Too early');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: 'Log the outcome of Site survey first.' });
    await alert.and(focused(page)).waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Subject' }).inputValue(), 'Too early');
    await page.getByRole('textbox', { name: 'Subject' }).fill('Just in time');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/lightning\/r\/Event\//);
    await page.context().close();
  });

  test('an all-day event has days, saved as they were chosen and shown so again', async () => {
    const { page } = await frame.open(frame.deal);
    await newEvent(page);
    await page.getByRole('textbox', { name: 'Subject' }).fill('Trade fair');
    await page.getByRole('dialog').getByText('All-Day Event').click();
    assert.equal(await page.getByRole('combobox', { name: 'Time' }).count(), 0);
    const start = page.getByRole('textbox', { name: 'Start' });
    await start.fill('Nov 20, 2026');
    await start.press('Tab');
    assert.equal(await page.getByRole('textbox', { name: 'End' }).inputValue(), 'Nov 20, 2026');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/lightning\/r\/Event\//);
    const [row] = frame.world.org.store.query(
      frame.world.org.parse("SELECT StartDateTime, DurationInMinutes FROM Event WHERE Subject = 'Trade fair'"),
      [],
      { userId: frame.world.org.users.demo[0]!.userId, mode: 'system', sharing: false },
    ).rows;
    assert.deepEqual(
      [row!.fields['StartDateTime'], row!.fields['DurationInMinutes']],
      ['2026-11-20T00:00:00.000Z', 1440],
    );
    await page.getByRole('button', { name: 'Edit' }).first().click();
    await page.getByRole('textbox', { name: 'Start' }).waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Start' }).inputValue(), 'Nov 20, 2026');
    await page.context().close();
  });

  test('the end follows the start', async () => {
    const { page, done } = await frame.open(frame.deal);
    await newEvent(page);
    const day = page.getByRole('group', { name: 'Start', exact: true }).getByRole('textbox', { name: 'Date' });
    await day.fill('Nov 24, 2026');
    await day.press('Tab');
    const end = page.getByRole('group', { name: 'End', exact: true });
    assert.equal(await end.getByRole('textbox', { name: 'Date' }).inputValue(), 'Nov 24, 2026');
    assert.equal(await end.getByRole('combobox', { name: 'Time' }).inputValue(), '12:00 PM');
    await done();
  });

  test('pressing Save twice creates one record', async () => {
    const { page, done } = await frame.open(frame.deal);
    await newEvent(page);
    await page.getByRole('textbox', { name: 'Subject' }).fill('Once only');
    await page.getByRole('button', { name: 'Save' }).dblclick();
    await page.waitForURL(/\/lightning\/r\/Event\//);
    await page.goto(frame.base + frame.deal);
    await events(page).getByRole('link', { name: 'Once only' }).first().waitFor();
    assert.equal(await events(page).getByRole('link', { name: 'Once only' }).count(), 1);
    await done();
  });

  test('a deleted record comes back with Undo', async () => {
    const id = frame.world.insert('rep', 'Event', {
      Subject: 'Deleted by mistake',
      StartDateTime: '2026-11-18T18:00:00.000Z',
      DurationInMinutes: 60,
      WhatId: frame.dealId,
    });
    const { page } = await frame.open(`/lightning/r/Event/${id}/view`);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByText('“Deleted by mistake” was deleted.').waitFor();
    await page.getByRole('link', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Event Deleted by mistake' }).waitFor();
    await page.context().close();
  });

  test('an event shows who is invited and what they answered', async () => {
    const id = frame.world.insert('rep', 'Event', {
      Subject: 'Rollout workshop',
      StartDateTime: '2026-11-18T18:00:00.000Z',
      DurationInMinutes: 60,
    });
    const { page, done } = await frame.open('/lightning/o/Contact/list');
    const link = page.getByRole('link', { name: 'Dana Whitfield' });
    const contactId = /Contact\/(\w+)/.exec((await link.getAttribute('href'))!)![1]!;
    frame.world.insert('rep', 'EventRelation', { EventId: id, RelationId: contactId, Status: 'Accepted' });
    await page.goto(`${frame.base}/lightning/r/Event/${id}/view`);
    await page.getByRole('region', { name: 'Attendees' }).getByText('accepted').waitFor();
    await done();
  });

  test('a refused stage keeps the choice and the focus', async () => {
    const { page } = await frame.open(frame.deal);
    await page.getByRole('option', { name: 'Perception Analysis' }).click();
    await page.getByRole('button', { name: 'Mark as Current Stage' }).press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Log the outcome of Site survey first.' }).waitFor();
    await page.getByRole('button', { name: 'Mark as Current Stage' }).and(focused(page)).waitFor();
    await page.context().close();
  });

  test('an ended session says so, keeps the page, and goes on after signing in again', async () => {
    const { page } = await frame.open(frame.deal);
    await page.getByRole('button', { name: 'Edit' }).first().click();
    await page.getByRole('textbox', { name: 'Next Step' }).fill('Call Dana');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').filter({ hasText: 'what you have typed is still in this page' }).waitFor();
    await frame.signIn(page.context(), 'rep');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('“Cold chain” was saved').waitFor();
    assert.equal(await page.getByText('Your session has ended.').count(), 0);
    await page.context().close();
  });

  test('outside a dialog the notice itself brings back the session', async () => {
    const { page } = await frame.open(frame.deal);
    await page.getByRole('heading', { name: 'Opportunity Cold chain' }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Mark Stage as Complete' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'with an address that npm start printed' });
    await notice.waitFor();
    await frame.signIn(page.context(), 'rep');
    await notice.getByRole('button', { name: 'I am signed in again' }).click();
    await notice.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('a page does nothing for a user to whom another tab has switched', async () => {
    const { page } = await frame.open(frame.deal);
    await page.getByRole('heading', { name: 'Opportunity Cold chain' }).waitFor();
    await frame.signIn(page.context(), 'manager');
    await page.getByRole('button', { name: 'Mark Stage as Complete' }).click();
    await page.getByRole('alert').filter({ hasText: 'This page was opened as Priya Raman' }).waitFor();
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('button', { name: 'Signed in as Tom Adeyemi' }).waitFor();
    await page.context().close();
  });
});
