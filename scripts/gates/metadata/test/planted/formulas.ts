/** Formulas, rules and defaults. */
import { field, VISIT, type Planted } from './planted.ts';

export const formulas: Planted[] = [
  {
    name: 'a formula of an unknown field',
    file: field('Is_Missed__c'),
    from: 'Starts_At__c',
    to: 'Begins_At__c',
    says: /Field Begins_At__c does not exist/,
  },
  {
    name: 'a formula whose result does not fit the field',
    file: field('Is_Missed__c'),
    from: /<formula>[\s\S]*<\/formula>/,
    to: '<formula>Hours__c + 1</formula>',
    says: /expected a 'boolean' type value, but 'number'/,
  },
  {
    name: 'a comparison of different types',
    file: field('Is_Missed__c'),
    from: '&lt; NOW()',
    to: '&lt; 5',
    says: /type/,
  },
  {
    name: 'a value the picklist lacks',
    file: field('Is_Missed__c'),
    from: '"Missed"',
    to: '"Skipped"',
    says: /"Skipped" is no value of the picklist Result__c/,
  },
  {
    name: 'a value the picklist lacks, compared as text',
    file: field('Is_Missed__c'),
    from: 'ISPICKVAL(Result__c, "Missed")',
    to: 'TEXT(Result__c) = "Skipped"',
    says: /"Skipped" is no value of the picklist Result__c/,
  },
  {
    name: 'a value the picklist lacks, in a CASE',
    file: field('Is_Missed__c'),
    from: 'ISPICKVAL(Result__c, "Missed")',
    to: 'CASE(Result__c, "Held", 1, "Skipped", 2, 3) = 2',
    says: /"Skipped" is no value of the picklist Result__c/,
  },
  {
    name: 'a formula field that asks whether the record is new',
    file: field('Is_Missed__c'),
    from: 'AND(',
    to: 'AND(ISNEW(), ',
    says: /ISNEW, ISCHANGED and PRIORVALUE cannot be used/,
  },
  {
    name: 'a rule that is no condition',
    file: `${VISIT}validationRules/Positive_Hours.validationRule-meta.xml`,
    from: /<errorConditionFormula>[\s\S]*<\/errorConditionFormula>/,
    to: '<errorConditionFormula>Hours__c</errorConditionFormula>',
    says: /expected a 'boolean'/,
  },
  {
    name: 'a rule of an unknown field of the parent',
    file: `${VISIT}validationRules/Positive_Hours.validationRule-meta.xml`,
    from: 'Deal__r.IsClosed',
    to: 'Deal__r.IsShut',
    says: /Field Deal__r\.IsShut does not exist/,
  },
  {
    name: 'a rule of an unknown custom permission',
    file: `${VISIT}validationRules/Positive_Hours.validationRule-meta.xml`,
    from: '$Permission.Visit_Admin',
    to: '$Permission.Visit_Boss',
    says: /custom permission Visit_Boss does not exist/,
  },
  {
    name: 'a rule shown at an unknown field',
    file: `${VISIT}validationRules/Positive_Hours.validationRule-meta.xml`,
    from: '<errorDisplayField>Hours__c',
    to: '<errorDisplayField>Minutes__c',
    says: /Visit__c has no field Minutes__c/,
  },
  {
    name: 'a default that does not fit the field',
    file: field('Hours__c'),
    from: '<defaultValue>1<',
    to: '<defaultValue>TODAY()<',
    says: /expected a 'number' type value, but 'date'/,
  },
];
