/** What the loader makes of an SFDX project. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadMetadata, MetadataError } from '../../src/metadata/load.ts';
import { childOf, fieldOf, objectOf, relationshipOf } from '../../src/metadata/lookup.ts';
import type { ObjectDef, OrgMetadata } from '../../src/metadata/types.ts';
import { fieldXml, objectXml, picklistXml, writeProject, xml } from './project.ts';

const visit = { 'app/a/objects/Visit__c/Visit__c.object-meta.xml': objectXml('Visit') };

const load = (files: Record<string, string>): OrgMetadata => loadMetadata(writeProject(files));
const get = (meta: OrgMetadata, name: string): ObjectDef => {
  const object = objectOf(meta, name);
  assert.ok(object, `${name} should be there`);
  return object;
};
const refuses = (files: Record<string, string>, message: RegExp): void => {
  assert.throws(
    () => load(files),
    (error: unknown) => error instanceof MetadataError && message.test(error.message),
  );
};

describe('a custom object', () => {
  it('gets the system fields, and an owner that may be a queue', () => {
    const object = get(load(visit), 'visit__C');
    for (const name of [
      'Id',
      'Name',
      'OwnerId',
      'CreatedDate',
      'CreatedById',
      'LastModifiedDate',
      'SystemModstamp',
      'IsDeleted',
    ]) {
      assert.ok(fieldOf(object, name), name);
    }
    assert.deepEqual(fieldOf(object, 'OwnerId')?.referenceTo, ['Group', 'User']);
    assert.equal(object.sharingModel, 'Private');
  });

  it('is put together from several folders', () => {
    const meta = load({
      ...visit,
      'app/b/deep/objects/Visit__c/fields/Note__c.field-meta.xml': fieldXml('Note__c', 'Text', '<length>40</length>'),
    });
    assert.equal(fieldOf(get(meta, 'Visit__c'), 'note__C')?.length, 40);
  });

  it('has a share object while it is private, and none when it is open', () => {
    const meta = load({
      ...visit,
      'app/a/objects/Open__c/Open__c.object-meta.xml': objectXml('Open').replace('Private', 'ReadWrite'),
    });
    const share = get(meta, 'Visit__Share');
    assert.deepEqual(fieldOf(share, 'ParentId')?.referenceTo, ['Visit__c']);
    assert.equal(objectOf(meta, 'Open__Share'), undefined);
  });

  it('keeps its key prefix when other objects come along', () => {
    const before = get(load(visit), 'Visit__c').keyPrefix;
    const meta = load({ ...visit, 'app/a/objects/Alpha__c/Alpha__c.object-meta.xml': objectXml('Alpha') });
    assert.match(before, /^a\w\w$/);
    assert.equal(get(meta, 'Visit__c').keyPrefix, before);
    assert.notEqual(get(meta, 'Alpha__c').keyPrefix, before);
  });

  // Object Reference, RecordType: without record types an object has no RecordTypeId
  it('has RecordTypeId only with record types', () => {
    assert.equal(fieldOf(get(load(visit), 'Visit__c'), 'RecordTypeId'), undefined);
    const meta = load({
      ...visit,
      'app/a/objects/Visit__c/recordTypes/Big.recordType-meta.xml': xml(
        'RecordType',
        '<fullName>Big</fullName><active>true</active><label>Big visit</label>',
      ),
    });
    assert.ok(fieldOf(get(meta, 'Visit__c'), 'RecordTypeId'));
    assert.equal(get(meta, 'Visit__c').recordTypes[0]?.label, 'Big visit');
  });

  it('with an auto-number name cannot be named by hand', () => {
    const meta = load({
      'app/a/objects/Visit__c/Visit__c.object-meta.xml': objectXml('Visit').replace(
        '<type>Text</type>',
        '<type>AutoNumber</type><displayFormat>V-{000}</displayFormat>',
      ),
    });
    const name = fieldOf(get(meta, 'Visit__c'), 'Name');
    assert.equal(name?.autoNumber, 'V-{000}');
    assert.equal(name?.createable, false);
  });
});

describe('fields', () => {
  const field = (name: string, content: string) =>
    fieldOf(
      get(load({ ...visit, [`app/a/objects/Visit__c/fields/${name}.field-meta.xml`]: content }), 'Visit__c'),
      name,
    )!;

  it('carry types, lengths, defaults and requiredness', () => {
    assert.partialDeepStrictEqual(field('A__c', fieldXml('A__c', 'Checkbox', '<defaultValue>true</defaultValue>')), {
      type: 'boolean',
      defaultValue: 'true',
      nillable: false,
    });
    assert.partialDeepStrictEqual(
      field('A__c', fieldXml('A__c', 'Number', '<precision>18</precision><scale>2</scale>')),
      {
        type: 'double',
        precision: 18,
        scale: 2,
      },
    );
    assert.partialDeepStrictEqual(
      field('A__c', fieldXml('A__c', 'LongTextArea', '<length>5000</length><required>true</required>')),
      {
        type: 'textarea',
        longText: true,
        filterable: false,
        nillable: false,
      },
    );
  });

  it('that are formulas cannot be written', () => {
    assert.partialDeepStrictEqual(field('A__c', fieldXml('A__c', 'Text', '<formula>UPPER(Name)</formula>')), {
      formula: 'UPPER(Name)',
      createable: false,
      updateable: false,
      length: 1300,
    });
  });

  it('with picklists list their values, their own or of a global set', () => {
    const own = field('A__c', picklistXml('A__c', ['One', 'Two']));
    assert.deepEqual(
      own.picklist?.map((value) => value.value),
      ['One', 'Two'],
    );
    assert.equal(own.restrictedPicklist, true);
    const meta = load({
      ...visit,
      'app/a/globalValueSets/Sizes.globalValueSet-meta.xml': xml(
        'GlobalValueSet',
        '<customValue><fullName>S</fullName><default>true</default><label>Small</label></customValue>',
      ),
      'app/a/objects/Visit__c/fields/Size__c.field-meta.xml': fieldXml(
        'Size__c',
        'Picklist',
        '<valueSet><valueSetName>Sizes</valueSetName></valueSet>',
      ),
    });
    assert.deepEqual(fieldOf(get(meta, 'Visit__c'), 'Size__c')?.picklist, [
      { value: 'S', label: 'Small', default: true, active: true },
    ]);
  });

  it('that look up give parents and children their names', () => {
    const meta = load({
      ...visit,
      'app/a/objects/Visit__c/fields/Deal__c.field-meta.xml': fieldXml(
        'Deal__c',
        'Lookup',
        '<referenceTo>Opportunity</referenceTo><relationshipName>Visits</relationshipName>',
      ),
    });
    assert.equal(relationshipOf(get(meta, 'Visit__c'), 'deal__R')?.field.name, 'Deal__c');
    assert.deepEqual(childOf(get(meta, 'Opportunity'), 'visits__r'), {
      childObject: 'Visit__c',
      field: 'Deal__c',
      relationshipName: 'Visits__r',
    });
  });

  // Metadata API, CustomObject: Activity's custom fields are shared by Event and Task
  it('of Activity are fields of Event and Task', () => {
    const meta = load({ 'app/objects/Activity/fields/Goal__c.field-meta.xml': fieldXml('Goal__c', 'TextArea') });
    assert.equal(fieldOf(get(meta, 'Event'), 'Goal__c')?.length, 255);
    assert.equal(fieldOf(get(meta, 'Task'), 'Goal__c')?.custom, true);
  });
});

describe('standard objects', () => {
  const meta = load({});

  it('have their real key prefixes and names', () => {
    for (const [name, prefix] of Object.entries({
      Account: '001',
      Opportunity: '006',
      Event: '00U',
      User: '005',
      AsyncApexJob: '707',
    })) {
      assert.equal(get(meta, name).keyPrefix, prefix);
    }
    assert.equal(get(meta, 'Event').nameField, 'Subject');
  });

  it('are connected both ways', () => {
    const names = get(meta, 'Opportunity').childRelationships.map((child) => child.relationshipName);
    for (const name of ['Events', 'Tasks', 'OpportunityHistories', 'OpportunityContactRoles', 'OpportunityLineItems']) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(relationshipOf(get(meta, 'Event'), 'Who')?.targets, ['Contact', 'Lead']);
  });

  it('know what the platform fills and what a person must', () => {
    const opportunity = get(meta, 'Opportunity');
    assert.equal(fieldOf(opportunity, 'StageName')?.nillable, false);
    assert.equal(fieldOf(opportunity, 'OwnerId')?.defaultedOnCreate, true);
    assert.equal(fieldOf(opportunity, 'IsWon')?.createable, false);
    assert.equal(fieldOf(get(meta, 'OpportunityHistory'), 'StageName')?.createable, false);
  });

  it('take their sharing from the scratch definition', () => {
    const other = load({
      'config/project-scratch-def.json': JSON.stringify({
        objectSettings: { opportunity: { sharingModel: 'private' } },
      }),
    });
    assert.equal(get(other, 'Opportunity').sharingModel, 'Private');
    assert.equal(get(meta, 'Opportunity').sharingModel, 'ReadWrite');
  });

  it('let activities point to custom objects that allow them', () => {
    const other = load({
      'app/objects/Visit__c/Visit__c.object-meta.xml': objectXml('Visit', '<enableActivities>true</enableActivities>'),
    });
    assert.ok(fieldOf(get(other, 'Event'), 'WhatId')?.referenceTo?.includes('Visit__c'));
    assert.ok(childOf(get(other, 'Visit__c'), 'Events'));
  });
});

describe('configuration records', () => {
  const type = {
    'app/objects/Rule__mdt/Rule__mdt.object-meta.xml': xml(
      'CustomObject',
      '<label>Rule</label><pluralLabel>Rules</pluralLabel>',
    ),
    'app/objects/Rule__mdt/fields/Days__c.field-meta.xml': fieldXml(
      'Days__c',
      'Number',
      '<precision>3</precision><scale>0</scale>',
    ),
    'app/objects/Rule__mdt/fields/Active__c.field-meta.xml': fieldXml(
      'Active__c',
      'Checkbox',
      '<defaultValue>true</defaultValue>',
    ),
  };
  const record = (values: string): Record<string, string> => ({
    ...type,
    'app/customMetadata/Rule.First.md-meta.xml': `<?xml version="1.0"?><CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><label>First rule</label><protected>false</protected>${values}</CustomMetadata>`,
  });

  it('have typed values, and defaults where they say nothing', () => {
    const meta = load(record('<values><field>Days__c</field><value xsi:type="xsd:double">3.0</value></values>'));
    assert.partialDeepStrictEqual(meta.customMetadata[0], {
      type: 'Rule__mdt',
      developerName: 'First',
      label: 'First rule',
      values: { Days__c: 3, Active__c: true },
    });
  });

  it('are refused with a field that their type lacks, or a wrong value', () => {
    refuses(record('<values><field>Nope__c</field><value>1</value></values>'), /Rule__mdt has no field Nope__c/);
    refuses(record('<values><field>Days__c</field><value>many</value></values>'), /Days__c must be a number/);
  });
});

describe('what would act in an org and does not here', () => {
  it('is told, one line for each file', () => {
    const meta = load({
      'app/flows/Go.flow-meta.xml': xml('Flow', ''),
      'app/duplicateRules/Account.Twins.duplicateRule-meta.xml': xml('DuplicateRule', ''),
      'app/assignmentRules/Lead.assignmentRules-meta.xml': xml('AssignmentRules', ''),
    });
    assert.deepEqual(meta.notRun, [
      'app/assignmentRules/Lead.assignmentRules-meta.xml: assignment rules are not run here: records keep the owner they are saved with.',
      'app/duplicateRules/Account.Twins.duplicateRule-meta.xml: duplicate rules are not run here: duplicates are neither reported nor refused.',
      'app/flows/Go.flow-meta.xml: flows are not run here: what they would change or refuse stays as saved.',
    ]);
    assert.deepEqual(load({}).notRun, []);
  });
});

describe('a project is refused', () => {
  it('without sfdx-project.json or its directory', () => {
    assert.throws(() => loadMetadata('/nowhere'), MetadataError);
    refuses(
      { 'sfdx-project.json': '{"packageDirectories":[{"path":"missing"}]}' },
      /directory "missing" does not exist/,
    );
  });

  it('for metadata nobody knows, naming the file', () => {
    refuses(
      { 'app/bots/Go.bot-meta.xml': xml('Bot', '') },
      /Go\.bot-meta\.xml: the local org does not know metadata of the suffix "bot"/,
    );
  });

  it('for files that are no metadata, unless .forceignore names them', () => {
    refuses({ 'app/notes.txt': 'x' }, /notes\.txt: not a Salesforce source file/);
    load({ 'app/notes.txt': 'x', '.forceignore': '# notes\n*.txt\n' });
  });

  it('for broken XML, naming the line', () => {
    refuses(
      { ...visit, 'app/a/objects/Visit__c/fields/A__c.field-meta.xml': '<CustomField>\n<label>' },
      /A__c\.field-meta\.xml: line \d+: not well-formed/,
    );
  });

  it('for a class without its description', () => {
    refuses({ 'app/classes/A.cls': 'class A {}' }, /A\.cls-meta\.xml is missing/);
  });

  it('for a lookup to nothing', () => {
    refuses(
      {
        ...visit,
        'app/a/objects/Visit__c/fields/A__c.field-meta.xml': fieldXml(
          'A__c',
          'Lookup',
          '<referenceTo>Gone__c</referenceTo>',
        ),
      },
      /Visit__c\.A__c: refers to Gone__c/,
    );
  });
});
