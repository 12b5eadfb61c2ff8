// Metadata API Developer Guide, "RecordType" (picklistValues); SOAP API Developer Guide, StatusCode.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadMetadata } from '../../src/metadata/load.ts';
import { objectOf } from '../../src/metadata/lookup.ts';
import { objectXml, picklistXml, writeProject } from '../metadata/project.ts';
import { customObject, field, picklist, TestOrg } from './support.ts';

function org() {
  const visit = customObject('Visit__c', [
    field('Kind__c', 'picklist', { ...picklist('Site', 'Call', 'Demo'), restrictedPicklist: true }),
    field('Mood__c', 'picklist', picklist('Good', 'Bad')),
  ]);
  const available = (values: string[], chosen?: string) => ({ values, ...(chosen ? { default: chosen } : {}) });
  visit.recordTypes.push({
    name: 'Remote',
    label: 'Remote',
    active: true,
    picklists: new Map([
      ['kind__c', available(['Call', 'Demo'], 'Call')],
      ['mood__c', available(['Good'])],
    ]),
  });
  const o = new TestOrg({ objects: [visit] });
  return { o, type: o.idOf('RecordType', 'DeveloperName', 'Remote') };
}

test('a value that is not available to the record type is refused in a restricted picklist', () => {
  const { o, type } = org();
  assert.deepEqual(o.refusal('insert', 'Visit__c', { RecordTypeId: type, Kind__c: 'Site' }), {
    code: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    message: 'Kind: bad value for restricted picklist field: Site',
    fields: ['Kind__c'],
  });
  o.add('Visit__c', { RecordTypeId: type, Kind__c: 'Demo' });
  o.add('Visit__c', { Kind__c: 'Site' });
});

test('an unrestricted picklist takes any value, whatever the record type', () => {
  const { o, type } = org();
  o.add('Visit__c', { RecordTypeId: type, Mood__c: 'Bad' });
});

test('a stored value stays when other fields are saved', () => {
  const { o, type } = org();
  const id = o.add('Visit__c', { Kind__c: 'Site' });
  o.set('Visit__c', { Id: id, RecordTypeId: type });
  assert.equal(o.row('Visit__c', id).Kind__c, 'Site');
});

test('the record type has a default of its own', () => {
  const { o, type } = org();
  assert.equal(o.row('Visit__c', o.add('Visit__c', { RecordTypeId: type })).Kind__c, 'Call');
});

test('the values of a record type are read from the source, as they are written in URLs', () => {
  const xml = `<?xml version="1.0"?><RecordType xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Remote</fullName><active>true</active><label>Remote</label>
    <picklistValues><picklist>Kind__c</picklist><values><fullName>Call%2E</fullName><default>true</default></values><values><fullName>Demo</fullName><default>false</default></values></picklistValues></RecordType>`;
  const meta = loadMetadata(
    writeProject({
      'app/objects/Visit__c/Visit__c.object-meta.xml': objectXml('Visit'),
      'app/objects/Visit__c/fields/Kind__c.field-meta.xml': picklistXml('Kind__c', ['Call.', 'Demo', 'Site']),
      'app/objects/Visit__c/recordTypes/Remote.recordType-meta.xml': xml,
    }),
  );
  const [type] = objectOf(meta, 'Visit__c')!.recordTypes;
  assert.deepEqual(type!.picklists!.get('kind__c'), { values: ['Call.', 'Demo'], default: 'Call.' });
});
