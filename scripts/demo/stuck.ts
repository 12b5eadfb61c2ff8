/** Deals of Tom Adeyemi's team that meet and do not move, each for a reason of its own. */
import type { Action } from '../lib/replay.ts';
import type { Cast } from './story.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Visit = {
  daysAgo: number;
  subject: string;
  /** Type and text of the objective; none was set where it is missing. */
  objective?: [type: string, text: string];
  outcome: Record<string, unknown>;
};
type StuckDeal = {
  key: string;
  rep: string;
  account: string;
  project: string;
  stage: string;
  amount: number;
  contact: string;
  visits: Visit[];
};

const MORE_TALK = { Result__c: 'Continuation', Objective_Met__c: 'Not met' };
const GOOD_TALK = { Result__c: 'Continuation', Objective_Met__c: 'Met' };

const DEALS: StuckDeal[] = [
  // Three of four meetings are for the relationship, which an investment covers: exempt.
  {
    key: 'invested',
    rep: 'Noor Haddad',
    account: 'Castor Chemicals',
    project: 'second warehouse',
    stage: 'Needs Analysis',
    amount: 210_000,
    contact: 'Ulrike Stein',
    visits: [
      visit(55, 'Site walk', ['Relationship', 'Get to know the new safety team.'], GOOD_TALK),
      visit(40, 'Safety day', ['Relationship', 'Be present at the safety day.'], GOOD_TALK),
      visit(26, 'Requirements', ['Need', 'By the end, Ulrike Stein will send the zone plan.'], MORE_TALK),
      visit(12, 'Plant breakfast', ['Relationship', 'Meet the plant managers.'], GOOD_TALK),
    ],
  },
  {
    key: 'coached',
    rep: 'Ben Castell',
    account: 'Juniper Hospitals',
    project: 'ward fridges',
    stage: 'Value Proposition',
    amount: 128_000,
    contact: 'Sofia Marin',
    visits: [
      visit(61, 'Catch-up', ['Relationship', 'Keep in touch with Sofia Marin.'], MORE_TALK),
      visit(45, 'Demo', ['Proof', 'By the end, Sofia Marin will pick a ward for a trial.'], MORE_TALK),
      visit(31, 'Follow-up', undefined, {
        Result__c: 'Advance',
        Objective_Met__c: 'Met in part',
        Commitment_What__c: 'think about it',
      }),
      visit(17, 'Follow-up', undefined, MORE_TALK),
      visit(11, 'Ward visit', undefined, { Result__c: 'Cancelled' }),
    ],
  },
  {
    key: 'snoozed',
    rep: 'Noor Haddad',
    account: 'Fennimore Farms',
    project: 'grain silos',
    stage: 'Qualification',
    amount: 76_000,
    contact: 'Abel Fenn',
    visits: [
      visit(70, 'Farm visit', ['Need', 'By the end, Abel Fenn will show last year’s losses.'], MORE_TALK),
      visit(48, 'Silo tour', ['Need', 'By the end, Abel Fenn will name a pilot silo.'], MORE_TALK),
      visit(34, 'Silo walk', undefined, { Result__c: 'No-show' }),
      visit(27, 'Budget talk', ['Terms', 'By the end, Rosa Diaz will tell the budget for sensors.'], MORE_TALK),
    ],
  },
  {
    key: 'hopeless',
    rep: 'Ben Castell',
    account: 'Prairie Health',
    project: 'mobile clinics',
    stage: 'Qualification',
    amount: 39_000,
    contact: 'Joan Becker',
    visits: [
      visit(64, 'Introduction', ['Need', 'By the end, Joan Becker will name who decides.'], MORE_TALK),
      visit(44, 'Second talk', undefined, MORE_TALK),
      visit(24, 'Third talk', undefined, MORE_TALK),
    ],
  },
  {
    key: 'refused',
    rep: 'Ben Castell',
    account: 'Redfern Packaging',
    project: 'press hall',
    stage: 'Proposal/Price Quote',
    amount: 54_000,
    contact: 'Iris Vaughn',
    visits: [
      visit(35, 'Quote review', ['Terms', 'By the end, Iris Vaughn will name the date of her decision.'], MORE_TALK),
      visit(15, 'Decision', ['Decision', 'By the end, Iris Vaughn will sign the quote.'], {
        Result__c: 'No-sale',
        Objective_Met__c: 'Not met',
        No_Sale_Reason__c: 'The press hall is rented until spring; nothing is bought for it.',
      }),
    ],
  },
  {
    key: 'enough-beer',
    rep: 'Noor Haddad',
    account: 'Arden Breweries',
    project: 'tasting room',
    stage: 'Prospecting',
    amount: 28_000,
    contact: 'Frank Doyle',
    visits: [
      visit(66, 'Brewery tour', ['Relationship', 'See the new tasting room.'], GOOD_TALK),
      visit(38, 'Tasting', ['Relationship', 'Thank Frank Doyle for the reference.'], GOOD_TALK),
    ],
  },
];

