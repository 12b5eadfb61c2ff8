import AccountRules from 'c/accountRules';
import { show, words } from 'test/elements';
import { portfolioWith } from 'test/accounts';

const { rules } = portfolioWith();

describe('c-account-rules', () => {
  it('lists the rules in the order they are tried, with what fits each', async () => {
    const element = await show('c-account-rules', AccountRules, { rules, canDecide: true });
    expect(words(element)).toContain('1 H Hand over 1 account, 31.0 h Hours at or above the median (12 h), no growth');
    expect(words(element)).toContain('2 K Keep 0 accounts, 0.0 h Every other account');
    expect(words(element)).toContain('The decision is yours.');
    await expect(element).toBeAccessible();
  });

  it('tells those who do not decide who does', async () => {
    const element = await show('c-account-rules', AccountRules, { rules });
    expect(words(element)).toContain('The decision is a manager’s.');
  });
});
