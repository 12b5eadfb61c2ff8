/**
 * `npm run import:crm -- <folder>`: imports the public "CRM Sales Opportunities" set into a local org of its own through
 * the API, adds meetings by a documented process (import-crm/story.ts), runs the no-advance job over it, and compares
 * what the org holds with the set's published facts. Exits non-zero where they differ.
 */
import { parseArgs } from 'node:util';
import { connect, createAll, query, runJob, type Client } from './lib/client.ts';
import { Random } from './lib/random.ts';
import { replay } from './lib/replay.ts';
import { startOrg } from './lib/server.ts';
import { checkFacts, printFacts } from './import-crm/facts.ts';
import { readCrm, type CrmData } from './import-crm/read.ts';
import { BEGINNING, REFERENCE_DATE, crmStory, type Ids } from './import-crm/story.ts';

const SEED = 8800;
const DAY = 86_400_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '.local-org-crm' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('Name the folder with the CSV files: npm run import:crm -- <folder>');
  process.exit(2);
}
process.exitCode = (await main(folder, values.data)) ? 0 : 1;

async function main(source: string, data: string): Promise<boolean> {
  const crm = readCrm(source);
  const org = await startOrg({ data, args: ['--fresh', '--no-demo', '--now', new Date(BEGINNING).toISOString()] });
  try {
    const client = connect(org.url, org.users.admin.token);
    const imported = await timed(() => importAll(client, crm));
    const [events, history] = await Promise.all(
      ['Event', 'OpportunityHistory'].map((object) => client.connection.query(`SELECT COUNT() FROM ${object}`)),
    );
    console.log(
      `Imported ${crm.deals.length} deals, ${events!.totalSize} meetings and ${history!.totalSize} history rows in ${imported.seconds.toFixed(1)} s`,
    );
    const job = await timed(() => runJob(client, true));
    const { lookedAt, changed, flagged, failed } = job.result;
    console.log(
      `Full job run in ${job.seconds.toFixed(1)} s: ${lookedAt} deals looked at, ${changed} records changed, ${flagged} flagged, ${failed} failed`,
    );
    const agree = printFacts(await checkFacts(client));
    console.log(agree ? '\nAll facts agree.' : '\nThe org and the set differ: see the lines marked DIFFERS.');
    console.log(`Look at it: npm start -- --data ${data}`);
    return agree && failed === 0;
  } finally {
    await org.stop();
  }
}

async function importAll(client: Client, crm: CrmData): Promise<void> {
  const ids: Ids = { users: await importUsers(client, crm), accounts: await importAccounts(client, crm) };
  await createAll(
    client,
    'Product2',
    crm.products.map(({ name, series }) => ({ Name: name, Family: series, IsActive: true })),
  );
  let shown = -1;
  await replay(client, crmStory(crm, ids, new Random(SEED)), {
    step: DAY,
    end: REFERENCE_DATE + DAY - 1,
    onProgress: (done, total, at) => {
      const tenth = Math.floor((done / total) * 10);
      if (tenth !== shown) console.log(`  ${at.toISOString().slice(0, 10)}  ${tenth * 10} %`);
      shown = tenth;
    },
  });
}

async function importAccounts(client: Client, { accounts }: CrmData): Promise<Map<string, string>> {
  const rows = accounts.map((account) => ({
    Name: account.name,
    Description: `Sector: ${account.sector}`,
    AnnualRevenue: Math.round(account.revenueMillions * 1_000_000),
    NumberOfEmployees: account.employees,
    BillingCountry: account.country,
  }));
  const ids = await createAll(client, 'Account', rows);
  return new Map(accounts.map(({ name }, i) => [name, ids[i]!]));
}

/** Managers report to nobody in the set; agents report to their manager and share the role of its office. */
async function importUsers(client: Client, { agents }: CrmData): Promise<Map<string, string>> {
  const [profile] = await query<{ Id: string }>(client, "SELECT Id FROM Profile WHERE Name = 'Standard User'");
  const [top] = await query<{ Id: string }>(client, "SELECT Id FROM UserRole WHERE Name = 'VP of Sales'");
  const managers = [...new Set(agents.map(({ manager }) => manager))];
  const managerRoles = await createAll(
    client,
    'UserRole',
    managers.map((name) => ({ Name: `Manager ${name}`, ParentRoleId: top!.Id })),
  );
  const agentRoles = await createAll(
    client,
    'UserRole',
    managers.map((name, i) => ({ Name: `Agents of ${name}`, ParentRoleId: managerRoles[i] })),
  );
  const managerIds = await createAll(
    client,
    'User',
    managers.map((name, i) => user(name, profile!.Id, managerRoles[i]!, null)),
  );
  const rows = agents.map(({ name, manager }) =>
    user(name, profile!.Id, agentRoles[managers.indexOf(manager)]!, managerIds[managers.indexOf(manager)]!),
  );
  const agentIds = await createAll(client, 'User', rows);
  const [repSet] = await query<{ Id: string }>(client, "SELECT Id FROM PermissionSet WHERE Name = 'Advance_Rep'");
  await createAll(
    client,
    'PermissionSetAssignment',
    agentIds.map((AssigneeId) => ({ AssigneeId, PermissionSetId: repSet!.Id })),
  );
  return new Map(agents.map(({ name }, i) => [name, agentIds[i]!]));
}

function user(name: string, ProfileId: string, UserRoleId: string, ManagerId: string | null): Record<string, unknown> {
  const [first = '', ...rest] = name.split(' ');
  const handle = name.toLowerCase().replaceAll(/[^a-z]+/g, '.');
  return {
    FirstName: first,
    LastName: rest.join(' '),
    Username: `${handle}@crm.example`,
    Email: `${handle}@crm.example`,
    Alias: handle.replaceAll('.', '').slice(0, 8),
    ProfileId,
    UserRoleId,
    ManagerId,
    TimeZoneSidKey: 'America/New_York',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - started) / 1000 };
}
