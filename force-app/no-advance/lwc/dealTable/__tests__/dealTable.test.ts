import DealTable from 'c/dealTable';

describe('c-deal-table', () => {
  it('adds the verdict signs to the cells of a datatable', () => {
    const { signs } = (DealTable as unknown as { customTypes: Record<string, { typeAttributes: string[] }> })
      .customTypes;
    expect(signs!.typeAttributes).toEqual(['verdicts']);
  });
});
