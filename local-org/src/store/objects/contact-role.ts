/**
 * The primary contact of an opportunity.
 * Sources: Object Reference, OpportunityContactRole, IsPrimary ("Each Opportunity has only one primary contact") and
 * Opportunity, ContactId (creates the primary contact role with the opportunity; afterwards follows it).
 */
import type { Core } from '../core.ts';
import type { Behaviour, Statement, Work } from '../work.ts';

export const contactRole: Behaviour = {
  saved(works, statement) {
    const primaries = works.filter((work) => work.row.IsPrimary && work.changed('IsPrimary'));
    for (const { row } of primaries) {
      statement.core.records
        .prepare('UPDATE "OpportunityContactRole" SET "IsPrimary" = 0 WHERE "OpportunityId" = ? AND "Id" <> ?')
        .run(row.OpportunityId as string, row.Id as string);
    }
    followPrimary(works, statement);
  },

  removed(works, statement) {
    followPrimary(works, statement);
  },
};

function followPrimary(works: Work[], { core }: Statement): void {
  for (const id of new Set(works.map((work) => String(work.row.OpportunityId)))) setContact(core, id);
}

function setContact(core: Core, opportunity: string): void {
  const primary = core.records.find('OpportunityContactRole', 'OpportunityId', [opportunity]).find((r) => r.IsPrimary);
  core.records.update(core.records.object('Opportunity'), opportunity, { ContactId: primary?.ContactId ?? null }, [
    'ContactId',
  ]);
}

/** An opportunity that is created with a contact gets its primary contact role. */
export function addPrimaryContacts(works: Work[], { core, userId }: Statement): void {
  const rows = works
    .filter((work) => !work.old && work.row.ContactId !== null)
    .map(({ row }) => ({ OpportunityId: row.Id, ContactId: row.ContactId, IsPrimary: true }));
  if (rows.length === 0) return;
  core.dml('insert', 'OpportunityContactRole', rows, {
    access: { userId, mode: 'system', sharing: false },
    allOrNone: true,
  });
}
