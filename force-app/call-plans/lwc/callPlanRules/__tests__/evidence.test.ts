import { commitmentSentence, evidenceOf } from 'c/callPlanRules';
import { heldPanelWith } from 'test/plans';

const NOW = '2026-11-19T00:00:00.000Z';
const PANEL = heldPanelWith({
  attendees: [
    { id: '003000000000001AAA', name: 'Dana Whitfield', isCustomer: true },
    { id: '005000000000001AAA', name: 'Priya Raman', isCustomer: false },
  ],
});
const ADVANCE: Apex.CallPlan = {
  Result__c: 'Advance',
  Commitment_Who__c: 'Dana Whitfield',
  Commitment_What__c: 'book Luis Ortega for the budget sign-off',
  Commitment_Due__c: '2026-11-24',
};
const judged = (changes: Apex.CallPlan = {}, panel = PANEL): ReturnType<typeof evidenceOf> =>
  evidenceOf({ ...ADVANCE, ...changes }, panel, NOW);

describe('evidenceOf', () => {
  it('says nothing while nothing is chosen, or when the meeting did not take place', () => {
    expect(judged({ Result__c: null })).toBeNull();
    expect(judged({ Result__c: 'No-show' })).toBeNull();
  });

  it('records an Advance with a person, a deed and a date', () => {
    const evidence = judged()!;
    expect(evidence.recorded).toBe('Advance');
    expect(evidence.text).toBe('Dana Whitfield will book Luis Ortega for the budget sign-off by Tue, Nov 24.');
  });

  it.each([
    ['who', { Commitment_Who__c: ' ' }, 'Who: missing'],
    ['what', { Commitment_What__c: '' }, 'Does what: missing'],
    ['when', { Commitment_Due__c: null }, 'By when: missing'],
    ['a phrase for a deed', { Commitment_What__c: 'touch base' }, 'Does what: “touch base” is not something they do'],
    ['our own side', { Commitment_Who__c: 'We' }, 'Who: We is on our side'],
    ['a date before the meeting', { Commitment_Due__c: '2026-11-17' }, 'By when: before the meeting'],
  ])('records a Continuation for %s', (_, changes, text) => {
    const evidence = judged(changes)!;
    expect(evidence.recorded).toBe('Continuation');
    expect(evidence.parts.filter(({ ok }) => !ok).map((part) => part.text)).toEqual([text]);
  });

  it('knows the people on our side by name, and says whose promise it is', () => {
    const evidence = judged({ Commitment_Who__c: ' priya raman ' })!;
    expect(evidence.recorded).toBe('Continuation');
    expect(evidence.title).toBe('Recorded as Continuation: this is your promise, not theirs.');
  });

  it('needs no signed date once the deal is won', () => {
    const evidence = judged({ Result__c: 'Order' }, { ...PANEL, isDealWon: true })!;
    expect(evidence).toMatchObject({ recorded: 'Order', tone: 'success', text: 'the opportunity is won.' });
  });

  it('takes a date on the day of the meeting', () => {
    expect(judged({ Commitment_Due__c: '2026-11-18' })!.recorded).toBe('Advance');
  });

  it('asks only for the date when only the date is missing', () => {
    expect(judged({ Commitment_Due__c: null })!.advice).toContain('Add the date');
    expect(judged({ Commitment_Due__c: null, Commitment_Who__c: null })!.advice).toContain('all three');
  });

  it.each([
    ['without a date', null, 'Continuation', 'warning'],
    ['signed on the day of the meeting', '2026-11-18', 'Order', 'success'],
    ['signed before the meeting', '2026-11-17', 'Continuation', 'warning'],
    ['signed in the future', '2026-11-20', 'Continuation', 'warning'],
  ])('judges an order %s', (_, signedOn, recorded, tone) => {
    expect(judged({ Result__c: 'Order', Signed_On__c: signedOn })).toMatchObject({ recorded, tone });
  });

  it('asks what comes next after a Continuation, and lets a No-sale be', () => {
    expect(judged({ Result__c: 'Continuation' })!.text).toContain('What will you ask for next time?');
    expect(judged({ Result__c: 'No-sale' })!.tone).toBe('info');
  });

  it('writes a commitment as one sentence with one full stop', () => {
    expect(commitmentSentence(' Dana ', 'book the sign-off.', '2026-11-24', NOW)).toBe(
      'Dana will book the sign-off by Tue, Nov 24.',
    );
  });
});
