import { isEmpty, loadDraft, notesOf, storeDraft, type SheetDraft } from '../sheetDrafts';

const AGREED = { ownerId: '005', ownerName: 'Priya Raman', what: 'asks who signs', due: '2026-12-02' };
const DRAFT: SheetDraft = {
  notes: { '1|006A': ' Ask Dana. ', '2|006A': 'By Friday', '4|001A': '  ' },
  agreements: [AGREED],
};
const NOTHING = { notes: {}, agreements: [] };

describe('drafts of a one-on-one sheet', () => {
  it('survive a reload, each rep for itself', () => {
    storeDraft('005A', DRAFT);
    expect(loadDraft('005A')).toEqual(DRAFT);
    expect(loadDraft('005B')).toEqual(NOTHING);
  });

  it('leave nothing behind once they are saved', () => {
    storeDraft('005A', DRAFT);
    storeDraft('005A', NOTHING);
    expect(window.localStorage).toHaveLength(0);
  });

  it('are empty when only blanks were typed', () => {
    expect(isEmpty(DRAFT)).toBe(false);
    expect(isEmpty({ notes: { '1|006A': ' ' }, agreements: [] })).toBe(true);
  });

  it('become one note for each group and record, without blanks', () => {
    expect(notesOf(DRAFT)).toEqual([
      { recordId: '006A', note: 'Ask Dana.' },
      { recordId: '006A', note: 'By Friday' },
    ]);
  });

  it('live as long as the page where the browser keeps nothing', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    expect(() => storeDraft('005A', DRAFT)).not.toThrow();
    full.mockRestore();
  });
});
