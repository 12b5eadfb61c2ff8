/** What is wrong with a form: a sentence for each field in error, by API name. */
export type Problems = Partial<Record<string, string>>;

/** A child component that holds fields of the form. */
interface FormPart extends Element {
  markProblems(problems: Problems, focus: boolean): boolean;
}

/**
 * Shows each problem at its field, clears the others, and moves focus to the first field in error.
 * Fields carry `data-field`, child components with fields of their own carry `data-part`.
 *
 * @returns whether a field here had a problem
 */
export function markProblems(
  template: { querySelectorAll(selector: string): Iterable<Element> } | null,
  problems: Problems,
  focus = true,
): boolean {
  let found = false;
  for (const element of template?.querySelectorAll('[data-field],[data-part]') ?? []) {
    const wantsFocus: boolean = focus && !found;
    const hit: boolean = isPart(element)
      ? element.markProblems(problems, wantsFocus)
      : markField(element, problems, wantsFocus);
    found = found || hit;
  }
  return found;
}

function isPart(element: Element): element is FormPart {
  return element.hasAttribute('data-part');
}

function markField(element: Element, problems: Problems, focus: boolean): boolean {
  const field = element as FieldElement;
  const problem = problems[field.dataset.field!] ?? '';
  field.setCustomValidity(problem);
  field.reportValidity();
  if (problem && focus) field.focus();
  return problem !== '';
}

/**
 * The API names whose label appears in a server's sentence. A longer label wins over one it contains:
 * "Objective Type" does not name "Objective".
 */
export function fieldsNamed(message: string, labelsByField: Record<string, string>): string[] {
  let rest = message.toLowerCase();
  return Object.entries(labelsByField)
    .map(([field, label]) => ({ field, label: label.toLowerCase() }))
    .sort((a, b) => b.label.length - a.label.length)
    .filter(({ label }) => {
      const isNamed = rest.includes(label);
      rest = rest.replaceAll(label, ' ');
      return isNamed;
    })
    .map(({ field }) => field);
}

/** A person changed a field. */
export interface FieldChange {
  field: string;
  value: unknown;
}

/**
 * Tells the component around that a person changed a field. The event stays inside that component's template:
 * c/formPart says on its own behalf what happened in a part of it, so the page around the form hears nothing.
 */
export function fieldChange(field: string, value: unknown): CustomEvent<FieldChange> {
  return new CustomEvent('fieldchange', { detail: { field, value: value === '' ? null : value }, bubbles: true });
}

/**
 * Reads field and value from the change event of a base component that carries `data-field`.
 * A field that was changed is no longer in error: what was wrong with it is taken back until the next save.
 */
export function changeOf(event: CustomEvent<{ value: unknown }>): CustomEvent<FieldChange> {
  const field = event.target as FieldElement;
  if (field.validity?.customError) {
    field.setCustomValidity('');
    field.reportValidity();
  }
  return fieldChange(field.dataset.field!, event.detail.value);
}
