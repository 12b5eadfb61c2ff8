/**
 * A local org with any number of Opportunities. A hundred of them live through their stories, with all triggers and
 * rules; the others are copies of their rows, so that a large org is there in a minute and is what it would be in life.
 */
import type { LocalOrg } from '../../local-org/src/platform/org.ts';
import type { Row } from '../../local-org/src/store/types.ts';
import { Random } from '../lib/random.ts';
import { StoryOrg } from '../lib/stories/org.ts';
import { NOW, randomDeal, STAGES, type Deal, type World } from '../lib/stories/story.ts';

const ORIGINALS = 100;
const MEETINGS = 5;
/** As many deals belong to one rep. */
const DEALS_A_REP = 100;
const DAY = 86_400_000;

const WORLD: World = { stages: STAGES, recordTypes: [], ranks: [], policies: [] };

export async function largeOrg(size: number, folder: string): Promise<StoryOrg> {
  const stories = new StoryOrg(WORLD, folder);
  const random = new Random(size);
  await stories.live(Array.from({ length: ORIGINALS }, (_, i) => openDeal(`Original ${i}`, random)));
  const { org } = stories;
  org.atomic(() => copyTo(org, size));
  // Everything was there long before the first run looks at it.
  await org.moveClock(NOW + DAY);
  return stories;
}

/** Closed deals would make the sizes differ in what a run has to do. */
function openDeal(key: string, random: Random): Deal {
  for (;;) {
    const deal = randomDeal(key, random, WORLD);
    const meetings = deal.meetings.slice(0, MEETINGS).filter(({ deleted, isMoved }) => !deleted && !isMoved);
    const isOpen = [deal.firstStage, ...deal.moves.map(({ stage }) => stage)].every(
      (name) => !name.startsWith('Closed'),
    );
    if (isOpen && meetings.length === MEETINGS) return { ...deal, meetings };
  }
}

function copyTo(org: LocalOrg, size: number): void {
  const deals = org.rows.all('Opportunity').filter((row) => String(row['Name']).startsWith('Original'));
  const histories = Map.groupBy(org.rows.all('OpportunityHistory'), (row) => row['OpportunityId']);
  const events = Map.groupBy(org.rows.all('Event'), (row) => row['WhatId']);
  const plans = new Map(org.rows.all('Call_Plan__c').map((row) => [row['Event_Id__c'], row]));
  let rep = org.users.ofRole('rep')!.userId;
  for (let copies = deals.length; copies < size; copies++) {
    if (copies % DEALS_A_REP === 0) rep = addRep(org, rep, copies / DEALS_A_REP);
    const original = deals[copies % deals.length]!;
    const OpportunityId = copy(org, 'Opportunity', original, { Name: `Copy ${copies}`, OwnerId: rep });
    for (const row of histories.get(original['Id']!) ?? []) copy(org, 'OpportunityHistory', row, { OpportunityId });
    for (const event of events.get(original['Id']!) ?? []) {
      const eventId = copy(org, 'Event', event, { WhatId: OpportunityId, OwnerId: rep });
      const plan = plans.get(event['Id']!)!;
      copy(org, 'Call_Plan__c', plan, {
        Name: `CP-${copies}`,
        Event_Id__c: eventId,
        Opportunity__c: OpportunityId,
        Rep__c: rep,
        Rep_Day__c: `${String(plan['Rep_Day__c']).split(':')[0]}:${rep}`,
        OwnerId: rep,
      });
    }
  }
}

function addRep(org: LocalOrg, model: string, place: number): string {
  const [rep] = org.rows.find('User', 'Id', [model]);
  const name = `rep-${place}`;
  const id = copy(org, 'User', rep!, { Username: `${name}@large.example`, LastName: name, CommunityNickname: name });
  for (const row of org.rows.find('PermissionSetAssignment', 'AssigneeId', [model]))
    copy(org, 'PermissionSetAssignment', row, { AssigneeId: id });
  return id;
}

function copy(org: LocalOrg, object: string, row: Row, values: Row): string {
  return org.rows.insert(object, { ...row, ...values });
}
