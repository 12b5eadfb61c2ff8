import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordActions } from '../../src/lightning/model/actions.ts';
import { pageView } from '../../src/lightning/model/pages.ts';
import type { FlexiPageDef, OrgMetadata, PageComponent } from '../../src/metadata/types.ts';

const component = (name: string, properties: Record<string, string> = {}): PageComponent => ({ name, properties });

function page(
  template: string,
  regions: Record<string, PageComponent[]>,
  facets: Record<string, PageComponent[]> = {},
): FlexiPageDef {
  return {
    name: 'Page',
    label: 'Page',
    type: 'RecordPage',
    template,
    file: '',
    regions: [
      ...Object.entries(regions).map(([name, components]) => ({ name, type: 'Region' as const, components })),
      ...Object.entries(facets).map(([name, components]) => ({ name, type: 'Facet' as const, components })),
    ],
  };
}

test('a record page has its header above a wide and a narrow column', () => {
  const view = pageView(
    page('flexipage:recordHomeTemplateDesktop', {
      header: [component('force:highlightsPanel')],
      main: [component('c:callPlanPanel', { maxRows: '5', isOpen: 'true' })],
      sidebar: [component('force:detailPanel')],
    }),
  );
  assert.deepEqual(
    view.rows.map(({ columns }) => columns.map(({ width }) => width)),
    [['full'], ['wide', 'narrow']],
  );
  const [main] = view.rows[1]!.columns;
  assert.deepEqual(main!.components, [
    { name: 'c/callPlanPanel', isLwc: true, properties: { maxRows: 5, isOpen: true } },
  ]);
});

test('empty regions leave no gap', () => {
  const view = pageView(
    page('flexipage:recordHomeTemplateDesktop', { header: [], main: [component('force:detailPanel')], sidebar: [] }),
  );
  assert.deepEqual(
    view.rows.map(({ columns }) => columns.map(({ width }) => width)),
    [['full']],
  );
});

test('the standard home page has two halves under its main column', () => {
  const view = pageView(
    page('home:desktopTemplate', {
      top: [component('myMeetings')],
      bottomLeft: [component('a')],
      bottomRight: [component('b')],
      sidebar: [component('stuckDeals')],
    }),
  );
  const [main, sidebar] = view.rows[0]!.columns;
  assert.equal(main!.components[0]!.name, 'c/myMeetings');
  assert.deepEqual(
    main!.below!.map(({ width }) => width),
    ['half', 'half'],
  );
  assert.equal(sidebar!.width, 'narrow');
});

test('tabs take their components from facets', () => {
  const view = pageView(
    page(
      'flexipage:recordHomeTemplateDesktop',
      { main: [component('flexipage:tabset', { tabs: 'Facet-tabs' })] },
      {
        'Facet-tabs': [
          component('flexipage:tab', { title: 'Standard.Tab.detail', body: 'Facet-detail' }),
          component('flexipage:tab', { title: 'Advances', body: 'Facet-advances' }),
        ],
        'Facet-detail': [component('force:detailPanel')],
        'Facet-advances': [component('opportunityAdvances')],
      },
    ),
  );
  const { tabs } = view.rows[0]!.columns[0]!.components[0]!;
  assert.deepEqual(
    tabs!.map(({ label, components }) => [label, components.map(({ name }) => name)]),
    [
      ['Details', ['force:detailPanel']],
      ['Advances', ['c/opportunityAdvances']],
    ],
  );
});

test('quick actions stand where the page or else the layout names them', () => {
  const quickAction = { name: 'Opportunity.Plan', object: 'Opportunity', label: 'Plan', type: 'x', lwc: 'planAction' };
  const org = {
    layouts: [
      { object: 'Opportunity', name: '', sections: [], relatedLists: [], actions: ['Opportunity.Plan', 'Edit'] },
    ],
    quickActions: new Map([['opportunity.plan', quickAction]]),
  } as unknown as OrgMetadata;
  const dynamic = page('flexipage:recordHomeTemplateDesktop', {
    header: [
      component('force:highlightsPanel', {
        enableActionsConfiguration: 'true',
        actionNames: 'Edit,Delete,Share',
        numVisibleActions: '1',
      }),
    ],
  });
  const names = (from?: FlexiPageDef, can = { edit: true, delete: true }) =>
    recordActions(org, 'Opportunity', from, can).items.map(({ name }) => name);
  assert.deepEqual(names(), ['Opportunity.Plan', 'Edit']);
  assert.deepEqual(names(dynamic), ['Edit', 'Delete']);
  assert.deepEqual(names(dynamic, { edit: true, delete: false }), ['Edit']);
  assert.equal(recordActions(org, 'Opportunity', dynamic, { edit: true, delete: true }).visible, 1);
});
