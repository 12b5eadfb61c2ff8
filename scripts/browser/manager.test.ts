/** A manager's week: what does not move, what to do about it, and a rep who sees it too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callApex, query, updateAll } from '../lib/client.ts';
import {
  assertKept,
  card,
  dollars,
  exempted,
  exported,
  figure,
  filterBy,
  flagged,
  lists,
  showsFigures,
  sum,
  texts,
  type Deal,
} from './support/dashboard.ts';
import { advanceRate, promisedDeals, userId } from './support/figures.ts';
import { button } from './support/forms.ts';
import { until } from './support/until.ts';
import { useWorld, WIDTHS, type Role } from './support/world.ts';

const world = useWorld();
const of = (owner: string) => `Owner.Name = '${owner}'`;

test('the headline figures, the list and its file are the flagged deals that he may see', () =>
  world.visit('manager', 1280, async (person) => {
    const { page } = person;
    const deals = await flagged(world, 'manager');
    await person.goTo('n/No_Advance');
    await showsFigures(person, deals, await exempted(world, 'manager'));
    await lists(person, deals);
    const rows = await exported(person);
    assert.deepEqual(
      rows.map((row) => [row['Opportunity ID'], row.Deal, row.Owner, Number(row.Amount), Number(row['Hours'])]),
      deals.map(({ Id, Name, Owner, Amount, Hours_Since_Advance__c: hours }) => [Id, Name, Owner.Name, Amount, hours]),
    );

    const bars = page.getByRole('listbox', { name: /^By rep/ });
    for (const owner of new Set(deals.map(({ Owner }) => Owner.Name))) {
      const own = deals.filter(({ Owner }) => Owner.Name === owner);
      await bars.getByRole('option', { name: new RegExp(`^${owner} .* ${own.length} deals?$`) }).waitFor();
    }
    await person.click(page.getByRole('button', { name: 'Show as table' }).nth(1));
    await page.getByRole('row', { name: new RegExp(`^Total ${deals.length} `) }).waitFor();
    await person.finds('a chart as its table');
  }));

test('filters and bars change every figure, and stay in the address', () =>
  world.visit('manager', 1280, async (person) => {
    const { page } = person;
    await person.goTo('n/No_Advance');
    await filterBy(person, 'Owner', 'Ben Castell');
    const bens = await flagged(world, 'manager', of('Ben Castell'));
    await showsFigures(person, bens);
    await page.reload();
    await showsFigures(person, bens);
    assert.ok(new URL(page.url()).searchParams.get('c__owner'));
    await person.sees('Ben Castell', page.getByRole('group', { name: 'Filters' }));

    const bar = page.getByRole('option', { name: /^Qualification / });
    await person.click(bar);
    const deals = await flagged(world, 'manager', `${of('Ben Castell')} AND StageName = 'Qualification'`);
    await showsFigures(person, deals);
    assertKept(page, 'stage', 'Qualification');
    await lists(person, deals);
    assert.deepEqual(
      (await exported(person)).map(({ Deal }) => Deal),
      deals.map(({ Name }) => Name),
    );
    await person.finds('a filtered dashboard');

    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: deals[0]!.Name }) });
    await person.click(row.getByRole('button', { name: 'Show actions' }));
    await person.click(page.getByRole('menuitem', { name: 'Show its meetings' }));
    const dialog = page.getByRole('dialog');
    await person.sees(`${deals[0]!.Meetings_Since_Advance__c} meetings`, dialog);
    await person.finds('the meetings of a flagged deal');
    await person.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await person.hasFocus(row.getByRole('button', { name: 'Show actions' }));

    await person.click(bar);
    await showsFigures(person, bens);
    assertKept(page, 'stage', null);
    await filterBy(person, 'Amount', '$250,000 or more');
    await person.sees('No flagged deal matches');
    await person.finds('filters that leave nothing');
    await person.click(button(page, 'Reset').first());
    await showsFigures(person, await flagged(world, 'manager'));
    assertKept(page, 'owner', null);
  }));

test('two deals are snoozed together: their money moves to the exempt ones', () =>
  world.visit('manager', 1280, async (person) => {
    const { page } = person;
    const before = await flagged(world, 'manager');
    const chosen = [before.find(({ Owner }) => Owner.Name === 'Priya Raman')!, before.at(-1)!];
    const rest = before.filter((deal) => !chosen.includes(deal));
    const amount = sum(await exempted(world, 'manager'), 'Amount') + sum(chosen, 'Amount');
    await person.goTo('n/No_Advance');
    await showsFigures(person, before);
    for (const { Name } of chosen) {
      const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: Name, exact: true }) });
      await person.click(row.locator('.slds-checkbox_faux'));
    }
    await person.sees(`2 selected: ${dollars(sum(chosen, 'Amount'))}`);
    await person.click(button(card(page, 'Flagged deals'), 'Snooze until…'));
    const dialog = page.getByRole('dialog');
    await person.sees(`${dollars(sum(chosen, 'Amount'))} moves from at risk to exempt`, dialog);
    await person.finds('the dialog that reviews two deals');
    const save = dialog.getByRole('button', { name: /^Snooze until / });
    await person.click(save);
    await person.sees('1 entry is missing: note', dialog);
    await person.finds('a review without a note');
    await person.type(
      dialog.getByRole('textbox', { name: 'What will the customer do by then?' }),
      'They call us after the trade fair.',
    );
    await person.click(save);
    await person.sees('2 deals are reviewed.');

    await until(async () => (await flagged(world, 'manager')).length === rest.length);
    await button(page, 'Refresh').click();
    await showsFigures(person, rest);
    await figure(page, 'Exempt').getByText(dollars(amount), { exact: true }).waitFor();
    for (const { Name } of chosen) await person.sees(Name, card(page, 'Exempt deals'));
    await lists(person, rest);
  }));

test('on a phone a deal is coached from its card', () =>
  world.visit('manager', 375, async (person) => {
    const { page } = person;
    const [deal] = await flagged(world, 'manager', of('Priya Raman'));
    await person.goTo('n/No_Advance');
    await person.click(button(page, 'Filters'));
    await filterBy(person, 'Owner', 'Priya Raman');
    await button(page, 'Filters (1)').waitFor();
    await person.click(page.locator('c-deal-cards .slds-checkbox_faux').first());
    const bar = page.getByRole('region', { name: 'Selected deals' });
    await person.sees(/^1 selected/, bar);
    await person.finds('a card that is selected');
    await person.click(button(bar, 'Coach'));
    const dialog = page.getByRole('dialog');
    await person.type(dialog.getByRole('textbox', { name: 'Note for the owner' }), 'Ask who signs, and take me along.');
    await person.finds('the dialog that reviews a deal');
    await person.click(button(dialog, 'Coach on this deal'));
    await person.sees('The review is saved.');
    const reviews = await query<{ Decision__c: string }>(
      world.client('rep'),
      `SELECT Decision__c FROM No_Advance_Review__c WHERE Opportunity__c = '${deal!.Id}'
       ORDER BY CreatedDate DESC, Id DESC LIMIT 1`,
    );
    assert.deepEqual(
      reviews.map(({ Decision__c }) => Decision__c),
      ['Coach'],
    );
  }));

test('the rep reads the review on her deal and answers; deciding is not hers', async () => {
  const [deal] = await flagged(world, 'rep');
  const path = `r/Opportunity/${deal!.Id}/view`;
  await world.visit('rep', 375, async (person) => {
    await person.goTo(path);
    const reviews = person.page.locator('c-deal-reviews');
    await person.sees('Ask who signs, and take me along.', reviews);
    assert.equal(await button(reviews, 'Review…').count(), 0, 'A rep does not decide');
    await person.type(reviews.getByRole('textbox', { name: 'Comment' }), 'Kim Yates signs. Thursday at ten?');
    await person.click(button(reviews, 'Add comment'));
    await reviews.getByRole('listitem').filter({ hasText: 'Kim Yates signs.' }).waitFor();
    await person.finds('a deal with reviews');
  });
  await world.visit('manager', 1280, async (person) => {
    await person.goTo(path);
    await person.sees('Kim Yates signs. Thursday at ten?', person.page.locator('c-deal-reviews'));
  });
});

test('the rep sees her own deals and figures, and nothing of her colleagues', async () => {
  const rep = world.client('rep');
  const colleague = await userId(world, 'Ben Castell');
  await world.visit('rep', 1280, async (person) => {
    const { page } = person;
    const deals = await flagged(world, 'rep');
    assert.deepEqual([...new Set(deals.map(({ Owner }) => Owner.Name))], ['Priya Raman']);
    await person.goTo('n/No_Advance');
    await showsFigures(person, deals, await exempted(world, 'rep'));
    assert.deepEqual(
      (await exported(person)).map(({ Deal }) => Deal),
      deals.map(({ Name }) => Name),
    );
    assert.equal(await page.getByRole('button', { name: 'Snooze until…' }).count(), 0, 'A rep does not decide');
    for (const path of [`n/Reps?c__rep=${colleague}`, `n/One_on_One?c__rep=${colleague}`]) {
      await person.goTo(path);
      await page.getByRole('heading', { name: /^Priya Raman/ }).waitFor();
      assert.equal(await page.getByText('Ben Castell').count(), 0, path);
    }
  });
  type Answer = { totals: { flagged: number }; deals: Deal[] };
  const filters = { ownerId: colleague, team: 'all' };
  const { totals, deals } = await callApex<Answer>(rep, 'NoAdvanceDashboardController', 'getDashboard', { filters });
  assert.deepEqual([totals.flagged, deals], [0, []]);
});

test('keyboard: a chart is one stop, arrows move in it, Enter filters', () =>
  world.visit('manager', 1280, async (person) => {
    const { page } = person;
    await person.goTo('n/No_Advance');
    const [trend, reps, stages] = [
      page.getByRole('slider').first(),
      page.getByRole('listbox', { name: /^By rep/ }),
      page.getByRole('listbox', { name: /^By stage/ }),
    ];
    const toggle = (nth: number) => page.getByRole('button', { name: 'Show as table' }).nth(nth);
    await stages.waitFor();
    await button(page, 'Refresh').focus();
    await person.tabTo(figure(page, 'Amount at risk').getByRole('button', { name: /^\$/ }));
    await person.tabTo(trend);
    const latest = await trend.getAttribute('aria-valuetext');
    await person.press('ArrowLeft');
    await until(async () => (await trend.getAttribute('aria-valuetext')) !== latest);
    await person.press('Tab');
    await person.hasFocus(toggle(1));
    await person.press('Tab');
    await person.hasFocus(reps.getByRole('option').first());
    await person.press('ArrowDown');
    await person.hasFocus(reps.getByRole('option').nth(1));
    const name = (await reps.getByRole('option').nth(1).innerText()).split('\n')[0]!;
    await person.press('Tab');
    await person.hasFocus(toggle(2));
    await person.press('Shift+Tab');
    await person.hasFocus(reps.getByRole('option').nth(1));
    await person.press('Enter');
    await showsFigures(person, await flagged(world, 'manager', of(name)));
    await reps.getByRole('option', { name, selected: true }).waitFor();
    assert.notEqual(await person.focusedTag(), 'BODY', 'The filter keeps the focus');
    assertKept(page, 'owner', await userId(world, name));
  }));

test('a rep side by side, alone and on the sheet: the same figures, and those of the records', () =>
  world.visit('manager', 1280, async (person) => {
    const { page } = person;
    await person.goTo('n/Reps?c__view=team');
    const names = page.getByRole('rowheader').getByRole('button');
    await names.first().waitFor();
    assert.deepEqual(await texts(names), ['Ben Castell', 'Noor Haddad', 'Priya Raman']);
    const rate = await advanceRate(world, 'Ben Castell');
    const row = page.getByRole('row', { name: /^Ben Castell/ });
    await person.sees(rate.share, row);
    await person.sees(rate.count.replace(' of ', '/'), row);
    const team = await exported(person);
    assert.deepEqual(
      team.slice(0, 3).map(({ Rep }) => Rep),
      ['Ben Castell', 'Noor Haddad', 'Priya Raman'],
    );

    await person.click(names.first());
    const deals = await promisedDeals(world, 'Ben Castell');
    const live = dollars(deals.reduce((sum, { Amount }) => sum + Amount, 0));
    const value = button(page, live);
    await value.waitFor();
    await person.sees(new RegExp(`^${rate.count} with a verdict`));
    assertKept(page, 'view', 'rep');
    await person.choose(page.getByRole('combobox', { name: 'Period' }), 'Last 90 days');
    await page.reload();
    await person.sees('Last 90 days');
    assertKept(page, 'period', '90');

    await person.click(value);
    const list = page.locator('c-rep-lists');
    for (const { Name } of deals) await person.sees(Name, list);
    await person.finds('the deals behind a figure');

    await person.click(button(page, 'One-on-one sheet'));
    await page.getByRole('heading', { name: 'Ben Castell with Tom Adeyemi' }).waitFor();
    assertKept(page, 'rep', await userId(world, 'Ben Castell'));
    await page.getByRole('definition').filter({ hasText: live }).first().waitFor();
    await page.getByRole('definition').filter({ hasText: rate.share }).first().waitFor();
    const stuck = await flagged(world, 'manager', of('Ben Castell'));
    await person.sees(`${stuck.length} flagged, ${dollars(sum(stuck, 'Amount'))}`, page);
    for (const { Name } of stuck) await person.sees(Name);
  }));

for (const rep of ['Ben Castell', 'Noor Haddad', 'Priya Raman']) {
  test(`the one-on-one sheet of ${rep} is two pages at most, and nothing else is on them`, () =>
    world.visit('manager', 1280, async (person) => {
      const { page } = person;
      await person.goTo(`n/One_on_One?c__rep=${await userId(world, rep)}`);
      await page.getByRole('heading', { name: `${rep} with Tom Adeyemi` }).waitFor();
      await person.finds('a one-on-one sheet');
      for (const format of ['A4', 'Letter']) {
        const pdf = (await page.pdf({ format })).toString('latin1');
        const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length;
        assert.ok(pages <= 2, `${rep} takes ${pages} pages of ${format}`);
      }
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await page.getByRole('link', { name: 'No Advance' }).first().waitFor({ state: 'hidden' });
      await page.getByRole('textbox').first().waitFor({ state: 'hidden' });
      await page.getByRole('heading', { name: 'What we agree today' }).waitFor();
    }));
}

test('what is said in a one-on-one is kept: a comment on the deal, a task for the rep', () =>
  world.visit('manager', 375, async (person) => {
    const { page } = person;
    const [deal] = await flagged(world, 'rep');
    await person.goTo('n/One_on_One');
    await person.choose(page.getByRole('combobox', { name: 'Rep' }), 'Priya Raman');
    const stuck = page.getByRole('region', { name: /^Deals that keep meeting/ });
    await person.type(stuck.getByRole('textbox', { name: `Note on ${deal!.Name}` }), 'We ask for a site visit.');
    const agreed = page.getByRole('region', { name: 'What we agree today' });
    await person.type(agreed.getByRole('textbox', { name: 'Does what' }), 'Call Kim Yates about the site visit');
    await person.date(agreed.getByLabel('By when'), '2026-11-24');
    await person.click(button(agreed, 'Add'));
    await person.finds('a sheet with a note and an agreement');
    await person.click(button(page, 'Save notes and agreements'));
    await person.sees('2 notes and agreements kept');
    const rep = world.client('rep');
    const notes = await query<{ Note__c: string }>(
      rep,
      `SELECT Note__c FROM No_Advance_Review__c WHERE Opportunity__c = '${deal!.Id}' AND Decision__c = 'Comment'`,
    );
    assert.ok(notes.some(({ Note__c }) => Note__c === 'We ask for a site visit.'));
    const tasks = await query<{ Subject: string }>(rep, 'SELECT Subject FROM Task WHERE ActivityDate = 2026-11-24');
    assert.ok(tasks.some(({ Subject }) => Subject.includes('Call Kim Yates about the site visit')));
  }));

test('relationship time is asked for by the rep, and approved beside the hours it is spent on', async () => {
  const account = 'Halvorsen Foods';
  const [{ Id }] = (await query<{ Id: string }>(
    world.client('rep'),
    `SELECT Id FROM Account WHERE Name = '${account}'`,
  )) as [{ Id: string }];
  const path = `r/Account/${Id}/view`;
  await world.visit('rep', 1280, async (person) => {
    const { page } = person;
    await person.goTo(path);
    await person.sees('No relationship time was asked for on this account');
    await person.click(button(page, 'New investment…'));
    const dialog = page.getByRole('dialog');
    const field = (name: string) => dialog.getByRole('textbox', { name });
    await person.click(button(dialog, 'Request'));
    await person.sees(/entries are missing or wrong/, dialog);
    await person.finds('a request that lacks its reasons');
    await person.type(field('Why is it worth it?'), 'Dana Whitfield takes over all three sites.');
    await person.type(field('Rule agreed with the customer'), 'Each visit names the next person to meet.');
    await person.type(field('What will they do if it was worth it?'), 'They book a workshop for the second site.');
    await person.type(dialog.getByLabel('Hours at most'), '6');
    await person.date(dialog.getByLabel('Last day'), '2027-01-29');
    await person.click(button(dialog, 'Request'));
    await person.sees('Requested', page.locator('c-relationship-investments'));
    assert.equal(await page.getByRole('button', { name: /^Approve/ }).count(), 0, 'A rep does not approve');
    await person.finds('an account with a request');
  });
  await world.visit('manager', 375, async (person) => {
    const { page } = person;
    await person.goTo('n/Account_Time');
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: account }) })
      .filter({ hasText: 'Dana' });
    await person.click(button(row, 'Approve'));
    await person.sees(`Approved: ${account}`);
    await person.sees('Active', row);
    await person.finds('accounts with an investment approved');
  });
  await world.visit('rep', 375, async (person) => {
    await person.goTo(path);
    await person.sees('Active', person.page.locator('c-relationship-investments'));
    await person.finds('an account with an investment');
  });
});

test('accounts: hours are those of the meetings, filters stay in the address, the file is the list', () =>
  world.visit('manager', 1280, async (person) => {
    const { page } = person;
    const plans = await query<{ Hours__c: number; Account__r: { Name: string } }>(
      world.client('manager'),
      'SELECT Hours__c, Account__r.Name FROM Call_Plan__c WHERE Verdict__c != NULL AND Account__c != NULL',
    );
    const hours = new Map<string, number>();
    for (const { Hours__c, Account__r } of plans)
      hours.set(Account__r.Name, (hours.get(Account__r.Name) ?? 0) + Hours__c);
    await person.goTo('n/Account_Time');
    const rows = await exported(person);
    assert.deepEqual(
      new Map(rows.map((row) => [row.Account!, Number(row.Hours)])),
      new Map(rows.map((row) => [row.Account!, hours.get(row.Account!)])),
    );
    assert.equal(rows.length, hours.size);
    await person.choose(page.getByRole('combobox', { name: 'Suggested class' }), 'Demote');
    await page.reload();
    await person.sees('Accounts (2)');
    assertKept(page, 'class', 'Demote');
    assert.deepEqual(
      (await exported(person)).map(({ Account }) => Account),
      rows.filter((row) => row['Suggested class'] === 'Demote').map(({ Account }) => Account),
    );
    const chart = page.getByRole('slider', { name: /hours go to accounts/ });
    await button(page, 'Reset').focus();
    await person.tabTo(chart);
    const first = await chart.getAttribute('aria-valuetext');
    await person.press('ArrowRight');
    await until(async () => (await chart.getAttribute('aria-valuetext')) !== first);
    await person.press('Enter');
    await person.sees('Accounts (1)');
    assert.ok(new URL(page.url()).searchParams.get('c__account'));
    await person.finds('one account, chosen in the chart');
  }));

const PAGES: { name: string; role: Role; path: string; shows: string | RegExp }[] = [
  { name: 'No Advance', role: 'manager', path: 'n/No_Advance', shows: 'Exempt deals' },
  { name: 'No Advance of a rep', role: 'rep', path: 'n/No_Advance', shows: 'Flagged deals' },
  { name: 'one rep', role: 'manager', path: 'n/Reps', shows: 'Meetings per advance' },
  { name: 'a rep about herself', role: 'rep', path: 'n/Reps', shows: 'Meetings per advance' },
  { name: 'reps side by side', role: 'manager', path: 'n/Reps?c__view=team', shows: 'How to read it' },
  { name: 'a rep beside the median', role: 'rep', path: 'n/Reps?c__view=team', shows: 'You and the team' },
  { name: 'one-on-one', role: 'manager', path: 'n/One_on_One', shows: 'What we agree today' },
  { name: 'one-on-one of a rep', role: 'rep', path: 'n/One_on_One', shows: 'What we agree today' },
  { name: 'accounts', role: 'manager', path: 'n/Account_Time', shows: 'How a class is suggested' },
  { name: 'accounts of a rep', role: 'rep', path: 'n/Account_Time', shows: 'How a class is suggested' },
];

for (const { name, role, path, shows } of PAGES) {
  for (const width of WIDTHS) {
    test(`${name}, ${width} px`, () =>
      world.visit(role, width, async (person) => {
        await person.goTo(path);
        await person.sees(shows);
        await person.finds(name);
      }));
  }
}

test('once he leads another team, nothing of the old one is left to see', async () => {
  const before = await flagged(world, 'manager');
  const [east] = await query<{ Id: string }>(
    world.client('admin'),
    "SELECT Id FROM UserRole WHERE Name = 'Sales Manager East'",
  );
  const { userId: tom } = world.org.users.manager;
  await updateAll(world.client('admin'), 'User', [{ Id: tom, UserRoleId: east!.Id }]);
  const deals = await flagged(world, 'manager');
  assert.deepEqual(
    deals.filter(({ Id }) => before.some((each) => each.Id === Id)),
    [],
  );
  await world.visit('manager', 1280, async (person) => {
    const { page } = person;
    await person.goTo('n/No_Advance');
    await showsFigures(person, deals, await exempted(world, 'manager'));
    for (const path of ['n/No_Advance', 'n/Reps?c__view=team', 'n/Reps', 'n/One_on_One', 'page/home']) {
      await person.goTo(path);
      await person.finds(`${path} of another team`);
      for (const name of ['Priya Raman', 'Ben Castell', 'Noor Haddad', ...before.map(({ Name }) => Name)])
        assert.equal(await page.getByText(name).count(), 0, `${path} shows ${name}`);
    }
    await person.goTo(`r/Opportunity/${before[0]!.Id}/view`);
    await person.finds('a deal of another team');
    assert.equal(await page.getByText(before[0]!.Name).count(), 0);
    person.wasRefused();
  });
});
