import { commitmentSentence, evidenceOf, type Claim } from 'c/callPlanRules';
import { PHRASES } from 'test/plans';

const CLAIM: Claim = {
  result: 'Advance',
  who: 'Dana Whitfield',
  what: 'book Luis Ortega for the budget sign-off',
  due: '2026-11-24',
  endsAt: '2026-11-18T23:00:00.000Z',
  now: '2026-11-19T00:00:00.000Z',
  phrases: PHRASES,
};
const claim = (changes: Partial<Claim> = {}): Claim => ({ ...CLAIM, ...changes });

describe('evidenceOf', () => {
  it('says nothing while nothing is chosen, or when the meeting did not take place', () => {
    expect(evidenceOf(claim({ result: null }))).toBeNull();
    expect(evidenceOf(claim({ result: 'No-show' }))).toBeNull();
  });

  it('records an Advance with a person, a deed and a date', () => {
    const evidence = evidenceOf(claim())!;
    expect(evidence.recorded).toBe('Advance');
    expect(evidence.text).toBe('Dana Whitfield will book Luis Ortega for the budget sign-off by Tue, Nov 24.');
  });

  it.each([
    ['who', { who: ' ' }, 'Who: missing'],
    ['what', { what: '' }, 'Does what: missing'],
    ['when', { due: null }, 'By when: missing'],
    ['a phrase for a deed', { what: 'touch base' }, 'Does what: “touch base” is not something they do'],
    ['our own side', { who: 'We' }, 'Who: We is on our side'],
    ['a date before the meeting', { due: '2026-11-17' }, 'By when: before the meeting'],
  ])('records a Continuation for %s', (_, changes, text) => {
    const evidence = evidenceOf(claim(changes))!;
    expect(evidence.recorded).toBe('Continuation');
    expect(evidence.parts.filter(({ ok }) => !ok).map((part) => part.text)).toEqual([text]);
  });

  it('takes a date on the day of the meeting', () => {
    expect(evidenceOf(claim({ due: '2026-11-18' }))!.recorded).toBe('Advance');
  });

  it('asks only for the date when only the date is missing', () => {
    expect(evidenceOf(claim({ due: null }))!.advice).toContain('Add the date');
    expect(evidenceOf(claim({ due: null, who: null }))!.advice).toContain('all three');
  });

  it.each([
    ['without a date, if the deal is won', null, 'Order', 'warning'],
    ['signed on the day of the meeting', '2026-11-18', 'Order', 'success'],
    ['signed before the meeting', '2026-11-17', 'Continuation', 'warning'],
    ['signed in the future', '2026-11-20', 'Continuation', 'warning'],
  ])('judges an order %s', (_, signedOn, recorded, tone) => {
    expect(evidenceOf(claim({ result: 'Order', signedOn }))).toMatchObject({ recorded, tone });
  });

  it('asks what comes next after a Continuation, and lets a No-sale be', () => {
    expect(evidenceOf(claim({ result: 'Continuation' }))!.text).toContain('What will you ask for next time?');
    expect(evidenceOf(claim({ result: 'No-sale' }))!.tone).toBe('info');
  });

  it('writes a commitment as one sentence with one full stop', () => {
    expect(commitmentSentence(' Dana ', 'book the sign-off.', '2026-11-24', CLAIM.now)).toBe(
      'Dana will book the sign-off by Tue, Nov 24.',
    );
  });
});
