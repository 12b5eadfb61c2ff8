/** Methods of String, with the examples of their pages. Source: Apex Reference Guide, "String Class". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openOrg, print } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({});
});
after(() => org.close());

const EXAMPLES: [method: string, expression: string, result: string][] = [
  ['getCommonPrefix', `String.getCommonPrefix(new List<String>{ 'SFDCApex', 'SFDCVisualforce' })`, 'SFDC'],
  ['indexOfIgnoreCase', `'aXbc aXbc'.indexOfIgnoreCase('XB', 2)`, '6'],
  ['lastIndexOfIgnoreCase', `'abcdaacd'.lastIndexOfIgnoreCase('DA', 7)`, '3'],
  ['lastIndexOfIgnoreCase before the start', `'abcdaacd'.lastIndexOfIgnoreCase('AB', -1)`, '-1'],
  ['indexOfChar', `'abcabc'.indexOfChar(98, 2)`, '4'],
  ['lastIndexOfChar', `'abcabc'.lastIndexOfChar(98)`, '4'],
  ['lastIndexOfChar up to an index', `'abcabc'.lastIndexOfChar(98, 3)`, '1'],
  ['escapeUnicode', `'De onde você é?'.escapeUnicode()`, 'De onde voc\\u00EA \\u00E9?'],
  ['unescapeUnicode', `'De onde voc\\\\u00EA \\\\u00E9?'.unescapeUnicode()`, 'De onde você é?'],
  ['unescapeJava', `'Company: \\\\"Salesforce.com\\\\"'.unescapeJava()`, 'Company: "Salesforce.com"'],
  ['codePointBefore', `'AB'.codePointBefore(1)`, '65'],
  ['codePointCount', `'AB\\u03A9'.codePointCount(0, 3)`, '3'],
];

for (const [method, expression, result] of EXAMPLES) {
  test(method, () => assert.equal(print(org, expression), result));
}

// Apex Developer Guide, "Expression Operators": == and < compare text without regard to case
const CASE: [expression: string, result: boolean][] = [
  [`'Ärger' == 'äRGER'`, true],
  [`'Ärger' === 'äRGER'`, false],
  [`'ЖУК' == 'жук'`, true],
  [`'ΟΔΟΣ' == 'οδος' && 'ΟΔΟΣ' == 'οδοσ'`, true],
  [`'straße' == 'STRASSE'`, false],
  [`'äpfel' < 'Äpfeln'`, true],
  [`'Ärger'.equals('äRGER')`, false],
  [`'Ärger'.equalsIgnoreCase('äRGER')`, true],
  [`'Große Äste'.containsIgnoreCase('äSTE')`, true],
  [`'İzmir Çay'.indexOfIgnoreCase('çAY') == 6`, true],
  [`'ÉTÉ'.toLowerCase() === 'été' && 'straße'.toUpperCase() === 'STRASSE'`, true],
  [`new Set<String>{ 'Ä' }.contains('ä')`, false],
  [`'élan'.capitalize() === 'Élan'`, true],
];

for (const [expression, result] of CASE) {
  test(`${expression} is ${result}`, () => assert.equal(print(org, expression), String(result)));
}
