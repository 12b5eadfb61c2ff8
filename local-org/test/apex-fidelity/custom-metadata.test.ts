/** Relationships between custom metadata, objects and fields. Source: Salesforce Help, "Custom Metadata Relationships". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openOrg, run } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

const xml = (root: string, content: string): string =>
  `<?xml version="1.0"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">${content}</${root}>`;
const relation = (name: string, target: string, children: string): string =>
  xml(
    'CustomField',
    `<fullName>${name}</fullName><label>${name}</label><type>MetadataRelationship</type><referenceTo>${target}</referenceTo><relationshipName>${children}</relationshipName>`,
  );
const record = (field: string, value: string): string =>
  xml(
    'CustomMetadata',
    `<label>One</label><values><field>${field}</field><value xsi:type="xsd:string">${value}</value></values>`,
  );
const type = xml('CustomObject', '<label>Type</label><pluralLabel>Types</pluralLabel>');

let org: TestOrg;
before(() => {
  org = openOrg({
    files: {
      'objects/Handler__mdt/Handler__mdt.object-meta.xml': type,
      'objects/Handler__mdt/fields/Object__c.field-meta.xml': relation('Object__c', 'EntityDefinition', 'Handlers'),
      'objects/Step__mdt/Step__mdt.object-meta.xml': type,
      'objects/Step__mdt/fields/Handler__c.field-meta.xml': relation('Handler__c', 'Handler__mdt', 'Steps'),
      'customMetadata/Handler.Deals.md-meta.xml': record('Object__c', 'Opportunity'),
      'customMetadata/Step.First.md-meta.xml': record('Handler__c', 'Deals'),
    },
  });
});
after(() => org.close());

test('a relationship to an object is followed to its definition', () => {
  const logs = run(
    org,
    `Handler__mdt h = [SELECT Object__c, Object__r.Label FROM Handler__mdt WHERE Object__r.QualifiedApiName = 'Opportunity'];
     String name = h.Object__c; System.debug(name + ' ' + h.Object__r.Label);`,
  );
  assert.deepEqual(logs, ['Opportunity Opportunity']);
});

test('a relationship between records is followed both ways', () => {
  const logs = run(
    org,
    `Step__mdt s = [SELECT Handler__r.DeveloperName, Handler__r.Object__r.QualifiedApiName FROM Step__mdt];
     System.debug(s.Handler__r.DeveloperName + ' ' + s.Handler__r.Object__r.QualifiedApiName);
     Handler__mdt h = [SELECT Id, (SELECT DeveloperName FROM Steps__r) FROM Handler__mdt];
     System.debug(h.Steps__r[0].DeveloperName + ' ' + (Step__mdt.getInstance('First').Handler__c == h.Id));`,
  );
  assert.deepEqual(logs, ['Deals Opportunity', 'First true']);
});
