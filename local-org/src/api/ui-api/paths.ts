/** The fields a client asks for: `Opportunity.Account.Name` against the schema and the viewer's rights. */
import { fieldOf, objectOf, relationshipOf } from '../../metadata/lookup.ts';
import type { FieldDef, ObjectDef, OrgMetadata } from '../../metadata/types.ts';
import { badRequest } from '../errors.ts';
import type { Rights } from './rights.ts';

/** A field of a record, or of a parent of it. */
export interface FieldPath {
  /** Relationship names, then the field: `['Account', 'Name']`, in declared spelling. */
  names: string[];
  field: FieldDef;
}

export class FieldPaths {
  readonly #metadata: OrgMetadata;
  readonly #rights: Rights;

  constructor(metadata: OrgMetadata, rights: Rights) {
    this.#metadata = metadata;
    this.#rights = rights;
  }

  /** @throws ApiError INVALID_FIELD when one does not exist or may not be read */
  required(object: ObjectDef, names: string[]): FieldPath[] {
    return names.map((name) => {
      const path = this.#find(object, name);
      if (!path) throw badRequest(`No such column '${name}' on entity '${object.name}'.`, 'INVALID_FIELD');
      return path;
    });
  }

  /** Leaves out what does not exist or may not be read. */
  optional(object: ObjectDef, names: string[]): FieldPath[] {
    return names.flatMap((name) => this.#find(object, name) ?? []);
  }

  #find(object: ObjectDef, name: string): FieldPath | undefined {
    const [first, ...rest] = name.trim().split('.');
    if (first.toLowerCase() !== object.name.toLowerCase() || rest.length === 0) return undefined;
    return this.#walk(object, rest);
  }

  #walk(object: ObjectDef, [first, ...rest]: string[]): FieldPath | undefined {
    if (rest.length === 0) {
      const field = fieldOf(object, first);
      const mayRead = field && this.#rights.object(object).read && this.#rights.field(object, field).read;
      return mayRead ? { names: [field.name], field } : undefined;
    }
    const relationship = relationshipOf(object, first);
    if (!relationship || !this.#rights.field(object, relationship.field).read) return undefined;
    for (const target of relationship.targets) {
      const parent = objectOf(this.#metadata, target);
      const path = parent && this.#walk(parent, rest);
      if (path) return { names: [relationship.field.relationshipName!, ...path.names], field: path.field };
    }
    return undefined;
  }
}
