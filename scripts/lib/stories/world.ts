/** Writes the rules of a world as the metadata that an admin would have: record types, policies, ranks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './story.ts';

export function writeWorld({ recordTypes, policies, ranks }: World, folder: string): void {
  const types = join(folder, 'objects', 'Opportunity', 'recordTypes');
  const records = join(folder, 'customMetadata');
  mkdirSync(types, { recursive: true });
  mkdirSync(records);
  for (const name of recordTypes) {
    const xml = `<RecordType xmlns="${XMLNS}"><fullName>${name}</fullName><active>true</active><label>${name}</label></RecordType>`;
    writeFileSync(join(types, `${name}.recordType-meta.xml`), xml);
  }
  const write = (type: string, name: string, values: Record<string, string | number | boolean | null>): void =>
    writeFileSync(join(records, `${type}.${name}.md-meta.xml`), recordXml(name, values));
  // The shipped policy fits every deal, so the world's own stand before it.
  for (const policy of policies) {
    write('No_Advance_Policy', `Org_${policy.name}`, {
      Active__c: true,
      Sort_Order__c: policy.order,
      Record_Type__c: policy.recordType,
      Stage__c: policy.stage,
      Minimum_Amount__c: policy.minimumAmount,
      Minimum_Meetings__c: policy.minimumMeetings,
      Attribution_Days__c: policy.attributionDays,
      Evidence_Resets__c: policy.evidenceResets,
      Not_Held_Results__c: policy.notHeld.join(';'),
    });
  }
  ranks.forEach(({ stage, recordType, rank }, i) =>
    write('Stage_Rank', `Org_Rank_${i}`, {
      Active__c: true,
      Stage__c: stage,
      Record_Type__c: recordType,
      Rank__c: rank,
    }),
  );
}

const XMLNS = 'http://soap.sforce.com/2006/04/metadata';

function recordXml(label: string, values: Record<string, string | number | boolean | null>): string {
  const rows = Object.entries(values).map(([field, value]) => {
    const type = { string: 'string', number: 'double', boolean: 'boolean' }[typeof value as string];
    const xml = value === null ? '<value xsi:nil="true"/>' : `<value xsi:type="xsd:${type}">${value}</value>`;
    return `<values><field>${field}</field>${xml}</values>`;
  });
  return `<CustomMetadata xmlns="${XMLNS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><label>${label}</label>${rows.join('')}</CustomMetadata>`;
}
