/** Days and statuses follow the rep's time zone, not the server's and not the browser's. */
import { test } from 'node:test';
import { createAll, query, updateAll } from '../lib/client.ts';
import { waitUntil } from './support/meetings.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();

/** A meeting at midnight of the rep, who works there, and an all-day event, both on November 19. */
const REPS = [
  { zone: 'America/Los_Angeles', midnight: '2026-11-19T08:00:00Z' },
  { zone: 'Pacific/Auckland', midnight: '2026-11-18T11:00:00Z' },
];

for (const { zone, midnight } of REPS) {
  const name = zone.split('/')[1]!.replace('_', ' ');

  test(`in ${name} the night's meeting and the day's event stand on their day`, async () => {
    const admin = world.client('admin');
    const rep = world.client('rep');
    await updateAll(admin, 'User', [{ Id: world.org.users.rep.userId, TimeZoneSidKey: zone }]);
    const [deal] = await query<{ Id: string }>(
      rep,
      "SELECT Id FROM Opportunity WHERE IsClosed = FALSE AND Owner.Name = 'Priya Raman' LIMIT 1",
    );
    const [night, day] = await createAll(rep, 'Event', [
      { Subject: `Night of ${name}`, WhatId: deal!.Id, StartDateTime: midnight, DurationInMinutes: 60 },
      {
        Subject: `Day of ${name}`,
        WhatId: deal!.Id,
        IsAllDayEvent: true,
        StartDateTime: '2026-11-19T00:00:00Z',
        EndDateTime: '2026-11-19T00:00:00Z',
      },
    ]);
    // The browser stands elsewhere.
    const person = await world.enter('rep', 1280, { timezoneId: 'Europe/Oslo' });
    try {
      await person.goTo(`r/Event/${night}/view`);
      await person.sees(/Thu, Nov 19, 2026, 12:00 AM/);
      await person.finds(`the night's meeting in ${name}`);
      await person.goTo(`r/Event/${day}/view`);
      await person.sees(/Nov 19/);
      await person.goTo('page/home');
      await person.sees(`Night of ${name}`);
      for (const subject of [`Night of ${name}`, `Day of ${name}`]) {
        const row = person.page.locator('c-meeting-row').filter({ hasText: subject });
        await person.sees(/Thu|Nov 19|Tomorrow/i, row);
      }
    } finally {
      await person.page.context().close();
    }
  });
}

test('an all-day event of today is under way for the whole day there, and over the next', async () => {
  const dayIsOver = '2026-11-19T11:00:00Z';
  await waitUntil(world, '2026-11-19T10:30:00Z');
  const status = async (): Promise<string> => {
    const [plan] = await query<{ Status__c: string }>(
      world.client('rep'),
      "SELECT Status__c FROM Call_Plan__c WHERE Subject__c = 'Day of Auckland'",
    );
    return plan!.Status__c;
  };
  await world.visit('rep', 375, async (person) => {
    const [event] = await query<{ Id: string }>(
      world.client('rep'),
      "SELECT Id FROM Event WHERE Subject = 'Day of Auckland'",
    );
    await person.goTo(`r/Event/${event!.Id}/view`);
    await person.sees(await status());
    await waitUntil(world, dayIsOver);
    await person.goTo(`r/Event/${event!.Id}/view`);
    await person.sees('What came out of it?');
    await person.sees(await status());
  });
});
