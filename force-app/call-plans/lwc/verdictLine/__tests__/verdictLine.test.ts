import VerdictLine from 'c/verdictLine';
import { evidenceOf } from 'c/callPlanRules';
import { find, findAll, settle, show, words } from 'test/elements';
import { heldPanelWith } from 'test/plans';

const judged = (Commitment_Due__c: string | null): ReturnType<typeof evidenceOf> =>
  evidenceOf(
    {
      Result__c: 'Advance',
      Commitment_Who__c: 'Dana Whitfield',
      Commitment_What__c: 'book the sign-off',
      Commitment_Due__c,
    },
    heldPanelWith(),
    '2026-11-19T00:00:00.000Z',
  );

describe('c-verdict-line', () => {
  it('marks each part as there or missing, in words', async () => {
    const element = await show('c-verdict-line', VerdictLine, { evidence: judged(null) });
    expect(words(element)).toContain('Recorded as Continuation');
    expect(findAll(element, 'li lightning-icon').map((icon) => icon.alternativeText)).toEqual([
      'there',
      'there',
      'missing',
    ]);
    expect(words(element)).toContain('Add the date they agreed to');
    await expect(element).toBeAccessible();
  });

  it('announces an Advance politely, once the rep pauses', async () => {
    jest.useFakeTimers();
    const element = await show('c-verdict-line', VerdictLine, { evidence: judged('2026-11-24') });
    expect(words(element)).toContain('Recorded as Advance: Dana Whitfield will book the sign-off by Tue, Nov 24.');
    expect(find(element, '[role="status"]').textContent).toBe('');
    jest.runAllTimers();
    await settle();
    expect(find(element, '[role="status"]').textContent).toContain('Dana Whitfield will book the sign-off');
    jest.useRealTimers();
    await expect(element).toBeAccessible();
  });

  it('shows nothing before a choice', async () => {
    expect(words(await show('c-verdict-line', VerdictLine, { evidence: null }))).toBe('');
  });
});
