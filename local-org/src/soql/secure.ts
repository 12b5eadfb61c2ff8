/**
 * WITH SECURITY_ENFORCED: "applies field- and object-level security checks only to fields and objects referenced in
 * SELECT or FROM SOQL clauses and not clauses like WHERE or ORDER BY"; sharing stays as it is.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_with_security_enforced.htm
 */
import { childOf, objectOf, relationshipOf } from '../metadata/lookup.ts';
import type { FieldDef, ObjectDef, OrgMetadata } from '../metadata/types.ts';
import type { FunctionArg, SelectItem, SoqlQuery } from './ast.ts';
import { fieldsOfScope } from './check-rows.ts';
import type { ReadRights } from './context.ts';
import { malformed, SoqlError } from './errors.ts';
import { bare, resolveObject, resolvePath } from './resolve.ts';

export function checkSecured(metadata: OrgMetadata, query: SoqlQuery, object: ObjectDef, rights: ReadRights): void {
  const readable = (owner: ObjectDef, field?: FieldDef): void => {
    if (rights.readableObject(owner) && (!field || rights.readable(owner, field))) return;
    throw new SoqlError('INSUFFICIENT_ACCESS', 'Insufficient permissions: secure query included inaccessible field');
  };
  checkSelect(query, object);

  function checkSelect(select: SoqlQuery, from: ObjectDef): void {
    readable(from);
    for (const item of select.select) checkItem(select, from, item);
  }

  function checkItem(select: SoqlQuery, from: ObjectDef, item: SelectItem): void {
    switch (item.kind) {
      case 'fields':
        for (const field of fieldsOfScope(from, item.scope)) readable(from, field);
        return;
      case 'subquery': {
        const child = childOf(from, item.query.from)!;
        checkSelect(item.query, objectOf(metadata, child.childObject)!);
        return;
      }
      case 'typeof':
        checkTypeOf(from, item);
        return;
      default:
        checkArgument(select, from, item);
    }
  }

  function checkArgument(select: SoqlQuery, from: ObjectDef, arg: FunctionArg): void {
    if (arg.kind === 'field') checkPath(from, bare(from, select, arg.path));
    else if (arg.kind === 'function') for (const inner of arg.args) checkArgument(select, from, inner);
  }

  function checkPath(from: ObjectDef, path: string[]): void {
    const ref = resolvePath(metadata, from, path);
    for (const step of ref.steps) readable(step.from, step.reference);
    // Behind a polymorphic reference stands `Name`, which has no permissions of its own.
    if (ref.polymorphic) readable(ref.polymorphic.from, ref.polymorphic.reference);
    else readable(ref.object, ref.field);
  }

  function checkTypeOf(from: ObjectDef, item: SelectItem & { kind: 'typeof' }): void {
    if (item.otherwise.length > 0) {
      throw malformed("TYPEOF expressions with an ELSE clause aren't supported in queries with SECURITY_ENFORCED");
    }
    readable(from, relationshipOf(from, item.path)!.field);
    for (const branch of item.branches) {
      for (const path of branch.fields) checkPath(resolveObject(metadata, branch.object), path);
    }
  }
}
