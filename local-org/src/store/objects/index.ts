/** Standard objects that do something by themselves, by lower-case name. */
import type { Behaviour } from '../work.ts';
import { contactRole } from './contact-role.ts';
import { eventRelation } from './event-relation.ts';
import { event } from './event.ts';
import { opportunity } from './opportunity.ts';
import { permissionSetAssignment, person, user } from './person.ts';
import { lineItem, pricebookEntry } from './product.ts';
import { task } from './task.ts';

const BEHAVIOURS: Record<string, Behaviour> = {
  contact: person,
  event,
  eventrelation: eventRelation,
  lead: person,
  opportunity,
  opportunitycontactrole: contactRole,
  opportunitylineitem: lineItem,
  permissionsetassignment: permissionSetAssignment,
  pricebookentry: pricebookEntry,
  task,
  user,
};

export function behaviourOf(objectName: string): Behaviour {
  return BEHAVIOURS[objectName.toLowerCase()] ?? {};
}
