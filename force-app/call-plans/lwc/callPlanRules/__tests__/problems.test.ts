import { afterProblems, beforeProblems, fieldsToSave } from 'c/callPlanRules';
import { heldPanelWith, panelWith, requirement } from 'test/plans';

const GOOD = { Objective_Type__c: 'Decision', Objective__c: 'By the end, Dana will decide by Nov 24.' };

describe('beforeProblems', () => {
  it('refuses a save that says nothing, with a sentence for each field', () => {
    expect(beforeProblems(panelWith(), {}, {})).toEqual({
      Objective_Type__c: 'Choose the kind of objective.',
      Objective__c: 'Write what the customer will agree to do, give or decide by the end of this meeting.',
    });
  });

  it('takes blanks for nothing', () => {
    expect(Object.keys(beforeProblems(panelWith(), { ...GOOD, Objective__c: '   ' }, GOOD))).toEqual(['Objective__c']);
  });

  it('lets an agenda alone be saved while nothing is blocked', () => {
    const changes = { Agenda__c: '2:00 Trial results' };
    expect(beforeProblems(panelWith(), changes, changes)).toEqual({});
  });

  it('holds at Block once the lead time has begun, for every field of the rule', () => {
    const panel = panelWith({
      status: 'Needs objective',
      requirements: [requirement('Agenda__c', 'Agenda', 'Before', 'Block')],
    });
    expect(beforeProblems(panel, GOOD, { Notes__c: 'x' })).toEqual({ Agenda__c: 'Fill in Agenda.' });
  });
});

describe('afterProblems', () => {
  it('never assumes an outcome', () => {
    expect(afterProblems(heldPanelWith(), {})).toEqual({ Result__c: 'Choose what came out of it.' });
  });

  it('asks whether the objective was met, but not of a meeting that was not held', () => {
    expect(afterProblems(heldPanelWith(), { Result__c: 'Continuation' })).toEqual({
      Objective_Met__c: 'Say whether the objective was met.',
    });
    expect(afterProblems(heldPanelWith(), { Result__c: 'No-show' })).toEqual({});
  });

  it('never stops a save for missing evidence', () => {
    expect(afterProblems(heldPanelWith(), { Result__c: 'Advance', Objective_Met__c: 'Met' })).toEqual({});
  });

  it('asks for a rule of other results only with those results', () => {
    const lost = { ...requirement('Notes__c', 'Notes', 'After', 'Block'), results: ['No-sale'] };
    const panel = heldPanelWith({ requirements: [lost] });
    expect(afterProblems(panel, { Result__c: 'Continuation' })).toEqual({});
    expect(afterProblems(panel, { Result__c: 'No-sale' })).toEqual({ Notes__c: 'Fill in Notes.' });
  });

  it('wants the objective first where a rule blocks', () => {
    const panel = heldPanelWith({ requirements: [requirement('Objective__c', 'Objective', 'Before', 'Block')] });
    expect(Object.keys(afterProblems(panel, { Result__c: 'Continuation' }))).toEqual(['Objective__c']);
  });
});

describe('fieldsToSave', () => {
  const typed = { Commitment_Who__c: 'Dana', Signed_On__c: '2026-11-18', Objective_Met__c: 'Met', Notes__c: 'x' };

  it.each([
    ['Advance', ['Commitment_Who__c', 'Objective_Met__c', 'Notes__c']],
    ['Order', ['Signed_On__c', 'Objective_Met__c', 'Notes__c']],
    ['Continuation', ['Objective_Met__c', 'Notes__c']],
    ['No-show', ['Notes__c']],
  ])('saves with %s only what the form shows', (result, fields) => {
    expect(Object.keys(fieldsToSave(typed, result))).toEqual(fields);
  });
});
