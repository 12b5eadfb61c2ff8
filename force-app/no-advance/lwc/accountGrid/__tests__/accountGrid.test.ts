import AccountGrid from 'c/accountGrid';

describe('c-account-grid', () => {
  it('adds the cells of accounts to a datatable', () => {
    const { customTypes } = AccountGrid as unknown as { customTypes: Record<string, object> };
    expect(Object.keys(customTypes)).toEqual(['accountClass', 'families', 'lines', 'split']);
  });
});
