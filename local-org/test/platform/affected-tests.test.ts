import assert from 'node:assert/strict';
import { test } from 'node:test';
import { affectedTests } from '../../src/platform/affected-tests.ts';
import { openOrg } from '../apex-runtime/support.ts';

test('a test is affected by what its code reaches: classes, interfaces, and triggers by way of their objects', async () => {
  const testOf = (name: string, body: string) =>
    `@IsTest private class ${name} { @IsTest static void works() { ${body} } }`;
  const org = openOrg({
    apex: {
      Deep: 'public class Deep { public static void act() { } }',
      Shape: 'public interface Shape { }',
      Circle: 'public class Circle implements Shape { public void draw() { Deep.act(); } }',
      OnLead: "trigger OnLead on Lead (after insert) { Marks.set(); insert new Case(Subject = 'Of a lead'); }",
      OnCase: 'trigger OnCase on Case (after insert) { Late.act(); }',
      Marks: 'public class Marks { public static void set() { } }',
      Late: 'public class Late { public static void act() { } }',
      CircleTest: testOf('CircleTest', 'new Circle().draw();'),
      LeadTest: testOf('LeadTest', "insert new Lead(LastName = 'L', Company = 'C');"),
      AloneTest: testOf('AloneTest', 'Integer n = 1;'),
    },
  });
  try {
    const affected = (...changed: string[]) => affectedTests(org.org.engine.units, changed).sort();
    assert.deepEqual(affected('Deep'), ['CircleTest']);
    assert.deepEqual(affected('Shape'), ['CircleTest']);
    assert.deepEqual(affected('marks'), ['LeadTest']);
    assert.deepEqual(affected('Late'), ['LeadTest'], 'by a trigger that a trigger causes');
    assert.deepEqual(affected('AloneTest', 'OnCase'), ['AloneTest', 'LeadTest']);
    assert.deepEqual(affected('Gone'), []);
  } finally {
    await org.close();
  }
});
