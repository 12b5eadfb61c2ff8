/**
 * Fills an org with the demo: one company, three teams, about ninety deals and four hundred meetings around "now".
 * Everything is written through the public API as an administrator's client would write it.
 * `npm start` calls this on a fresh local org, whose clock it first sets back by HISTORY_DAYS.
 */
import { connect, createAll, query, runJob, updateAll, type Client } from './lib/client.ts';
import { replay } from './lib/replay.ts';
import { fillMeetings } from './demo/attendance.ts';
import { managersStory, QUOTAS } from './demo/managing.ts';
import { CUSTOMERS, TEAMS, type Person } from './demo/people.ts';
import { createOrders } from './demo/products.ts';
import { HISTORY_DAYS, pastStory, type Cast } from './demo/story.ts';
import { ACCOUNT_OWNERS, stuckDeals } from './demo/stuck.ts';
import { todaysStory } from './demo/today.ts';

export { HISTORY_DAYS };

export type DemoOptions = {
  url: string;
  /** The administrator's access token. */
  token: string;
  /** When the story ends and the demo begins. The org's clock must stand at least HISTORY_DAYS before it. */
  now: Date;
  log?: (line: string) => void;
};

const SEED = 20260105;
const HOUR = 3_600_000;

export async function loadDemo({ url, token, now, log = () => {} }: DemoOptions): Promise<void> {
  const client = connect(url, token);
  const cast = await createCast(client);
  await createOrders(client, cast, now.getTime());
  const actions = [
    ...pastStory(cast, now.getTime(), SEED),
    ...todaysStory(cast, now.getTime()),
    ...stuckDeals(cast, now.getTime()),
    ...(await managersStory(client, cast, now.getTime())),
  ].filter(({ at }) => at < now.getTime());
  const meetings = actions.filter(({ kind }) => kind === 'meeting').length;
  log(`Replaying ${HISTORY_DAYS} days: ${actions.length} steps of ${meetings} meetings`);
  let reported = 0;
  await replay(client, actions, {
    step: 24 * HOUR,
    end: now.getTime(),
    onProgress: (done, total, at) => {
      if (done / total - reported < 0.25) return;
      reported = done / total;
      log(`  ${at.toISOString().slice(0, 10)}: ${Math.round(reported * 100)} %`);
    },
  });
  await fillMeetings(client);
  log('Running the no-advance job over everything');
  await runJob(client, true);
}

async function createCast(client: Client): Promise<Cast> {
  const users = await createTeams(client);
  const reps = TEAMS.flatMap((team) => team.reps.map(fullName));
  await updateAll(
    client,
    'User',
    reps.map((rep, i) => ({ Id: users.get(rep)!, Advance_Quota__c: QUOTAS[i % QUOTAS.length] })),
  );
  const accountIds = await createAll(
    client,
    'Account',
    CUSTOMERS.map(({ account, industry }, i) => ({
      Name: account,
      Industry: industry,
      OwnerId: users.get(ACCOUNT_OWNERS.get(account) ?? reps[i % reps.length]!),
    })),
  );
  const accounts = new Map(CUSTOMERS.map(({ account }, i) => [account, accountIds[i]!]));
  const people = CUSTOMERS.flatMap(({ account, contacts }) => contacts.map((contact) => ({ account, ...contact })));
  const contactIds = await createAll(
    client,
    'Contact',
    people.map(({ account, name, title }) => ({
      FirstName: name.firstName,
      LastName: name.lastName,
      Title: title,
      Email: `${name.firstName}.${name.lastName}@${account.replace(/[^A-Za-z]/g, '')}.example`.toLowerCase(),
      AccountId: accounts.get(account),
    })),
  );
  return {
    users,
    accounts,
    contacts: new Map(people.map(({ name }, i) => [`${name.firstName} ${name.lastName}`, contactIds[i]!])),
  };
}

/** Creates the users that the local org does not bring along, managers first, and gives them the package's permission sets. */
async function createTeams(client: Client): Promise<Map<string, string>> {
  const ids = new Map(
    (await query<{ Id: string; Name: string }>(client, 'SELECT Id, Name FROM User')).map(({ Id, Name }) => [Name, Id]),
  );
  const roles = new Map(
    (await query<{ Id: string; Name: string }>(client, 'SELECT Id, Name FROM UserRole')).map(({ Id, Name }) => [
      Name,
      Id,
    ]),
  );
  const [profile] = await query<{ Id: string }>(client, "SELECT Id FROM Profile WHERE Name = 'Standard User'");
  const sets = new Map(
    (
      await query<{ Id: string; Name: string }>(
        client,
        "SELECT Id, Name FROM PermissionSet WHERE Name IN ('Advance_Rep', 'Advance_Manager')",
      )
    ).map(({ Id, Name }) => [Name, Id]),
  );
  const assignments: Record<string, unknown>[] = [];
  const create = async (
    people: { name: string; role: string; manager?: string; permissionSets: string[] }[],
  ): Promise<void> => {
    const missing = people.filter(({ name }) => !ids.has(name));
    const created = await createAll(
      client,
      'User',
      missing.map(({ name, role, manager }) =>
        userFields(name, profile!.Id, roles.get(role), manager ? ids.get(manager) : null),
      ),
    );
    missing.forEach(({ name, permissionSets }, i) => {
      ids.set(name, created[i]!);
      assignments.push(...permissionSets.map((set) => ({ AssigneeId: created[i], PermissionSetId: sets.get(set) })));
    });
  };
  await create(
    TEAMS.map(({ name, manager }) => ({
      name: fullName(manager),
      role: `Sales Manager ${name}`,
      permissionSets: ['Advance_Rep', 'Advance_Manager'],
    })),
  );
  await create(
    TEAMS.flatMap(({ name, manager, reps }) =>
      reps.map((rep) => ({
        name: fullName(rep),
        role: `Sales Rep ${name}`,
        manager: fullName(manager),
        permissionSets: ['Advance_Rep'],
      })),
    ),
  );
  await createAll(client, 'PermissionSetAssignment', assignments);
  return ids;
}

function fullName({ firstName, lastName }: Person): string {
  return `${firstName} ${lastName}`;
}

function userFields(
  name: string,
  profileId: string,
  roleId: string | undefined,
  managerId: string | null | undefined,
): Record<string, unknown> {
  const [firstName = '', lastName = ''] = name.split(' ');
  const handle = `${firstName}.${lastName}`.toLowerCase();
  return {
    FirstName: firstName,
    LastName: lastName,
    Username: `${handle}@brightwater.example`,
    Email: `${handle}@brightwater.example`,
    Alias: `${firstName[0]}${lastName}`.slice(0, 8).toLowerCase(),
    ProfileId: profileId,
    UserRoleId: roleId,
    ManagerId: managerId,
    TimeZoneSidKey: 'America/Los_Angeles',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  };
}
