/** The frame in a real browser: what a person sees and does. Skipped where no Chromium is installed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import type { TriggerDispatcher } from '../../src/store/types.ts';
import { NEEDS_BROWSER, useFrame } from './support/frame.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Refuses the stage "Proposal/Price Quote", as the gate of the package may. */
const gate: TriggerDispatcher = {
  hasTriggers: (object, timing, operation) =>
    object.name === 'Opportunity' && timing === 'before' && operation === 'update',
  fire({ newRows, errors }) {
    newRows?.forEach((row, index) => {
      if (row['StageName'] === 'Proposal/Price Quote')
        errors.set(index, [
          {
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: 'Log the outcome of Site survey first.',
            fields: [],
          },
        ]);
    });
  },
};

const COMPONENTS = {
  'lwc/greeting/greeting.js': `import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getCount from '@salesforce/apex/Counter.getCount';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
export default class Greeting extends LightningElement {
  @wire(getCount) count;
  get now() { return new Date().toISOString().slice(0, 10); }
  get value() { return this.count.data?.value; }
  get isFrozen() { return this.count.data ? String(Object.isFrozen(this.count.data)) : ''; }
  refresh() { return refreshApex(this.count); }
  toast() { this.dispatchEvent(new ShowToastEvent({ title: 'Saved', message: 'See {0} of {1}', messageData: ['plan', { url: '/lightning/page/home', label: 'today' }], variant: 'success' })); }
}`,
  'lwc/greeting/greeting.html': `<template>
  <p class="count">Count {value}, frozen {isFrozen}, on {now}</p>
  <lightning-button label="Again" onclick={refresh}></lightning-button>
  <lightning-button label="Toast" onclick={toast}></lightning-button>
</template>`,
  'lwc/greetAction/greetAction.js': `import { LightningElement, api } from 'lwc';
import { CloseActionScreenEvent } from 'lightning/actions';
export default class GreetAction extends LightningElement {
  @api recordId;
  close() { this.dispatchEvent(new CloseActionScreenEvent()); }
}`,
  'lwc/greetAction/greetAction.html': `<template>
  <lightning-quick-action-panel header="Greet">
    <p>Hello {recordId}</p>
    <lightning-button slot="footer" label="Done" onclick={close}></lightning-button>
  </lightning-quick-action-panel>
</template>`,
  'quickActions/Opportunity.Greet.quickAction-meta.xml':
    '<QuickAction xmlns="http://soap.sforce.com/2006/04/metadata"><actionSubtype>ScreenAction</actionSubtype><label>Greet the buyer</label><lightningWebComponent>greetAction</lightningWebComponent><optionsCreateFeedItem>false</optionsCreateFeedItem><type>LightningWebComponent</type></QuickAction>',
  'flexipages/Deal.flexipage-meta.xml': `<FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata">
<flexiPageRegions><itemInstances><componentInstance>
<componentInstanceProperties><name>actionNames</name><valueList>
<valueListItems><value>Edit</value></valueListItems><valueListItems><value>Opportunity.Greet</value></valueListItems>
<valueListItems><value>Clone</value></valueListItems><valueListItems><value>Delete</value></valueListItems></valueList></componentInstanceProperties>
<componentInstanceProperties><name>enableActionsConfiguration</name><value>true</value></componentInstanceProperties>
<componentInstanceProperties><name>numVisibleActions</name><value>2</value></componentInstanceProperties>
<componentName>force:highlightsPanel</componentName></componentInstance></itemInstances>
<itemInstances><componentInstance><componentName>runtime_sales_pathassistant:pathAssistant</componentName></componentInstance></itemInstances><name>header</name><type>Region</type></flexiPageRegions>
<flexiPageRegions><itemInstances><componentInstance><componentName>force:detailPanel</componentName></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>
<flexiPageRegions><itemInstances><componentInstance><componentName>force:relatedListContainer</componentName></componentInstance></itemInstances><name>sidebar</name><type>Region</type></flexiPageRegions>
<masterLabel>Deal</masterLabel><sobjectType>Opportunity</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type></FlexiPage>`,
  'lwc/broken/broken.js': `import { LightningElement } from 'lwc';
import text from '@salesforce/label/c.Not_There';
export default class Broken extends LightningElement { text = text; }
`,
  'lwc/around/around.js': `import { LightningElement } from 'lwc';
export default class Around extends LightningElement {}
`,
  'lwc/around/around.html': '<template><c-broken></c-broken></template>',
  'classes/Counter.cls':
    'public class Counter { @AuraEnabled(cacheable=true) public static Map<String, Object> getCount() { return null; } }',
  'classes/Counter.cls-meta.xml':
    '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>',
  'flexipages/Test_Home.flexipage-meta.xml': `<FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata">
<flexiPageRegions><itemInstances><componentInstance><componentName>greeting</componentName></componentInstance></itemInstances>
<itemInstances><componentInstance><componentName>broken</componentName></componentInstance></itemInstances>
<itemInstances><componentInstance><componentName>around</componentName></componentInstance></itemInstances>
<itemInstances><componentInstance><componentName>home:assistant</componentName></componentInstance></itemInstances><name>top</name><type>Region</type></flexiPageRegions>
<masterLabel>Home</masterLabel><template><name>home:desktopTemplate</name></template><type>HomePage</type></FlexiPage>`,
};

