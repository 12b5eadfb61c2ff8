/**
 * The native reports tell the same figures as the package's pages: each report is run as the queries it stands for, in the
 * rights of the demo's manager, and compared with what the pages are told and with the records behind.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadMetadata } from '../../../local-org/src/metadata/load.ts';
import { callApex, clockOf, connect, query, type Client } from '../../lib/client.ts';
import { ROOT } from '../../lib/run.ts';
import { startOrg, type RunningOrg } from '../../lib/server.ts';
import { byName, idsOf, runReport, type Result } from './run.ts';

const SOURCE = join(ROOT, 'force-app/no-advance');
const REPORTS = readdirSync(join(SOURCE, 'reports/Advance')).map(
  (file) => `Advance/${file.replace('.report-meta.xml', '')}`,
);
/** A Tuesday at 10:40 AM in Los Angeles. */
const NOW = '2026-11-17T18:40:00Z';

type Slice = { label: string; amountAtRisk: number; deals: number; meetings: number; hours: number };
type Dashboard = {
  totals: {
    amountAtRisk: number;
    flagged: number;
    meetings: number;
    hours: number;
    exempt: number;
    exemptAmount: number;
  };
  byRep: Slice[];
  deals: { opportunityId: string }[];
  exempt: { opportunityId: string }[];
};
type Rate = { part: number; whole: number; share: number | null };
type Figures = {
  userId: string;
  name: string;
  held: number;
  hours: number;
  relationshipHours: number;
  unlinkedHours: number;
} & {
  [rate in 'objectiveRate' | 'outcomeRate' | 'advanceRate' | 'avoidable' | 'evidenced' | 'didNotHappen']: Rate;
};
type RepMeeting = { planId: string; verdict: string | null; isWithoutEvidence: boolean };
type Rep = { meetings: RepMeeting[]; live: { planId: string; opportunityId: string }[] };

const folder = mkdtempSync(join(tmpdir(), 'advance-figures-'));
const metadata = loadMetadata(ROOT);
let org: RunningOrg;
let tom: Client;
let priya: Client;
let team: Figures[];
/** Each rep of the team, as his own page tells him. */
let reps: Map<string, Rep>;

before(async () => {
  org = await startOrg({ data: join(folder, 'org'), args: ['--now', NOW] });
  tom = connect(org.url, org.users.manager.token);
  priya = connect(org.url, org.users.rep.token);
  team = (await callApex<{ reps: Figures[] }>(tom, 'RepFiguresController', 'getTeam', { period: 'quarter' })).reps;
  reps = new Map();
  for (const { userId, name } of team) {
    reps.set(name, await callApex<Rep>(tom, 'RepFiguresController', 'getRep', { userId, period: 'quarter' }));
  }
});

