import CommitmentFields from 'c/commitmentFields';
import { change, click, find, show } from 'test/elements';

describe('c-commitment-fields', () => {
  it('tells who, what and by when as they are typed', async () => {
    const element = await show('c-commitment-fields', CommitmentFields, { values: {}, contactName: 'Dana Whitfield' });
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    await change(find(element, '[data-field="Commitment_Due__c"]'), '2026-11-24');
    expect(told).toHaveBeenCalledWith({ field: 'Commitment_Due__c', value: '2026-11-24' });
    await expect(element).toBeAccessible();
  });

  it('offers the contact but never assumes her', async () => {
    const element = await show('c-commitment-fields', CommitmentFields, { values: {}, contactName: 'Dana Whitfield' });
    const told = jest.fn();
    element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail));
    expect(find(element, '[data-field="Commitment_Who__c"]').value).toBeUndefined();
    await click(find(element, 'lightning-button'));
    expect(told).toHaveBeenCalledWith({ field: 'Commitment_Who__c', value: 'Dana Whitfield' });
  });

  it.each([
    ['a name is there', { values: { Commitment_Who__c: 'Luis' }, contactName: 'Dana' }],
    ['no contact is known', { values: {}, contactName: null }],
    ['nothing can be changed', { values: {}, contactName: 'Dana', isReadOnly: true }],
  ])('offers nobody when %s', async (_, properties) => {
    const element = await show('c-commitment-fields', CommitmentFields, properties);
    expect(find(element, 'lightning-button')).toBeNull();
  });
});