describe('the frame in a browser', NEEDS_BROWSER, () => {
  let calls = 0;
  const frame = useFrame({
    files: COMPONENTS,
    triggers: gate,
    apex: { 'Counter.getCount': () => ({ value: ++calls }) },
  });

  test('a record shows its header, path, details and related lists', async () => {
    const { page, done } = await frame.open(frame.deal);
    await page.getByRole('heading', { name: 'Opportunity Cold chain' }).waitFor();
    await page.getByText('$184,000').first().waitFor();
    await page.getByRole('link', { name: 'Halvorsen Foods' }).first().waitFor();
    await page.getByRole('heading', { name: 'Events (0)' }).waitFor();
    assert.equal(await page.title(), 'Cold chain | Opportunity | Advance');
    await done();
  });

  test('editing changes the page without loading it again', async () => {
    const { page, done } = await frame.open(frame.deal);
    await page.getByRole('button', { name: 'Edit' }).first().click();
    await page.getByRole('textbox', { name: 'Next Step' }).fill('Call Dana');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('“Cold chain” was saved').waitFor();
    await page.locator('shell-detail').getByText('Call Dana').waitFor();
    await done();
  });

  test('the path saves the next stage, and shows what the server refuses', async () => {
    const { page } = await frame.open(frame.deal);
    await page.getByRole('button', { name: 'Mark Stage as Complete' }).click();
    await page.getByText('Stage changed to Value Proposition').waitFor();
    await page.getByRole('option', { name: 'Proposal/Price Quote' }).click();
    await page.getByRole('button', { name: 'Mark as Current Stage' }).click();
    await page.getByRole('alert').filter({ hasText: 'Log the outcome of Site survey first.' }).waitFor();
    await page.context().close();
  });

  test('a new event is made from the opportunity’s page', async () => {
    const { page } = await frame.open(frame.deal);
    await page.locator('shell-related-list').filter({ hasText: 'Events' }).getByRole('button', { name: 'New' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('combobox', { name: 'Subject' })
      .or(dialog.getByRole('textbox', { name: 'Subject' }))
      .fill('Budget review');
    await dialog.getByRole('combobox', { name: 'Name', exact: true }).fill('dan');
    await page.getByRole('option', { name: /Dana Whitfield/ }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/lightning\/r\/Event\//);
    // The browser is in UTC; the viewer's zone is Los Angeles.
    await page.getByText('Tue, Nov 17, 2026, 11:00 AM').first().waitFor();
    await page.getByRole('link', { name: 'Cold chain' }).first().waitFor();
    await page.context().close();
  });

  test('wires read Apex once, give frozen data and follow refreshApex', async () => {
    const { page } = await frame.open('/lightning/page/home');
    const line = page.locator('p.count');
    await line.filter({ hasText: 'frozen true' }).waitFor();
    const first = await line.innerText();
    await page.getByRole('button', { name: 'Again' }).click();
    await line.filter({ hasText: `Count ${Number(/Count (\d+)/.exec(first)![1]) + 1}` }).waitFor();
    await page.getByRole('button', { name: 'Toast' }).click();
    await page.getByText('See plan of today').waitFor();
    await page.context().close();
  });

  test('a quick action opens its component with the record, and the component closes it', async () => {
    const { page, done } = await frame.open(frame.deal);
    await page.getByRole('button', { name: 'Greet the buyer' }).click();
    await page.getByText(`Hello ${frame.dealId}`).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText(`Hello ${frame.dealId}`).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Greet the buyer' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    assert.deepEqual(await page.getByRole('menuitem').allInnerTexts(), ['Delete']);
    await done();
  });

  test('on a phone a quick action of a component is not offered', async () => {
    const { page, done } = await frame.open(frame.deal, 375);
    await page.getByRole('button', { name: 'Edit' }).first().waitFor();
    await page.getByRole('button', { name: 'More actions' }).click();
    assert.deepEqual(await page.getByRole('menuitem').allInnerTexts(), ['Delete']);
    assert.equal(await page.getByText('Greet the buyer').count(), 0);
    await done();
  });

  test('a component that does not compile shows where, and the others go on', async () => {
    const { page } = await frame.open('/lightning/page/home');
    const panel = page.getByRole('alert').filter({ hasText: 'c/broken does not compile' });
    await panel.getByText('There is no custom label Not_There').waitFor();
    await panel.getByText('force-app/lwc/broken/broken.js:2').waitFor();
    const outer = page.getByRole('alert').filter({ hasText: 'c/around does not compile' });
    await outer.getByText('force-app/lwc/broken/broken.js:2').waitFor();
    await page.getByText('home:assistant is not drawn by the local org.').waitFor();
    await page.locator('p.count').filter({ hasText: 'frozen true' }).waitFor();
    await page.context().close();
  });

  test('moving the clock shows what ran and brings the page up to date', async () => {
    const { page } = await frame.open('/lightning/page/home');
    await page.locator('p.count').filter({ hasText: '2026-11-17' }).waitFor();
    await page.getByRole('button', { name: /Time in the org/ }).click();
    await page.getByRole('button', { name: '+1 day' }).click();
    await page.getByText('No-advance (NoAdvanceJob): Completed').waitFor();
    await page.locator('p.count').filter({ hasText: '2026-11-18' }).waitFor();
    await page.context().close();
  });

  test('navigation keeps the document, the history and the focus in order', async () => {
    const { page, done } = await frame.open('/lightning/o/Opportunity/list');
    await page.getByRole('heading', { name: 'Opportunities' }).waitFor();
    await page.evaluate('void (window.kept = true)');
    await page.getByRole('link', { name: 'Accounts' }).click();
    await page.getByRole('heading', { name: 'Accounts' }).waitFor();
    assert.equal(await page.locator('main:focus').count(), 1);
    await page.goBack();
    await page.getByRole('heading', { name: 'Opportunities' }).waitFor();
    assert.equal(await page.evaluate('window.kept'), true);
    await done();
  });

  test('on a phone nothing is cut off and the menu opens', async () => {
    const { page, done } = await frame.open(frame.deal, 375);
    await page.getByRole('heading', { name: 'Opportunity Cold chain' }).waitFor();
    const widths = await page.evaluate<number[]>('[document.documentElement.scrollWidth, window.innerWidth]');
    assert.ok(widths[0]! <= widths[1]!, widths.join(' > '));
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.click();
    await page.getByRole('link', { name: 'Calendar' }).focus();
    await page.keyboard.press('Escape');
    await menu.and(page.locator(':focus')).waitFor();
    await menu.press('Enter');
    await page.getByRole('link', { name: 'Calendar' }).click();
    await page.getByRole('heading', { name: 'Calendar' }).waitFor();
    await done();
  });

  test('the frame has no accessibility violations', async () => {
    for (const [path, ready, width] of [
      [frame.deal, 'Opportunity Cold chain', 1280],
      ['/lightning/o/Opportunity/list', 'Opportunities', 1280],
      [frame.deal, 'Opportunity Cold chain', 375],
    ] as const) {
      const { page } = await frame.open(path, width);
      await page.getByRole('heading', { name: ready }).waitFor();
      await page.waitForLoadState('networkidle');
      const session = await page.context().newCDPSession(page); // outside the page's policy
      await session.send('Runtime.evaluate', { expression: AXE });
      const violations = await page.evaluate<string[]>(
        '(async () => (await axe.run()).violations.map(({ id, nodes }) => id + ": " + nodes[0].html))()',
      );
      assert.deepEqual(violations, [], path);
      await page.context().close();
    }
  });
});
