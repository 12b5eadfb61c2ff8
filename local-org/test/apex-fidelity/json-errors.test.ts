/** What is said about wrong JSON: the words of Jackson, the platform's parser. Source: Apex Reference Guide, "JSON Class". */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({});
});
after(() => org.close());

const problem = (json: string) =>
  failure(org, `JSON.deserializeUntyped('${json}');`)?.replace(/^System\.JSONException: /, '');

test('a text that ends too early names what is open, and where it began', () => {
  assert.equal(
    problem('{"a": [1, 2'),
    'Unexpected end-of-input: expected close marker for ARRAY (from [line:1, column:7])',
  );
  assert.equal(
    problem('{"a": {'),
    'Unexpected end-of-input: expected close marker for OBJECT (from [line:1, column:7])',
  );
  assert.equal(problem('{"a": "b'), 'Unexpected end-of-input in VALUE_STRING at [line:1, column:9]');
  assert.equal(problem(''), 'No content to map to Object due to end of input');
});

test('a character out of place is told with what was expected', () => {
  assert.equal(
    problem('{a: 1}'),
    "Unexpected character ('a' (code 97)): was expecting double-quote to start field name at [line:1, column:2]",
  );
  assert.equal(
    problem('{"a" 1}'),
    "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value at [line:1, column:6]",
  );
  assert.equal(
    problem('[1 2]'),
    "Unexpected character ('2' (code 50)): was expecting comma to separate ARRAY entries at [line:1, column:4]",
  );
});

test('a bare word is no value', () => {
  assert.match(
    problem('{"a": yes}')!,
    /^Unrecognized token 'yes': was expecting 'null', 'true', 'false' or NaN at \[line:1, column:7\]$/,
  );
});

test('a wrong beginning is told before a wrong end', () => {
  assert.match(
    failure(org, `JSON.deserialize('"}]', List<Contact>.class);`)!,
    /Malformed JSON: Expected '\[' at the beginning of List\/Set/,
  );
});
