import PersonField from 'c/personField';
import { change, find, show } from 'test/elements';

const PEOPLE = ['Dana Whitfield', 'Luis Ortega'];

async function showWith(properties: object): Promise<{ element: HTMLElement; told: jest.Mock }> {
  const element = await show('c-person-field', PersonField, { label: 'Who', people: PEOPLE, ...properties });
  const told = jest.fn();
  element.addEventListener('change', (event) => told((event as CustomEvent).detail.value));
  return { element, told };
}

describe('c-person-field', () => {
  it('offers those who take part, and chooses nobody', async () => {
    const { element, told } = await showWith({});
    const combobox = find(element, 'lightning-combobox');
    expect(combobox.options.map(({ label }: { label: string }) => label)).toEqual([...PEOPLE, 'Someone else …']);
    expect(combobox.value).toBe('');
    expect(find(element, 'lightning-input')).toBeNull();
    await change(combobox, 'Luis Ortega');
    expect(told).toHaveBeenCalledWith('Luis Ortega');
    await expect(element).toBeAccessible();
  });

  it('takes the name of someone else', async () => {
    const { element, told } = await showWith({});
    await change(find(element, 'lightning-combobox'), '?');
    await change(find(element, 'lightning-input'), 'Rob Keller');
    expect(told.mock.calls).toEqual([[''], ['Rob Keller']]);
    await expect(element).toBeAccessible();
  });

  it('shows a name that is not on the list', async () => {
    const { element } = await showWith({ value: 'Rob Keller' });
    expect(find(element, 'lightning-combobox').value).toBe('?');
    expect(find(element, 'lightning-input').value).toBe('Rob Keller');
  });

  it('is a plain text field where nobody is known', async () => {
    const { element } = await showWith({ people: [], disabled: true });
    expect(find(element, 'lightning-combobox')).toBeNull();
    expect(find(element, 'lightning-input').disabled).toBe(true);
    await expect(element).toBeAccessible();
  });

  it('passes what is wrong with it to its field', async () => {
    const { element } = await showWith({});
    const said = jest.spyOn(find(element, 'lightning-combobox'), 'setCustomValidity');
    (element as unknown as FieldElement).setCustomValidity('Choose a person.');
    expect(said).toHaveBeenCalledWith('Choose a person.');
  });
});
