/** What the customer gets: what was ticked, in a form that mail and calendars read, and nothing internal. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { updateAll } from '../lib/client.ts';
import { button } from './support/forms.ts';
import { eventPage, planOf } from './support/meetings.ts';
import { useWorld, WIDTHS } from './support/world.ts';

const world = useWorld();
const INTERNAL = {
  Notes__c: 'He has no budget before March',
  Fallback_Objective__c: 'At least a name in purchasing',
  Topics_Planned__c: 'Budget',
};

/** Lines of an iCalendar file as names and values: RFC 5545, 3.1. */
function readCalendar(text: string): Map<string, string> {
  assert.match(text, /\r\n/, 'Lines end with CR and LF');
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean);
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      assert.ok(at > 0, `No name and value: ${line}`);
      return [line.slice(0, at).split(';')[0]!, line.slice(at + 1)];
    }),
  );
}

for (const width of WIDTHS) {
  test(`the plan goes out by copy, file and mail, ${width} px wide`, async () => {
    const plan = await planOf(world, 'Pilot results');
    await updateAll(world.client('rep'), 'Call_Plan__c', [
      { Id: plan.Id, Agenda__c: 'Results of the pilot\nOpen questions', ...INTERNAL },
    ]);
    await world.visit('rep', width, async (person) => {
      const { page } = person;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await person.goTo(await eventPage(world, 'Pilot results'));
      await person.click(button(page, 'Share').first());
      const dialog = page.getByRole('dialog');
      await person.sees('Open questions', dialog.getByRole('region', { name: 'Preview' }));
      await person.finds('the share dialog');

      await person.click(button(dialog, 'Copy'));
      await person.sees('Copied', dialog);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        person.click(button(dialog, 'Download .ics')),
      ]);
      const calendar = readFileSync(await download.path(), 'utf8');
      const mail = (await dialog.getByRole('link', { name: 'Open in mail' }).getAttribute('href'))!;

      assert.match(download.suggestedFilename(), /\.ics$/);
      const event = readCalendar(calendar);
      assert.equal(event.get('BEGIN'), 'VEVENT');
      const at = plan.Starts_At__c.replace(/[-:]|\.\d+/g, '').slice(0, 13);
      assert.ok(event.get('DTSTART')!.startsWith(at), `${event.get('DTSTART')} is not ${at}`);
      assert.match(mail, /^mailto:/);
      for (const text of [copied, calendar, decodeURIComponent(mail)]) {
        assert.match(text, /Open questions/);
        for (const secret of Object.values(INTERNAL)) assert.ok(!text.includes(secret), `"${secret}" went out`);
      }
      await person.click(button(dialog, 'Close'));
      await dialog.waitFor({ state: 'detached' });
    });
  });
}
