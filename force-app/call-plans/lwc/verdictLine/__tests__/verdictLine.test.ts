import VerdictLine from 'c/verdictLine';
import { evidenceOf } from 'c/callPlanRules';
import { find, findAll, show, words } from 'test/elements';
import { PHRASES } from 'test/plans';

const claim = (due: string | null): Parameters<typeof evidenceOf>[0] => ({
  result: 'Advance',
  who: 'Dana Whitfield',
  what: 'book the sign-off',
  due,
  endsAt: '2026-11-18T23:00:00.000Z',
  now: '2026-11-19T00:00:00.000Z',
  phrases: PHRASES,
});

describe('c-verdict-line', () => {
  it('marks each part as there or missing, in words', async () => {
    const element = await show('c-verdict-line', VerdictLine, { evidence: evidenceOf(claim(null)) });
    expect(words(element)).toContain('Recorded as Continuation');
    expect(findAll(element, 'li lightning-icon').map((icon) => icon.alternativeText)).toEqual([
      'there',
      'there',
      'missing',
    ]);
    expect(words(element)).toContain('Add the date they agreed to');
    await expect(element).toBeAccessible();
  });

  it('announces an Advance politely', async () => {
    const element = await show('c-verdict-line', VerdictLine, { evidence: evidenceOf(claim('2026-11-24')) });
    expect(words(element)).toContain('Recorded as Advance: Dana Whitfield will book the sign-off by Tue, Nov 24.');
    expect(find(element, 'c-notice', '[role="status"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('shows nothing before a choice', async () => {
    expect(words(await show('c-verdict-line', VerdictLine, { evidence: null }))).toBe('');
  });
});