after(async () => {
  await org?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = (name: string, client = tom): Promise<Result> => runReport(client, SOURCE, metadata, `Advance/${name}`);
const dashboard = (): Promise<Dashboard> =>
  callApex<Dashboard>(tom, 'NoAdvanceDashboardController', 'getDashboard', { filters: {} });

describe('The native reports', () => {
  for (const name of REPORTS) {
    it(`add up: ${name}`, async () => {
      const { report, records, groups, total } = await runReport(tom, SOURCE, metadata, name);
      assert.ok(records.length > 0, 'the demo has nothing to show here');
      assert.equal(total.records, records.length);
      assert.equal(
        groups.reduce((sum, group) => sum + group.records, 0),
        records.length,
      );
      for (const { name: column, aggregates } of report.columns.filter((each) => each.aggregates.includes('Sum'))) {
        const field = column.slice(column.indexOf('$') + 1);
        const fromGroups = groups.reduce((sum, group) => sum + group.sum(field), 0);
        const fromRecords = records.reduce((sum, row) => sum + Number(row[field] ?? 0), 0);
        assert.deepEqual([fromGroups, fromRecords], [total.sum(field), total.sum(field)], `${field}: ${aggregates}`);
      }
    });
  }

  it('tell a rep of himself only', async () => {
    for (const name of ['Flagged_Deals', 'Verdicts_by_Rep', 'Outcomes_Overdue', 'Avoidable_Share']) {
      const { groups } = await run(name, priya);
      assert.deepEqual([...new Set(groups.map(({ names }) => names[1]))], ['Priya Raman'], name);
    }
  });
});

describe('The dashboard page and the reports agree on', () => {
  it('flagged deals', async () => {
    const page = await dashboard();
    const { groups, total, records } = await run('Flagged_Deals');
    assert.deepEqual(idsOf(records), page.deals.map(({ opportunityId }) => opportunityId).sort());
    assert.deepEqual(
      {
        amountAtRisk: total.sum('Amount'),
        flagged: total.records,
        meetings: total.sum('Meetings_Since_Advance__c'),
        hours: total.sum('Hours_Since_Advance__c'),
      },
      pick(page.totals, ['amountAtRisk', 'flagged', 'meetings', 'hours']),
    );
    const atRisk = page.byRep.filter(({ deals }) => deals > 0);
    assert.deepEqual(
      byName(groups, 1, (group) => group.sum('Amount')),
      inOrderOf(groups, new Map(atRisk.map(({ label, amountAtRisk }) => [label, amountAtRisk]))),
    );
  });

  it('exempt deals', async () => {
    const page = await dashboard();
    const { total, records } = await run('Exempt_Deals');
    assert.deepEqual(idsOf(records), page.exempt.map(({ opportunityId }) => opportunityId).sort());
    assert.deepEqual([total.records, total.sum('Amount')], [page.totals.exempt, page.totals.exemptAmount]);
  });

  it('the trend', async () => {
    const filters = { period: '90' };
    const { days } = await callApex<{ days: { day: string; amountAtRisk: number; flagged: number; exempt: number }[] }>(
      tom,
      'NoAdvanceDashboardController',
      'getTrend',
      { filters },
    );
    const { groups } = await run('Amount_at_Risk_Trend');
    const amounts = byName(groups, 0, (group) => group.sum('Amount_At_Risk__c'));
    const flagged = byName(groups, 0, (group) => group.sum('Flagged__c'));
    const exempt = byName(groups, 0, (group) => group.sum('Exempt__c'));
    assert.ok(days.length > 40, `the demo has ${days.length} days with a run`);
    assert.deepEqual(
      [...amounts.keys()].sort().map((day) => [day, amounts.get(day), flagged.get(day), exempt.get(day)]),
      days.map(({ day, amountAtRisk, flagged: deals, exempt: others }) => [day, amountAtRisk, deals, others]),
    );
  });

  it('reviews', async () => {
    const { records } = await run('Reviews');
    const open =
      'SELECT Id FROM Opportunity WHERE IsClosed = FALSE AND Id IN (SELECT Opportunity__c FROM No_Advance_Review__c)';
    const decided: string[] = [];
    for (const { Id } of await query<{ Id: string }>(tom, open)) {
      const page = await callApex<{ rows: { id: string; decision: string }[] }>(tom, 'ReviewController', 'getReviews', {
        opportunityId: Id,
      });
      decided.push(...page.rows.filter(({ decision }) => decision !== 'Comment').map(({ id }) => id));
    }
    assert.deepEqual(idsOf(records), decided.sort());
  });

  it('investments', async () => {
    const { records } = await run('Relationship_Investments');
    const { investments } = await callApex<{ investments: { id: string; isLive: boolean }[] }>(
      tom,
      'InvestmentController',
      'getForTeam',
    );
    assert.deepEqual(
      idsOf(records),
      investments
        .filter(({ isLive }) => isLive)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('The pages of reps and the reports agree on', () => {
  /** Sums of parts and wholes by rep, as the page has them. */
  const rates: [report: string, rate: keyof Figures & string, part: string, whole: string[], formula: string][] = [
    ['Avoidable_Share', 'avoidable', 'Continuations__c', ['Judged__c'], 'FORMULA1'],
    ['Did_Not_Happen_Share', 'didNotHappen', 'Did_Not_Happen__c', ['Meetings__c', 'Did_Not_Happen__c'], 'FORMULA1'],
    ['Meeting_Rates', 'objectiveRate', 'Objectives_On_Time__c', ['Rated__c'], 'FORMULA1'],
    ['Meeting_Rates', 'outcomeRate', 'Outcomes_On_Time__c', ['Outcomes_Due__c'], 'FORMULA2'],
    ['Meeting_Rates', 'advanceRate', 'Advances__c', ['Judged__c'], 'FORMULA3'],
    ['Meeting_Rates', 'evidenced', 'Evidenced__c', ['Claimed__c'], 'FORMULA4'],
  ];
  for (const [name, rate, part, whole, formula] of rates) {
    it(`${rate}`, async () => {
      const { groups } = await run(name);
      for (const figures of team) {
        const group = groups.find(({ names }) => names[1] === figures.name)!;
        const told = figures[rate] as Rate;
        assert.equal(group.sum(part), told.part, figures.name);
        assert.equal(
          whole.reduce((sum, field) => sum + group.sum(field), 0),
          told.whole,
          figures.name,
        );
        // The page tells no share of few meetings, and rounds the others.
        if (told.share !== null) assert.ok(Math.abs(group.formula(formula)! - told.share) < 0.0001, figures.name);
      }
    });
  }

  it('hours', async () => {
    const { groups } = await run('Relationship_Hours');
    for (const { name, hours, relationshipHours, unlinkedHours } of team) {
      const group = groups.find(({ names }) => names[1] === name)!;
      const told = [group.sum('Hours__c'), group.sum('Relationship_Hours__c'), group.sum('Unlinked_Hours__c')];
      assert.deepEqual(told, [hours, relationshipHours, unlinkedHours], name);
    }
  });

  it('verdicts', async () => {
    const { groups } = await run('Verdicts_by_Rep');
    for (const [name, { meetings }] of reps) {
      const told = Map.groupBy(
        meetings.filter(({ verdict }) => verdict !== null),
        ({ verdict }) => verdict!,
      );
      const ofRep = groups.filter(({ names }) => names[1] === name);
      assert.deepEqual(
        sorted(ofRep.map(({ names, records }) => [names[2], records])),
        sorted([...told].map(([verdict, held]) => [verdict, held.length])),
        name,
      );
    }
  });

  it('claims without evidence', async () => {
    const { records } = await run('Claims_without_Evidence');
    const told = [...reps.values()].flatMap(({ meetings }) =>
      meetings.filter(({ isWithoutEvidence }) => isWithoutEvidence),
    );
    assert.deepEqual(idsOf(records), told.map(({ planId }) => planId).sort());
  });

  it('live commitments', async () => {
    const { records, total } = await run('Live_Commitments');
    const told = [...reps.values()].flatMap(({ live }) => live);
    assert.deepEqual(idsOf(records), told.map(({ planId }) => planId).sort());
    const deals = new Set(told.map(({ opportunityId }) => opportunityId));
    assert.equal(total.sum('Opportunity__c', 'Unique'), deals.size);
  });

  it('outcomes overdue', async () => {
    const { records } = await run('Outcomes_Overdue', priya);
    const { rows } = await callApex<{ rows: { planId: string; status: string }[] }>(
      priya,
      'MyMeetingsController',
      'getMyMeetings',
    );
    assert.deepEqual(
      idsOf(records),
      rows
        .filter(({ status }) => status === 'Overdue')
        .map(({ planId }) => planId)
        .sort(),
    );
  });
});

describe('The records behind', () => {
  type Plan = { [stamp: string]: string | null } & { Id: string };
  const plans = async (): Promise<Plan[]> =>
    query<Plan>(
      tom,
      'SELECT Id, Starts_At__c, Ends_At__c, Objective_Set_At__c, Outcome_Overdue_At__c, Result__c, Event_Deleted_At__c FROM Call_Plan__c',
    );
  const NOT_HELD = ['No-show', 'Cancelled', 'Rescheduled'];
  const takesPlace = (plan: Plan): boolean =>
    !NOT_HELD.includes(plan['Result__c'] ?? '') &&
    !(plan['Event_Deleted_At__c'] && plan['Event_Deleted_At__c'] < plan['Starts_At__c']!);

  it('are overdue by their stamps', async () => {
    const now = (await clockOf(tom)).toISOString();
    const isOverdue = (plan: Plan): boolean =>
      plan['Outcome_Overdue_At__c'] !== null && plan['Outcome_Overdue_At__c']! < now && plan['Result__c'] === null;
    const { records } = await run('Outcomes_Overdue');
    const overdue = (await plans()).filter((plan) => isOverdue(plan) && takesPlace(plan));
    assert.deepEqual(idsOf(records), idsOf(overdue));
  });

  it('had their objective late by their stamps', async () => {
    const { records } = await run('Objectives_Late');
    // In Los Angeles the fourth quarter of the demo's year begins at seven in UTC.
    const inQuarter = ({ Ends_At__c }: Plan): boolean =>
      Ends_At__c! >= '2026-10-01T07:00:00' && Ends_At__c! < '2027-01-01T08:00:00';
    const late = (await plans()).filter(
      (plan) => inQuarter(plan) && takesPlace(plan) && plan['Objective_Set_At__c']! > plan['Starts_At__c']!,
    );
    assert.deepEqual(idsOf(records), idsOf(late));
  });
});

function pick<T, K extends keyof T>(from: T, keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}

/** Maps are compared in their order. */
function inOrderOf(groups: Result['groups'], values: Map<string, number>): Map<string, number> {
  const names = [...new Set(groups.map(({ names: each }) => String(each[1])))];
  const others = [...values.keys()].filter((name) => !names.includes(name));
  return new Map([...names, ...others].map((name) => [name, values.get(name)!]));
}

function sorted<T>(rows: T[]): T[] {
  return rows.sort((a, b) => (String(a) < String(b) ? -1 : 1));
}
