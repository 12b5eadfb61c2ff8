/** The parts of the package's forms, found as a person finds them: by what they are called. */
import type { Locator, Page } from 'playwright-core';
import type { Person } from './person.ts';

type Place = Page | Locator;

export const objective = (place: Place): Locator =>
  place.getByRole('textbox', { name: 'What will the customer agree to?' });

export const objectiveType = (place: Place): Locator => place.getByRole('combobox', { name: 'Objective type' });

export const button = (place: Place, name: string): Locator => place.getByRole('button', { name, exact: true });

export type Commitment = { who: string; what: string; due: string };

/** An outcome with what a customer has promised. */
export async function logAdvance(person: Person, place: Place, { who, what, due }: Commitment): Promise<void> {
  await person.pick(place, 'Advance');
  const whoField = place.getByRole('combobox', { name: 'Who on their side' });
  await whoField
    .or(place.getByRole('textbox', { name: 'Who on their side' }))
    .first()
    .waitFor();
  if (await whoField.count()) await person.choose(whoField, new RegExp(who));
  else await person.type(place.getByRole('textbox', { name: 'Who on their side' }), who);
  await person.type(place.getByRole('textbox', { name: 'Does what' }), what);
  await person.date(place.getByLabel('By when'), due);
  await person.pick(place, 'Met', 'Objective met?');
}
