/** Share rows: which object holds them, and what an owner change does to them. */
import { objectOf } from '../metadata/lookup.ts';
import type { ObjectDef, OrgMetadata } from '../metadata/types.ts';
import { literal, quote } from './sql.ts';
import type { Statement, Work } from './work.ts';

export interface ShareObject {
  object: ObjectDef;
  /** Field that names the shared record. */
  parent: string;
  /** Field that names the access level. */
  level: string;
}

/** `Plan__Share` of `Plan__c`, `OpportunityShare` of `Opportunity`; none while everyone may write. */
export function shareObjectOf(meta: OrgMetadata, { name }: ObjectDef): ShareObject | null {
  const object = objectOf(meta, name.endsWith('__c') ? `${name.slice(0, -3)}__Share` : `${name}Share`);
  if (!object) return null;
  return object.fields.has('parentid')
    ? { object, parent: 'ParentId', level: 'AccessLevel' }
    : { object, parent: `${name}Id`, level: `${name}AccessLevel` };
}

/**
 * A new owner ends manual sharing; shares with an Apex sharing reason stay (Apex Developer Guide, "Understanding
 * Sharing": manual sharing is removed when the owner of the record changes).
 */
export function dropManualShares(statement: Statement, works: Work[]): void {
  if (!statement.layout.hasOwner) return;
  const moved = works.filter((work) => work.changed('OwnerId')).map((work) => work.row.Id);
  const share = moved.length > 0 ? shareObjectOf(statement.core.meta, statement.object) : null;
  if (!share?.object.fields.has('rowcause')) return;
  statement.core.records
    .prepare(
      `DELETE FROM ${quote(share.object.name)} WHERE ${quote(share.parent)} IN (SELECT value FROM json_each(?))` +
        ` AND "RowCause" = ${literal('Manual')}`,
    )
    .run(JSON.stringify(moved));
}
