import CallPlanFrozen from 'c/callPlanFrozen';
import { show, words } from 'test/elements';
import { heldPanelWith, NOW } from 'test/plans';

describe('c-call-plan-frozen', () => {
  it('shows the objective, its type and that it was set in time', async () => {
    const element = await show('c-call-plan-frozen', CallPlanFrozen, { panel: heldPanelWith(), now: NOW });
    expect(words(element)).toContain('Dana Whitfield will confirm the Plant 2 go-live date');
    expect(words(element)).toContain('Decision process');
    expect(words(element)).toContain('Set in time');
    await expect(element).toBeAccessible();
  });

  it('says plainly that a late objective counts as late', async () => {
    const panel = heldPanelWith({ isLate: true });
    const element = await show('c-call-plan-frozen', CallPlanFrozen, { panel, now: NOW, isLarge: true });
    expect(words(element)).toContain('Set late');
    expect(words(element)).toContain('it counts as late');
    expect(words(element)).toMatch(/frozen at 2:00\sPM/);
    await expect(element).toBeAccessible();
  });

  it('says that there was none', async () => {
    const panel = heldPanelWith({ plan: {}, objectiveSetAt: null });
    const element = await show('c-call-plan-frozen', CallPlanFrozen, { panel, now: NOW });
    expect(words(element)).toContain('No objective was set.');
  });
});
