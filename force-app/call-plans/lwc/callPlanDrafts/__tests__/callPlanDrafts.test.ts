import { clearDraft, loadDraft, storeDraft, unsavedOf, type Work } from 'c/callPlanDrafts';

const PLAN = 'a01000000000001AAA';
const workOn = (fields: Apex.CallPlan): Work => ({ fields, base: {}, also: {} });

describe('drafts', () => {
  it('brings back what was kept for a plan, and only for that plan', () => {
    storeDraft(PLAN, workOn({ Objective__c: 'half a sentence' }));
    expect(loadDraft(PLAN)?.fields).toEqual({ Objective__c: 'half a sentence' });
    expect(loadDraft('a01000000000002AAA')).toBeNull();
  });

  it('forgets a draft', () => {
    storeDraft(PLAN, workOn({ Notes__c: 'x' }));
    clearDraft(PLAN);
    expect(loadDraft(PLAN)).toBeNull();
  });

  it("leaves another user's draft on the same device to that user", () => {
    storeDraft(PLAN, workOn({ Notes__c: 'mine' }));
    const [key] = Object.keys(window.localStorage);
    window.localStorage.setItem(key!.replace(/[^.]+(?=\.[^.]+$)/, '005000000000009AAA'), '{"fields":{}}');
    expect(loadDraft(PLAN)?.fields).toEqual({ Notes__c: 'mine' });
  });

  it('does not keep for ever what nobody came back to', () => {
    storeDraft(PLAN, workOn({ Notes__c: 'x' }));
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 86_400_000);
    expect(loadDraft(PLAN)).toBeNull();
    expect(window.localStorage).toHaveLength(0);
    later.mockRestore();
  });

  it('takes what was saved on another device meanwhile for done', () => {
    const work = { fields: { Agenda__c: 'A', Notes__c: 'mine' }, base: { Agenda__c: null, Notes__c: 'old' }, also: {} };
    expect(unsavedOf(work, { Agenda__c: 'A', Notes__c: 'theirs' })).toEqual({
      fields: { Notes__c: 'mine' },
      base: { Notes__c: 'old' },
      also: {},
    });
  });

  it('works without storage, and with something else in it', () => {
    window.localStorage.setItem(`advance.callPlan.${PLAN}`, '{broken');
    expect(loadDraft(PLAN)).toBeNull();
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    expect(storeDraft(PLAN, workOn({ Notes__c: 'x' }))).toBeNull();
    full.mockRestore();
  });
});
