/**
 * Replays a sales story through the API in the order in which it happened, moving the org's clock along, so that
 * created dates, stage history and the stamps of the call plans are written by the org itself, as they would be in life.
 */
import { clockOf, createAll, moveClock, updateAll, upsertAll, type Client } from './client.ts';

type Fields = Record<string, unknown>;

/** One thing that happens. `key` names the deal or meeting in the story; the replay keeps the ids. */
export type Action =
  | { kind: 'deal'; at: number; key: string; fields: Fields }
  | { kind: 'meeting'; at: number; key: string; deal: string | null; fields: Fields }
  | { kind: 'plan'; at: number; meeting: string; fields: Fields }
  | { kind: 'stage'; at: number; deal: string; fields: Fields }
  | { kind: 'delete'; at: number; meeting: string }
  /** Anything else, mostly in the name of somebody else. */
  | { kind: 'act'; at: number; run: (ids: Replay) => Promise<void> };

export type Replay = { deals: Map<string, string>; meetings: Map<string, string> };

export type ReplayOptions = {
  /** Actions of one step of this length (milliseconds) are saved together, at the time of the last of them. */
  step: number;
  /** When the story ends; the clock stands here afterwards. */
  end: number;
  onProgress?: (done: number, total: number, at: Date) => void;
};

export async function replay(client: Client, actions: Action[], options: ReplayOptions): Promise<Replay> {
  const ordered = [...actions].sort((a, b) => a.at - b.at);
  const ids: Replay = { deals: new Map(), meetings: new Map() };
  let done = 0;
  while (done < ordered.length) {
    const { at } = ordered[done]!;
    if (at > options.end) throw new Error(`The story goes on after its end: ${new Date(at).toISOString()}`);
    const stepEnd = Math.min(options.end + 1, (Math.floor(at / options.step) + 1) * options.step);
    let next = done;
    while (next < ordered.length && ordered[next]!.at < stepEnd) next++;
    // The moment of the last thing that happened, not the end of the step: created dates stay on their day.
    await passTime(client, ordered[next - 1]!.at);
    await save(client, ordered.slice(done, next), ids);
    done = next;
    options.onProgress?.(done, ordered.length, new Date(ordered[done - 1]!.at));
  }
  await passTime(client, options.end);
  return ids;
}

/** Saving takes real time too, so the org may already be a little past the moment. */
async function passTime(client: Client, to: number): Promise<void> {
  if ((await clockOf(client)).getTime() < to) await moveClock(client, new Date(to));
}

/** Within one step the order is: deals, meetings, stage moves, what was noted on the plans, deletions, other acts. */
async function save(client: Client, actions: Action[], ids: Replay): Promise<void> {
  const deals = actions.filter((action) => action.kind === 'deal');
  const dealIds = await createAll(
    client,
    'Opportunity',
    deals.map((deal) => deal.fields),
  );
  deals.forEach((deal, i) => ids.deals.set(deal.key, dealIds[i]!));

  const meetings = actions.filter((action) => action.kind === 'meeting');
  const events = meetings.map(({ deal, fields }) => (deal ? { ...fields, WhatId: known(ids.deals, deal) } : fields));
  const eventIds = await createAll(client, 'Event', events);
  meetings.forEach((meeting, i) => ids.meetings.set(meeting.key, eventIds[i]!));

  await updateAll(
    client,
    'Opportunity',
    lastPerId(
      actions
        .filter((action) => action.kind === 'stage')
        .map(({ deal, fields }) => ({ Id: known(ids.deals, deal), ...fields })),
    ),
  );

  const plans = actions.filter((action) => action.kind === 'plan');
  await upsertAll(
    client,
    'Call_Plan__c',
    'Event_Id__c',
    lastPerId(plans.map(({ meeting, fields }) => ({ Id: known(ids.meetings, meeting), ...fields }))).map(
      ({ Id, ...fields }) => ({ Event_Id__c: Id, ...fields }),
    ),
  );

  for (const action of actions) {
    if (action.kind === 'delete') await client.connection.sobject('Event').destroy(known(ids.meetings, action.meeting));
  }
  for (const action of actions) if (action.kind === 'act') await action.run(ids);
}

/** Two changes of one record in one step become one: an API request may name a record only once. */
function lastPerId(records: (Fields & { Id: string })[]): (Fields & { Id: string })[] {
  const merged = new Map<string, Fields & { Id: string }>();
  for (const record of records) merged.set(record.Id, { ...merged.get(record.Id), ...record });
  return [...merged.values()];
}

function known(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The story uses ${key} before it exists.`);
  return id;
}
