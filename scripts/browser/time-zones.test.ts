/** Days and statuses follow the rep's time zone, not the server's and not the browser's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAll, query, updateAll } from '../lib/client.ts';
import { waitUntil } from './support/meetings.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();

/** Where they work, when November 19 begins there, and how they call it: in Auckland it is November 18 already. */
const REPS = [
  { role: 'manager', city: 'Los Angeles', zone: 'America/Los_Angeles', midnight: '2026-11-19T08:00:00Z', says: /^Thu/ },
  { role: 'rep', city: 'Auckland', zone: 'Pacific/Auckland', midnight: '2026-11-18T11:00:00Z', says: /^Tomorrow/ },
] as const;

for (const { role, city, zone, midnight, says } of REPS) {
  test(`in ${city} a meeting at midnight and an all-day event stand on their day`, async () => {
    await updateAll(world.client('admin'), 'User', [{ Id: world.org.users[role].userId, TimeZoneSidKey: zone }]);
    const rep = world.client(role);
    const [account] = await createAll(rep, 'Account', [{ Name: `Cold stores of ${city}` }]);
    const [deal] = await createAll(rep, 'Opportunity', [
      { Name: city, AccountId: account, StageName: 'Qualification', CloseDate: '2026-12-31', Amount: 10_000 },
    ]);
    const [night, day] = await createAll(rep, 'Event', [
      { Subject: `Night of ${city}`, WhatId: deal, StartDateTime: midnight, DurationInMinutes: 60 },
      {
        Subject: `Day of ${city}`,
        WhatId: deal,
        IsAllDayEvent: true,
        StartDateTime: '2026-11-19T00:00:00Z',
        EndDateTime: '2026-11-19T00:00:00Z',
      },
    ]);
    // The browser stands elsewhere.
    await world.visit(
      role,
      1280,
      async (person) => {
        await person.goTo(`r/Event/${night}/view`);
        await person.sees(/Thu, Nov 19, 2026, 12:00 AM/);
        await person.finds(`the night's meeting in ${city}`);
        await person.goTo(`r/Event/${day}/view`);
        await person.sees(/Nov 19/);
        await person.goTo('page/home');
        for (const subject of [`Night of ${city}`, `Day of ${city}`])
          await person.sees(says, person.page.locator('c-meeting-row').filter({ hasText: subject }));
      },
      { timezoneId: 'Europe/Oslo' },
    );
  });
}

test('an all-day event lasts until the midnight of its rep', async () => {
  const statuses = async (): Promise<string[]> => {
    const days = REPS.map(({ role, city }) =>
      query<{ Status__c: string }>(
        world.client(role),
        `SELECT Status__c FROM Call_Plan__c WHERE Subject__c = 'Day of ${city}'`,
      ),
    );
    return (await Promise.all(days)).map(([plan]) => plan!.Status__c);
  };
  // 11:30 PM in Auckland, 2:30 AM in Los Angeles, both on November 19.
  await waitUntil(world, '2026-11-19T10:30:00Z');
  assert.deepEqual(await statuses(), ['In progress', 'In progress']);
  // 12:30 AM on November 20 in Auckland.
  await waitUntil(world, '2026-11-19T11:30:00Z');
  assert.deepEqual(await statuses(), ['In progress', 'Outcome due']);
  const [event] = await query<{ Id: string }>(
    world.client('rep'),
    "SELECT Id FROM Event WHERE Subject = 'Day of Auckland'",
  );
  await world.visit('rep', 375, async (person) => {
    await person.goTo(`r/Event/${event!.Id}/view`);
    await person.sees('What came out of it?');
    await person.finds('an all-day event that is over');
  });
});
