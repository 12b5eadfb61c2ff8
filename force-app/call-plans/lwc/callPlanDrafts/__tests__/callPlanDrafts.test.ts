import { clearDraft, loadDraft, storeDraft } from 'c/callPlanDrafts';

const PLAN = 'a01000000000001AAA';

describe('drafts', () => {
  it('brings back what was kept for a plan, and only for that plan', () => {
    storeDraft(PLAN, { Objective__c: 'half a sentence' });
    expect(loadDraft(PLAN)?.fields).toEqual({ Objective__c: 'half a sentence' });
    expect(loadDraft('a01000000000002AAA')).toBeNull();
  });

  it('forgets a draft', () => {
    storeDraft(PLAN, { Notes__c: 'x' });
    clearDraft(PLAN);
    expect(loadDraft(PLAN)).toBeNull();
  });

  it('works without storage, and with something else in it', () => {
    window.localStorage.setItem(`advance.callPlan.${PLAN}`, '{broken');
    expect(loadDraft(PLAN)).toBeNull();
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    expect(storeDraft(PLAN, { Notes__c: 'x' })).toBeNull();
    full.mockRestore();
  });
});
