import { changeOf, fieldChange, fieldsNamed, markProblems } from 'c/formFields';

interface FakeField extends HTMLElement {
  setCustomValidity: jest.Mock;
  reportValidity: jest.Mock;
}

function field(name: string): FakeField {
  const element = document.createElement('div') as unknown as FakeField;
  element.dataset.field = name;
  element.tabIndex = 0;
  element.setCustomValidity = jest.fn();
  element.reportValidity = jest.fn();
  return element;
}

function formOf(...elements: HTMLElement[]): HTMLElement {
  const form = document.createElement('form');
  form.append(...elements);
  document.body.append(form);
  return form;
}

describe('markProblems', () => {
  it('marks each field, clears the others, and moves focus to the first in error', () => {
    const [first, second, third] = [field('A'), field('B'), field('C')];
    expect(markProblems(formOf(first, second, third), { B: 'Fill in B.', C: 'Fill in C.' })).toBe(true);
    expect(first.setCustomValidity).toHaveBeenCalledWith('');
    expect(second.setCustomValidity).toHaveBeenCalledWith('Fill in B.');
    expect(third.setCustomValidity).toHaveBeenCalledWith('Fill in C.');
    expect(document.activeElement).toBe(second);
  });

  it('asks a part of the form to mark its own fields, and focuses nothing after it', () => {
    const part = document.createElement('div') as unknown as HTMLElement & { markProblems: jest.Mock };
    part.dataset.part = '';
    part.markProblems = jest.fn(() => true);
    const last = field('B');
    markProblems(formOf(part, last), { A: 'x', B: 'y' });
    expect(part.markProblems).toHaveBeenCalledWith({ A: 'x', B: 'y' }, true);
    expect(document.activeElement).not.toBe(last);
  });

  it('finds nothing wrong in a form without problems, or without a form', () => {
    expect(markProblems(formOf(field('A')), {})).toBe(false);
    expect(markProblems(null, { A: 'x' })).toBe(false);
  });
});

describe('fieldsNamed', () => {
  const labels = { Objective__c: 'Objective', Objective_Type__c: 'Objective Type', Result__c: 'Result' };

  it('finds the fields that a sentence of the server names', () => {
    expect(fieldsNamed('Fill in Objective Type and Result.', labels)).toEqual(['Objective_Type__c', 'Result__c']);
    expect(fieldsNamed('Fill in: objective, objective type', labels).sort()).toEqual([
      'Objective_Type__c',
      'Objective__c',
    ]);
    expect(fieldsNamed('The record is locked.', labels)).toEqual([]);
  });
});

describe('fieldChange', () => {
  it('stays in the template around it, and turns an emptied field into null', () => {
    const event = fieldChange('Notes__c', '');
    expect(event).toMatchObject({ bubbles: true, composed: false, detail: { field: 'Notes__c', value: null } });
  });

  it('takes back what was wrong with a field once it is changed', () => {
    const element = field('Notes__c');
    Object.assign(element, { validity: { customError: true } });
    element.addEventListener('change', (event) => changeOf(event as CustomEvent));
    element.dispatchEvent(new CustomEvent('change', { detail: { value: 'x' } }));
    expect(element.setCustomValidity).toHaveBeenCalledWith('');
    expect(element.reportValidity).toHaveBeenCalled();
  });

  it('reads the field from the element that changed', () => {
    const element = field('Notes__c');
    let change: CustomEvent | undefined;
    element.addEventListener('change', (event) => (change = changeOf(event as CustomEvent)));
    element.dispatchEvent(new CustomEvent('change', { detail: { value: 'x' } }));
    expect(change?.detail).toEqual({ field: 'Notes__c', value: 'x' });
  });
});
