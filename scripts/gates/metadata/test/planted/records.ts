/** Records of custom metadata types. */
import { type Planted } from './planted.ts';

const RECORD = 'customMetadata/Visit_Setting.Default.md-meta.xml';

export const records: Planted[] = [
  {
    name: 'a value of an unknown field',
    file: RECORD,
    from: '<field>Most_Hours__c',
    to: '<field>Least_Hours__c',
    says: /Visit_Setting__mdt has no field Least_Hours__c/,
  },
  {
    name: 'a value of another type than its field',
    file: RECORD,
    from: 'xsd:double',
    to: 'xsd:string',
    says: /must have xsi:type="xsd:double"/,
  },
  {
    name: 'a record without a required value',
    file: RECORD,
    from: /<values>[\s\S]*<\/values>/,
    to: '',
    says: /The record needs a value of Most_Hours__c/,
  },
  {
    name: 'a value given twice',
    file: RECORD,
    from: '</CustomMetadata>',
    to: '<values><field>Most_Hours__c</field><value xsi:type="xsd:double">9</value></values></CustomMetadata>',
    says: /Most_Hours__c is set twice/,
  },
];
