/** The parts of a project besides its objects. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadMetadata } from '../../src/metadata/load.ts';
import { writeProject, xml } from './project.ts';

const load = (files: Record<string, string>) => loadMetadata(writeProject(files));

describe('the loader reads', () => {
  it('classes and triggers with their sources', () => {
    const { apex } = load({
      'app/classes/A.cls': 'class A {}',
      'app/classes/A.cls-meta.xml': xml('ApexClass', '<apiVersion>66.0</apiVersion><status>Active</status>'),
      'app/triggers/T.trigger': 'trigger T on Event (after insert) {}',
      'app/triggers/T.trigger-meta.xml': xml('ApexTrigger', '<apiVersion>65.0</apiVersion><status>Active</status>'),
    });
    assert.deepEqual(
      apex.map(({ name, kind, apiVersion, source }) => [name, kind, apiVersion, source.slice(0, 7)]),
      [
        ['A', 'class', 66, 'class A'],
        ['T', 'trigger', 65, 'trigger'],
      ],
    );
  });

  it('component bundles, and leaves their other files alone', () => {
    const { lwc } = load({
      'app/lwc/panel/panel.js': '',
      'app/lwc/panel/panel.html': '',
      'app/lwc/panel/panel.js-meta.xml': xml(
        'LightningComponentBundle',
        '<apiVersion>66.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__RecordPage</target></targets><targetConfigs><targetConfig targets="lightning__RecordPage"><objects><object>Event</object><object>Opportunity</object></objects></targetConfig></targetConfigs>',
      ),
    });
    assert.partialDeepStrictEqual(lwc.get('panel'), {
      name: 'panel',
      isExposed: true,
      targets: ['lightning__RecordPage'],
      objects: ['Event', 'Opportunity'],
    });
  });

  it('labels', () => {
    const { labels } = load({
      'app/labels/CustomLabels.labels-meta.xml': xml(
        'CustomLabels',
        '<labels><fullName>Msg_Hello</fullName><value>It&apos;s {0} &amp; more</value></labels>',
      ),
    });
    assert.equal(labels.get('msg_hello'), "It's {0} & more");
  });

  it('permission sets', () => {
    const { permissionSets } = load({
      'app/permissionsets/Rep.permissionset-meta.xml': xml(
        'PermissionSet',
        `<label>Rep</label>
        <objectPermissions><object>Visit__c</object><allowRead>true</allowRead><allowEdit>true</allowEdit><allowCreate>false</allowCreate><allowDelete>false</allowDelete><modifyAllRecords>false</modifyAllRecords><viewAllRecords>true</viewAllRecords></objectPermissions>
        <fieldPermissions><field>Visit__c.Note__c</field><readable>true</readable><editable>false</editable></fieldPermissions>
        <customPermissions><name>Bypass</name><enabled>true</enabled></customPermissions>
        <classAccesses><apexClass>A</apexClass><enabled>true</enabled></classAccesses>
        <classAccesses><apexClass>B</apexClass><enabled>false</enabled></classAccesses>`,
      ),
    });
    const rep = permissionSets.get('rep')!;
    assert.deepEqual(rep.objects.get('visit__c'), {
      read: true,
      create: false,
      edit: true,
      delete: false,
      viewAll: true,
      modifyAll: false,
    });
    assert.deepEqual(rep.fields.get('visit__c.note__c'), { read: true, edit: false });
    assert.deepEqual([...rep.customPermissions, ...rep.apexClasses], ['Bypass', 'A']);
  });

  it('pages with their regions, component properties and conditions', () => {
    const { flexiPages } = load({
      'app/flexipages/Home.flexipage-meta.xml': xml(
        'FlexiPage',
        `<masterLabel>Home</masterLabel><type>RecordPage</type><sobjectType>Event</sobjectType><template><name>flexipage:recordHome</name></template>
        <flexiPageRegions><name>main</name><type>Region</type><itemInstances><componentInstance><componentName>c:panel</componentName><identifier>p</identifier>
          <componentInstanceProperties><name>rows</name><value>5</value></componentInstanceProperties>
          <visibilityRule><criteria><leftValue>{!Record.IsChild}</leftValue><operator>EQUAL</operator><rightValue>false</rightValue></criteria></visibilityRule>
        </componentInstance></itemInstances></flexiPageRegions>`,
      ),
    });
    assert.deepEqual(flexiPages.get('home')?.regions, [
      {
        name: 'main',
        type: 'Region',
        components: [
          {
            name: 'c:panel',
            properties: { rows: '5' },
            visibility: { criteria: [{ left: '{!Record.IsChild}', operator: 'EQUAL', right: 'false' }] },
          },
        ],
      },
    ]);
  });

  it('apps with the pages they activate, and tabs', () => {
    const { apps, tabs } = load({
      'app/applications/Sales.app-meta.xml': xml(
        'CustomApplication',
        `<label>Sales</label><navType>Standard</navType><tabs>standard-home</tabs><tabs>Setup_Page</tabs><brand><headerColor>#0070D2</headerColor></brand>
        <actionOverrides><actionName>View</actionName><content>Event_Page</content><formFactor>Large</formFactor><skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>Event</pageOrSobjectType></actionOverrides>`,
      ),
      'app/tabs/Setup_Page.tab-meta.xml': xml(
        'CustomTab',
        '<flexiPage>Setup_Page</flexiPage><label>Setup</label><motif>Custom1: Heart</motif>',
      ),
    });
    assert.deepEqual(apps.get('sales')?.actionOverrides, [
      { action: 'View', object: 'Event', page: 'Event_Page', formFactor: 'Large' },
    ]);
    assert.deepEqual(apps.get('sales')?.tabs, ['standard-home', 'Setup_Page']);
    assert.equal(tabs.get('setup_page')?.flexiPage, 'Setup_Page');
  });
});