function visit(daysAgo: number, subject: string, objective: Visit['objective'], outcome: Visit['outcome']): Visit {
  return { daysAgo, subject, ...(objective ? { objective } : {}), outcome };
}

/** Whose the accounts of this story are; the others belong to whoever had the first deal there. */
export const ACCOUNT_OWNERS = new Map(DEALS.map(({ account, rep }) => [account, rep]));

export function stuckDeals(cast: Cast, now: number): Action[] {
  const closed = { StageName: 'Closed Lost', CloseDate: dayFrom(now, -14) };
  return [
    ...DEALS.flatMap((deal) => dealStory(deal, cast, now)),
    { kind: 'stage', at: now - 14 * DAY, deal: 'stuck-refused', fields: closed },
  ];
}

function dealStory({ key, visits, ...deal }: StuckDeal, cast: Cast, now: number): Action[] {
  const name = `stuck-${key}`;
  const opened = now - (visits[0]!.daysAgo + 12) * DAY;
  const fields = {
    Name: `${deal.account}: ${deal.project}`,
    AccountId: cast.accounts.get(deal.account),
    OwnerId: cast.users.get(deal.rep),
    StageName: deal.stage,
    Amount: deal.amount,
    CloseDate: dayFrom(now, 45),
    Type: 'New Customer',
  };
  return [
    { kind: 'deal', at: opened, key: name, fields },
    ...visits.flatMap((each, i) => visitStory(each, `${name}-${i}`, name, deal, cast, now)),
  ];
}

function visitStory(
  { daysAgo, subject, objective, outcome }: Visit,
  meeting: string,
  deal: string,
  { rep, contact }: Pick<StuckDeal, 'rep' | 'contact'>,
  cast: Cast,
  now: number,
): Action[] {
  const start = weekday(now - daysAgo * DAY);
  const fields = {
    Subject: subject,
    StartDateTime: new Date(start).toISOString(),
    DurationInMinutes: 90,
    OwnerId: cast.users.get(rep),
    WhoId: cast.contacts.get(contact),
    Type: 'Meeting',
  };
  const actions: Action[] = [{ kind: 'meeting', at: start - 6 * DAY, key: meeting, deal, fields }];
  if (objective) {
    const [Objective_Type__c, Objective__c] = objective;
    actions.push({ kind: 'plan', at: start - 30 * HOUR, meeting, fields: { Objective_Type__c, Objective__c } });
  }
  actions.push({ kind: 'plan', at: start + 6 * HOUR, meeting, fields: outcome });
  return actions;
}

/** Late morning in Los Angeles, on that day or the Monday after. */
function weekday(at: number): number {
  const start = new Date(at);
  start.setUTCHours(18, 0, 0, 0);
  while (start.getUTCDay() === 0 || start.getUTCDay() === 6) start.setUTCDate(start.getUTCDate() + 1);
  return start.getTime();
}

/** YYYY-MM-DD, so many days after now. */
export function dayFrom(now: number, days: number): string {
  return new Date(now + days * DAY).toISOString().slice(0, 10);
}
