import CommitmentFields from 'c/commitmentFields';
import { change, click, find, show } from 'test/elements';
import { heldPanelWith } from 'test/plans';

const DANA = heldPanelWith({ contactName: 'Dana Whitfield' });

async function showWith(properties: object): Promise<{ element: HTMLElement; told: jest.Mock }> {
  const element = await show('c-commitment-fields', CommitmentFields, { panel: DANA, values: {}, ...properties });
  const told = jest.fn();
  element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
  return { element, told };
}

describe('c-commitment-fields', () => {
  it('tells who, what and by when as they are typed', async () => {
    const { element, told } = await showWith({});
    await change(find(element, '[data-field="Commitment_Due__c"]'), '2026-11-24');
    expect(told).toHaveBeenCalledWith({ field: 'Commitment_Due__c', value: '2026-11-24' });
    await expect(element).toBeAccessible();
  });

  it('offers the contact but never assumes her', async () => {
    const { element, told } = await showWith({});
    expect(find(element, '[data-field="Commitment_Who__c"]').value).toBeUndefined();
    await click(find(element, 'lightning-button'));
    expect(told).toHaveBeenCalledWith({ field: 'Commitment_Who__c', value: 'Dana Whitfield' });
  });

  it('offers everyone from the customer, and nobody of ours', async () => {
    const attendees = [
      { id: '1', name: 'Luis Ortega', isCustomer: true },
      { id: '2', name: 'Priya Raman', isCustomer: false },
    ];
    const { element } = await showWith({ panel: { ...DANA, attendees } });
    expect(find(element, 'c-person-field').people).toEqual(['Luis Ortega', 'Dana Whitfield']);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['a name is there', { values: { Commitment_Who__c: 'Luis' } }],
    ['no contact is known', { panel: heldPanelWith({ contactName: null }) }],
    ['nothing can be changed', { isReadOnly: true }],
    ['this user may not write the field', { panel: { ...DANA, readOnlyFields: ['Commitment_Who__c'] } }],
  ])('presses nobody on the rep when %s', async (_, properties) => {
    const { element } = await showWith(properties);
    expect(find(element, 'lightning-button')).toBeNull();
  });
});
