/** Layouts and the parts of objects that name fields. */
import { VISIT, type Planted } from './planted.ts';

const LAYOUT = 'layouts/Visit__c-Visit Layout.layout-meta.xml';

export const layouts: Planted[] = [
  {
    name: 'an unknown field on a layout',
    file: LAYOUT,
    from: '<field>Goal__c',
    to: '<field>Gaol__c',
    says: /Visit__c has no field Gaol__c/,
  },
  {
    name: 'a field twice on a layout',
    file: LAYOUT,
    from: '<field>Goal__c',
    to: '<field>Name',
    says: /Name is on the layout twice/,
    also: /Name is computed by the platform/,
  },
  {
    name: 'a layout without a required field',
    file: LAYOUT,
    from: /<behavior>Required<\/behavior>\s*<field>Starts_At__c/,
    to: '<behavior>Edit</behavior><field>Result__c',
    says: /Starts_At__c is required, so every layout must have it/,
  },
  {
    name: 'a layout that lets a required field be empty',
    file: LAYOUT,
    from: /<behavior>Required/,
    to: '<behavior>Edit',
    says: /Starts_At__c is required, so its behavior must be Required/,
  },
  {
    name: 'a formula field that a layout lets edit',
    file: LAYOUT,
    from: /<behavior>Readonly<\/behavior>(\s*<field>Is_Missed__c)/,
    to: '<behavior>Edit</behavior>$1',
    says: /Is_Missed__c is computed by the platform/,
  },
  {
    name: 'a layout of an unknown object',
    file: 'layouts/Vist__c-Visit Layout.layout-meta.xml',
    to: '<Layout xmlns="http://soap.sforce.com/2006/04/metadata"></Layout>',
    says: /There is no object Vist__c/,
  },
  {
    name: 'an unknown related list',
    file: 'layouts/Opportunity-Deal Layout.layout-meta.xml',
    from: 'Visit__c.Deal__c',
    to: 'Visit__c.Goal__c',
    says: /Opportunity has no related list Visit__c\.Goal__c/,
  },
  {
    name: 'an unknown column of a related list',
    file: 'layouts/Opportunity-Deal Layout.layout-meta.xml',
    from: '<fields>Goal__c',
    to: '<fields>Gaol__c',
    says: /Visit__c has no field Gaol__c/,
  },
  {
    name: 'an unknown column of a list view',
    file: `${VISIT}listViews/All.listView-meta.xml`,
    from: '<columns>Goal__c',
    to: '<columns>Gaol__c',
    says: /Visit__c has no field Gaol__c/,
  },
  {
    name: 'a list view that filters by an unknown field',
    file: `${VISIT}listViews/All.listView-meta.xml`,
    from: '<field>Result__c',
    to: '<field>Outcome__c',
    says: /Visit__c has no field Outcome__c/,
  },
  {
    name: 'an unknown field of a compact layout',
    file: `${VISIT}compactLayouts/Visit_Highlights.compactLayout-meta.xml`,
    from: '<fields>Deal__c',
    to: '<fields>Offer__c',
    says: /Visit__c has no field Offer__c/,
  },
  {
    name: 'an unknown field of a field set',
    file: `${VISIT}fieldSets/Short.fieldSet-meta.xml`,
    from: '<field>Goal__c',
    to: '<field>Gaol__c',
    says: /Visit__c has no field Gaol__c/,
  },
  {
    name: 'an unknown compact layout',
    file: `${VISIT}Visit__c.object-meta.xml`,
    from: '<compactLayoutAssignment>Visit_Highlights',
    to: '<compactLayoutAssignment>Highlights',
    says: /Visit__c has no compact layout Highlights/,
  },
  {
    name: 'an unknown field of a search layout',
    file: `${VISIT}Visit__c.object-meta.xml`,
    from: '<searchResultsAdditionalFields>Goal__c',
    to: '<searchResultsAdditionalFields>Gaol__c',
    says: /Visit__c has no field Gaol__c/,
  },
  {
    name: 'an unknown action on a layout',
    file: LAYOUT,
    from: '</Layout>',
    to: '<quickActionList><quickActionListItems><quickActionName>Visit__c.Hide</quickActionName></quickActionListItems></quickActionList></Layout>',
    says: /There is no action Visit__c\.Hide/,
  },
];
