/** The set's published facts, asked of the org after the import. */
import { query, type Client } from '../lib/client.ts';
import { ENGAGING_STAGES, REFERENCE_DATE } from './story.ts';

export type Fact = { what: string; expected: number; found: number };

const DAY = 86_400_000;

/** From shared facts of the set, reference date 2017-12-31. */
const WON_BY_MANAGER: Record<string, number> = {
  'Cara Losch': 1_130_049,
  'Celia Rouche': 1_603_897,
  'Dustin Brinkmann': 1_094_363,
  'Melvin Marxen': 2_251_930,
  'Rocco Neubert': 1_960_545,
  'Summer Sewald': 1_964_750,
};

export async function checkFacts(client: Client): Promise<Fact[]> {
  const count = async (where: string): Promise<number> =>
    (await client.connection.query(`SELECT COUNT() FROM Opportunity WHERE ${where}`)).totalSize;
  const engaging = `StageName IN (${ENGAGING_STAGES.map((stage) => `'${stage}'`).join(', ')})`;
  const sixtyDaysAgo = new Date(REFERENCE_DATE - 60 * DAY).toISOString();
  const facts: Fact[] = [
    { what: 'deals', expected: 8800, found: await count('Id != null') },
    { what: 'Won', expected: 4238, found: await count("StageName = 'Closed Won'") },
    { what: 'Lost', expected: 2473, found: await count("StageName = 'Closed Lost'") },
    { what: 'Engaging', expected: 1589, found: await count(engaging) },
    { what: 'Prospecting', expected: 500, found: await count("StageName = 'Prospecting'") },
    { what: 'without account', expected: 1425, found: await count('AccountId = null') },
    {
      what: 'Engaging older than 60 days',
      expected: 1532,
      found: await count(`${engaging} AND CreatedDate < ${sixtyDaysAgo}`),
    },
  ];
  const won = await query<{ manager: string; total: number }>(
    client,
    "SELECT Owner.Manager.Name manager, SUM(Amount) total FROM Opportunity WHERE StageName = 'Closed Won' GROUP BY Owner.Manager.Name",
  );
  const totals = new Map(won.map(({ manager, total }) => [manager, total]));
  for (const [manager, expected] of Object.entries(WON_BY_MANAGER)) {
    facts.push({ what: `won by ${manager}`, expected, found: totals.get(manager) ?? 0 });
  }
  return facts;
}

export function printFacts(facts: Fact[]): boolean {
  const money = new Intl.NumberFormat('en-US');
  console.log('\nFact                              set        org');
  for (const { what, expected, found } of facts) {
    console.log(
      `${what.padEnd(30)}${money.format(expected).padStart(10)} ${money.format(found).padStart(10)}${expected === found ? '' : '   DIFFERS'}`,
    );
  }
  return facts.every(({ expected, found }) => expected === found);
}
