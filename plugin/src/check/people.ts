/** Who may do what: permission sets, owners of meetings, calendar sync, managers. */
import { each, good, type Check, type OrgReader } from './finding.js';

type Assignment = { PermissionSet: { Name: string }; Assignee: { Id: string; Name: string; ManagerId: string | null } };

const NEEDED = ['Advance_Rep', 'Advance_Admin'];
/** Whoever writes meetings for at least so many others within a month is a sync, not a person. */
const OWNERS_OF_A_SYNC = 3;

export const permissions: Check = {
  name: 'permissions',
  async run(org) {
    const assigned = await assignments(org);
    const count = (name: string): number => holders(assigned, name).size;
    const missing = NEEDED.filter((name) => count(name) === 0);
    if (missing.length === 0) {
      return [good('permissions', 'ok', [String(count('Advance_Rep')), String(count('Advance_Admin'))])];
    }
    return each('permissions', missing, (name) => ({ status: 'error', answer: 'nobody', values: [name] }));
  },
};

export const owners: Check = {
  name: 'owners',
  async run(org) {
    const reps = holders(await assignments(org), 'Advance_Rep');
    const { records } = await org.query<{ OwnerId: string; Name: string; meetings: number }>(
      `SELECT OwnerId, Owner.Name, COUNT(Id) meetings FROM Event
       WHERE StartDateTime = LAST_N_DAYS:30 AND IsChild = FALSE AND What.Type = 'Opportunity'
       GROUP BY OwnerId, Owner.Name`,
    );
    const others = records.filter(({ OwnerId }) => !reps.has(OwnerId));
    return each('owners', others, ({ Name, meetings }) => ({
      status: 'warning',
      answer: 'notRep',
      values: [Name, String(meetings)],
    }));
  },
};

export const integrations: Check = {
  name: 'integrations',
  async run(org) {
    const assigned = await assignments(org);
    const reps = holders(assigned, 'Advance_Rep');
    const exempt = holders(assigned, 'Advance_Integration');
    const { records } = await org.query<{ CreatedById: string; Name: string; OwnerId: string }>(
      `SELECT CreatedById, CreatedBy.Name, OwnerId, COUNT(Id) meetings FROM Event
       WHERE CreatedDate = LAST_N_DAYS:30 AND IsChild = FALSE GROUP BY CreatedById, CreatedBy.Name, OwnerId`,
    );
    const byWriter = Map.groupBy(records, ({ CreatedById }) => CreatedById);
    const syncs = [...byWriter.values()]
      .map((rows) => ({
        ...rows[0]!,
        owners: rows.filter(({ OwnerId, CreatedById }) => OwnerId !== CreatedById).length,
      }))
      .filter((writer) => writer.owners >= OWNERS_OF_A_SYNC);
    const bound = syncs.filter(({ CreatedById }) => reps.has(CreatedById) && !exempt.has(CreatedById));
    return each('integrations', bound, (writer) => ({
      status: 'error',
      answer: 'bound',
      values: [writer.Name, String(writer.owners)],
    }));
  },
};

export const managers: Check = {
  name: 'managers',
  async run(org) {
    const lonely = (await assignments(org)).filter(
      ({ PermissionSet, Assignee }) => PermissionSet.Name === 'Advance_Rep' && Assignee.ManagerId === null,
    );
    return each('managers', lonely, ({ Assignee }) => ({
      status: 'warning',
      answer: 'none',
      values: [Assignee.Name, Assignee.Id],
    }));
  },
};

async function assignments(org: OrgReader): Promise<Assignment[]> {
  const { records } = await org.query<Assignment>(
    `SELECT PermissionSet.Name, Assignee.Id, Assignee.Name, Assignee.ManagerId FROM PermissionSetAssignment
     WHERE PermissionSet.Name IN ('Advance_Rep', 'Advance_Manager', 'Advance_Admin', 'Advance_Integration')
     AND Assignee.IsActive = TRUE ORDER BY Assignee.Name`,
  );
  return records;
}

function holders(assigned: Assignment[], permissionSet: string): Set<string> {
  return new Set(
    assigned.filter(({ PermissionSet }) => PermissionSet.Name === permissionSet).map(({ Assignee }) => Assignee.Id),
  );
}
