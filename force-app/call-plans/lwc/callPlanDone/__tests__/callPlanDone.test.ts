import CallPlanDone from 'c/callPlanDone';
import { find, show, words } from 'test/elements';
import { heldPanelWith, NOW } from 'test/plans';

const OUTCOME = {
  ...heldPanelWith().plan,
  Result__c: 'Advance',
  Recorded_Result__c: 'Advance',
  Objective_Met__c: 'Met in part',
  Commitment_Who__c: 'Dana Whitfield',
  Commitment_What__c: 'book Luis Ortega for the budget sign-off',
  Commitment_Due__c: '2026-11-24',
  Topics_Learned__c: 'Budget;Competition',
  Notes__c: 'Budget: Luis, but only above $150k?',
};
const showWith = (plan: Apex.CallPlan, changes = {}): Promise<HTMLElement> =>
  show('c-call-plan-done', CallPlanDone, { panel: heldPanelWith({ status: 'Done', plan, ...changes }), now: NOW });

describe('c-call-plan-done', () => {
  it('shows the promise as one sentence, and what was noted', async () => {
    const element = await showWith(OUTCOME);
    expect(words(element)).toContain('Dana Whitfield will book Luis Ortega for the budget sign-off by Tue, Nov 24.');
    expect(words(element)).toContain('Budget and Competition');
    expect(words(element)).toContain('only above $150k?');
    expect(find(element, 'c-notice').variant).toBe('success');
    await expect(element).toBeAccessible();
  });

  it('says when the record differs from the claim, and why', async () => {
    const note = 'Recorded as Continuation: the commitment lacks by when.';
    const plan = { ...OUTCOME, Recorded_Result__c: 'Continuation', Evidence_Note__c: note, Commitment_Due__c: null };
    const element = await showWith(plan);
    expect(words(element)).toContain('You chose Advance; it is recorded as Continuation.');
    expect(words(element)).toContain(note);
    expect(find(element, 'c-notice').variant).toBe('warning');
    await expect(element).toBeAccessible();
  });

  it("shows the job's verdict once there is one", async () => {
    const element = await showWith({ ...OUTCOME, Verdict__c: 'Advanced stage' });
    expect(find(element, 'c-status-badge').status).toBe('Advanced stage');
  });

  it('shows what did not happen as such', async () => {
    const element = await showWith({ Result__c: 'No-show', Recorded_Result__c: 'No-show' }, { phase: 'closed' });
    expect(find(element, 'c-status-badge').status).toBe('No-show');
    await expect(element).toBeAccessible();
  });
});
