import PlanFields, { type FieldSpec } from 'c/planFields';
import { change, find, show } from 'test/elements';
import { panelWith, requirement } from 'test/plans';

async function showField(spec: Partial<FieldSpec>, value?: unknown, panel = panelWith()): Promise<HTMLElement> {
  const fields = [{ name: 'Own__c', label: 'Own field', ...spec }];
  return show('c-plan-fields', PlanFields, { fields, panel, values: { Own__c: value } });
}

function changesOf(element: Element): jest.Mock {
  const told = jest.fn();
  element.addEventListener('fieldchange', (event) => told((event as CustomEvent).detail.value));
  return told;
}

describe('c-plan-fields', () => {
  it.each([
    ['STRING', 'lightning-input', 'text'],
    ['TEXTAREA', 'lightning-textarea', undefined],
    ['BOOLEAN', 'lightning-input', 'checkbox'],
    ['DATE', 'lightning-input', 'date'],
    ['DATETIME', 'lightning-input', 'datetime'],
    ['DOUBLE', 'lightning-input', 'number'],
    ['INTEGER', 'lightning-input', 'number'],
    ['CURRENCY', 'lightning-input', 'number'],
    ['PERCENT', 'lightning-input', 'number'],
    ['PICKLIST', 'lightning-combobox', undefined],
    ['MULTIPICKLIST', 'lightning-checkbox-group', undefined],
    ['EMAIL', 'lightning-input', 'email'],
    ['PHONE', 'lightning-input', 'tel'],
    ['URL', 'lightning-input', 'url'],
    ['REFERENCE', 'lightning-input-field', undefined],
  ] as const)('shows a field of type %s as %s', async (type, tag, inputType) => {
    const element = await showField({ type, options: [] });
    const field = find(element, tag);
    expect(field).not.toBeNull();
    expect(field.type).toBe(inputType);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['INTEGER', { value: '12' }, 12],
    ['CURRENCY', { value: '' }, null],
    ['BOOLEAN', { checked: false }, false],
    ['MULTIPICKLIST', { value: ['A', 'B'] }, 'A;B'],
    ['MULTIPICKLIST', { value: [] }, null],
    ['DATE', { value: '2026-11-24' }, '2026-11-24'],
  ] as const)('stores a %s as the plan keeps it', async (type, detail, stored) => {
    const element = await showField({ type });
    const told = changesOf(element);
    await change(find(element, '[data-field="Own__c"]'), undefined, detail);
    expect(told).toHaveBeenCalledWith(stored);
  });

  it('reads the id of a lookup', async () => {
    const element = await showField({ type: 'REFERENCE' });
    const told = changesOf(element);
    await change(find(element, 'lightning-input-field'), ['003000000000001AAA']);
    expect(told).toHaveBeenCalledWith('003000000000001AAA');
  });

  it("asks for what a rule asks for, in the admin's words", async () => {
    const rule = { ...requirement('Own__c', 'Own field', 'Before', 'Block'), helpText: 'Ask the plant manager.' };
    const field = find(
      await showField({ help: 'Ours' }, null, panelWith({ requirements: [rule] })),
      'lightning-textarea',
    );
    expect(field.required).toBe(true);
    expect(field.fieldLevelHelp).toBe('Ask the plant manager.');
    expect(field.messageWhenValueMissing).toBe('Fill in Own field.');
  });

  it.each(['MULTIPICKLIST', 'REFERENCE'] as const)('puts the help below a field of type %s', async (type) => {
    const element = await showField({ type, help: 'Ask the plant manager.', options: [] });
    expect(find(element, '.slds-form-element__help').textContent).toBe('Ask the plant manager.');
  });

  it.each([
    ['the user may not write it', {}, panelWith({ readOnlyFields: ['Own__c'] })],
    ['the admin locked it', { isLocked: true }, panelWith()],
  ])('is read-only where %s', async (_, spec, panel) => {
    expect(find(await showField(spec, 'x', panel), 'lightning-textarea').disabled).toBe(true);
  });
});
