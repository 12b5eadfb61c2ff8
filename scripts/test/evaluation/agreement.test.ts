/**
 * The job and a second, independent implementation of the rule judge random deals, and have to agree on each: after a
 * full run, and after an incremental one over what happened since. A full run then finds nothing left to change.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { Random } from '../../lib/random.ts';
import { StoryOrg } from '../../lib/stories/org.ts';
import {
  afterSecondAct,
  randomDeal,
  randomWorld,
  type Deal,
  type Judgement,
  type World,
} from '../../lib/stories/story.ts';
import { judge } from './rule.ts';
import { smaller } from './shrink.ts';

const WORLDS = 5;
const DEALS = 2000;

type Disagreement = { run: string; deal: Deal; job: Judgement; rule: Judgement };

for (let seed = 1; seed <= WORLDS; seed++) {
  test(`${DEALS} random deals under the policies and ranks of world ${seed}`, async () => {
    const random = new Random(seed);
    const world = randomWorld(random);
    const deals = Array.from({ length: DEALS }, (_, i) => randomDeal(`Deal ${i}`, random, world));
    const { found, leftToChange } = await live(world, deals);
    if (found[0]) assert.fail(await explain(world, found[0]));
    assert.equal(leftToChange, 0, 'a full run after the incremental one finds rows to change');
  });
}

async function live(world: World, deals: Deal[]): Promise<{ found: Disagreement[]; leftToChange: number }> {
  const org = new StoryOrg(world);
  try {
    await org.live(deals);
    const full = await org.runJob(true);
    const found = compare('full', deals, (deal) => judge(deal, world, full.start), org.read(deals));
    await org.goOn(deals, full);
    const incremental = await org.runJob(false);
    const judgeAgain = (deal: Deal): Judgement => judge(afterSecondAct(deal), world, incremental.start);
    found.push(...compare('incremental', deals, judgeAgain, org.read(deals)));
    return { found, leftToChange: (await org.runJob(true)).changed };
  } finally {
    await org.close();
  }
}

function compare(run: string, deals: Deal[], ruleOn: (deal: Deal) => Judgement, written: Judgement[]): Disagreement[] {
  return deals
    .map((deal, i) => ({ run, deal, job: written[i]!, rule: ruleOn(deal) }))
    .filter(({ job, rule }) => !isDeepStrictEqual(job, rule));
}

/** The smallest story found that still shows the disagreement. */
async function explain(world: World, found: Disagreement): Promise<string> {
  let smallest = found;
  for (let next: Disagreement | undefined = found; next;) {
    smallest = next;
    next = (await live(world, smaller(smallest.deal))).found[0];
  }
  const { run, deal, job, rule } = smallest;
  const times = (_key: string, value: unknown): unknown =>
    typeof value === 'number' && value > 1e12 ? new Date(value).toISOString() : value;
  const show = (value: unknown): string => JSON.stringify(value, times, 1);
  return [
    `After the ${run} run the job and the rule disagree on this deal:\n${show(deal)}`,
    `The job: ${show(job)}\nThe rule: ${show(rule)}`,
    `The world: ${show({ ranks: world.ranks, policies: world.policies })}`,
  ].join('\n');
}
