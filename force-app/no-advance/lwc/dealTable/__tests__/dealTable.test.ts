import DealTable from 'c/dealTable';

describe('c-deal-table', () => {
  it('adds cells of a few lines to a datatable', () => {
    const { lines } = (DealTable as unknown as { customTypes: Record<string, { typeAttributes: string[] }> })
      .customTypes;
    expect(lines!.typeAttributes).toEqual(['navigation']);
  });
});
