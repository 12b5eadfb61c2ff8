/** Field paths to schema: `Account.Owner.Name` becomes the references walked and the field at the end. */
import { fieldOf, objectOf, relationshipOf } from '../metadata/lookup.ts';
import type { FieldDef, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import type { SoqlQuery } from './ast.ts';
import { malformed, noSuchColumn, noSuchObject, noSuchParent, unsupported } from './errors.ts';

/** A parent walked through a reference with one target. */
export interface Step {
  reference: FieldDef;
  /** Object that has the reference. */
  from: ObjectDef;
  target: ObjectDef;
}

/** A field reached from the object of a query. */
export interface FieldRef {
  steps: Step[];
  /** Object that has the field; for a polymorphic parent the `Name` object. */
  object: ObjectDef;
  field: FieldDef;
  /** Set when the last relationship has several targets (What, Who, Owner of custom objects): the reference. */
  polymorphic?: Polymorphic;
}

export interface Polymorphic {
  reference: FieldDef;
  /** Object that has the reference. */
  from: ObjectDef;
  targets: ObjectDef[];
  /** A reference of `Name` that was walked on: `Profile` in `Owner.Profile.Name`. */
  through?: FieldDef;
}

/** Salesforce walks at most five parents up. */
const DEEPEST = 5;

export function resolveObject(metadata: OrgMetadata, name: string): ObjectDef {
  const object = objectOf(metadata, name);
  if (!object || object.virtual || object.kind === 'platformEvent') throw noSuchObject(name);
  return object;
}

/** Takes away a leading alias or object name: `e.Subject`, `Event.Subject`. */
export function bare(object: ObjectDef, query: Pick<SoqlQuery, 'alias' | 'from'>, path: string[]): string[] {
  if (path.length < 2) return path;
  const first = path[0]!.toLowerCase();
  if (first === query.alias?.toLowerCase()) return path.slice(1);
  const isObject = first === object.name.toLowerCase() || first === query.from.toLowerCase();
  return isObject && !relationshipOf(object, path[0]!) ? path.slice(1) : path;
}

export function resolvePath(metadata: OrgMetadata, object: ObjectDef, path: string[]): FieldRef {
  if (path.length > DEEPEST + 1) {
    throw malformed(`the field path ${path.join('.')} walks more than ${DEEPEST} relationships`);
  }
  const steps: Step[] = [];
  let at = object;
  for (let i = 0; i < path.length - 1; i++) {
    const relationship = relationshipOf(at, path[i]!);
    if (!relationship) throw noSuchParent(path[i]!);
    if (relationship.targets.length > 1) {
      return resolveName(metadata, { steps, at, reference: relationship.field, rest: path.slice(i + 1) });
    }
    const target = resolveObject(metadata, relationship.targets[0]!);
    steps.push({ reference: relationship.field, from: at, target });
    at = target;
  }
  const name = path.at(-1)!;
  const field = fieldOf(at, name);
  if (!field) throw noSuchColumn(name, at.name);
  return { steps, object: at, field };
}

/**
 * Behind a polymorphic relationship only the fields of `Name` are there, and what its own references lead to.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_relationships_and_polymorph_keys.htm
 */
function resolveName(
  metadata: OrgMetadata,
  found: { steps: Step[]; at: ObjectDef; reference: FieldDef; rest: string[] },
): FieldRef {
  const { steps, at, reference, rest } = found;
  const name = objectOf(metadata, 'Name')!;
  const targets = reference.referenceTo!.map((target) => resolveObject(metadata, target));
  const polymorphic: Polymorphic = { reference, from: at, targets };
  if (rest.length === 1) return { steps, object: name, field: need(name, rest[0]!), polymorphic };
  const relationship = relationshipOf(name, rest[0]!);
  if (!relationship) throw noSuchParent(rest[0]!);
  if (rest.length > 2) {
    throw unsupported(`a path through a polymorphic relationship (${reference.relationshipName}.${rest.join('.')})`);
  }
  const object = resolveObject(metadata, relationship.targets[0]!);
  return { steps, object, field: need(object, rest[1]!), polymorphic: { ...polymorphic, through: relationship.field } };
}

function need(object: ObjectDef, name: string): FieldDef {
  const field = fieldOf(object, name);
  if (!field) throw noSuchColumn(name, object.name);
  return field;
}
