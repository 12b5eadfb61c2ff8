/** Records of custom metadata types; report types, reports and dashboards. */
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
    name: 'a report type of an unknown object',
    file: 'reportTypes/Deals_With_Visits.reportType-meta.xml',
    from: '<baseObject>Opportunity',
    to: '<baseObject>Offer__c',
    says: /There is no object Offer__c/,
  },
  {
    name: 'an unknown column of a report type',
    file: 'reportTypes/Deals_With_Visits.reportType-meta.xml',
    from: '<field>Goal__c',
    to: '<field>Gaol__c',
    says: /Visit__c has no field Gaol__c/,
  },
  {
    name: 'an unknown table of a report type',
    file: 'reportTypes/Deals_With_Visits.reportType-meta.xml',
    from: 'Opportunity.Visits__r',
    to: 'Opportunity.Calls__r',
    says: /There is no object behind Opportunity\.Calls__r/,
  },
  {
    name: 'a report of an unknown report type',
    file: 'reports/Visits/Deals.report-meta.xml',
    from: 'Deals_With_Visits__c',
    to: 'Deals_With_Calls__c',
    says: /There is no report type Deals_With_Calls/,
  },
  {
    name: 'an unknown column of a report',
    file: 'reports/Visits/Deals.report-meta.xml',
    from: '$Goal__c',
    to: '$Gaol__c',
    says: /There is no field Opportunity\.Visits__r\$Gaol__c/,
  },
  {
    name: 'a dashboard of an unknown report',
    file: 'dashboards/Visits/Week.dashboard-meta.xml',
    to: '<Dashboard xmlns="http://soap.sforce.com/2006/04/metadata"><dashboardGridLayout><dashboardGridComponents><dashboardComponent><report>Visits/Gone</report></dashboardComponent></dashboardGridComponents></dashboardGridLayout></Dashboard>',
    says: /There is no report Visits\/Gone/,
  },
  {
    name: 'a value given twice',
    file: RECORD,
    from: '</CustomMetadata>',
    to: '<values><field>Most_Hours__c</field><value xsi:type="xsd:double">9</value></values></CustomMetadata>',
    says: /Most_Hours__c is set twice/,
  },
];
