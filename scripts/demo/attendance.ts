/** Who buys on each deal and who sits in the meetings: contact roles, and attendees beside the main contact. */
import { createAll, query, type Client } from '../lib/client.ts';

type Person = { Id: string; AccountId: string };
type Deal = { Id: string; AccountId: string; Owner: { ManagerId: string | null } };
type Meeting = { Id: string; WhatId: string; WhoId: string | null };

const ROLES = ['Decision Maker', 'Economic Buyer', 'Technical Buyer'];

/** Meetings older than this keep their main contact only: nobody looks at their attendees any more. */
const DAYS = 30;

export async function fillMeetings(client: Client): Promise<void> {
  const people = await query<Person>(client, 'SELECT Id, AccountId FROM Contact ORDER BY CreatedDate, Id');
  const deals = await query<Deal>(client, 'SELECT Id, AccountId, Owner.ManagerId FROM Opportunity');
  const customers = Map.groupBy(people, ({ AccountId }) => AccountId);
  const customersOf = new Map(deals.map(({ Id, AccountId }) => [Id, customers.get(AccountId) ?? []]));
  await createAll(
    client,
    'OpportunityContactRole',
    deals.flatMap(({ Id }) =>
      customersOf.get(Id)!.map((contact, i) => ({
        OpportunityId: Id,
        ContactId: contact.Id,
        Role: ROLES[i % ROLES.length],
        IsPrimary: i === 0,
      })),
    ),
  );

  const managerOf = new Map(deals.map(({ Id, Owner }) => [Id, Owner.ManagerId]));
  const meetings = await query<Meeting>(
    client,
    `SELECT Id, WhatId, WhoId FROM Event WHERE EndDateTime >= LAST_N_DAYS:${DAYS} AND What.Type = 'Opportunity' ORDER BY StartDateTime`,
  );
  const attendees = meetings.flatMap(({ Id, WhatId, WhoId }, i) => {
    const other = customersOf.get(WhatId)?.find((contact) => contact.Id !== WhoId);
    // Every second meeting has a second person from the customer, every third the rep's manager.
    const invited = [i % 2 === 0 ? other?.Id : null, i % 3 === 0 ? managerOf.get(WhatId) : null];
    return invited
      .filter((id) => id != null)
      .map((RelationId) => ({ EventId: Id, RelationId, Status: i % 4 === 0 ? 'New' : 'Accepted' }));
  });
  await createAll(client, 'EventRelation', attendees);
}
