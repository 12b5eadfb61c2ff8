/** People: the full name, and what a new user gets by itself. Source: Object Reference, User, Contact and Lead. */
import type { Core } from '../core.ts';
import type { Behaviour, Work } from '../work.ts';

function deriveName(works: Work[]): void {
  for (const { row } of works) {
    row.Name = [row.FirstName, row.LastName].filter((part) => part !== null && part !== undefined).join(' ') || null;
  }
}

export const person: Behaviour = { derive: deriveName };

export const user: Behaviour = {
  defaults(works) {
    for (const { row, given } of works) {
      if (!given.has('IsActive')) row.IsActive = true;
      if (row.CommunityNickname === null && typeof row.Username === 'string')
        row.CommunityNickname = row.Username.slice(0, 40);
    }
  },
  derive: deriveName,
  check(works) {
    for (const work of works) {
      const { Username } = work.row;
      if (typeof Username === 'string' && work.changed('Username') && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(Username)) {
        work.fail(
          'FIELD_INTEGRITY_EXCEPTION',
          'Username: Username must be in the form of an email address (for example, john@acme.com)',
          ['Username'],
        );
      }
    }
  },
};

/** One permission set is assigned to a user once. */
export const permissionSetAssignment: Behaviour = {
  check(works, { core }) {
    const seen = new Set<string>();
    for (const work of works) {
      const { AssigneeId, PermissionSetId } = work.row;
      const key = `${AssigneeId} ${PermissionSetId}`;
      if (!work.old && (seen.has(key) || isAssigned(core, String(AssigneeId), String(PermissionSetId)))) {
        work.fail(
          'DUPLICATE_VALUE',
          `Duplicate PermissionSetAssignment. Assignee: ${AssigneeId}; Permission Set: ${PermissionSetId}`,
          ['AssigneeId', 'PermissionSetId'],
        );
      }
      seen.add(key);
    }
  },
};

function isAssigned(core: Core, assignee: string, permissionSet: string): boolean {
  return core.records
    .find('PermissionSetAssignment', 'AssigneeId', [assignee])
    .some((row) => row.PermissionSetId === permissionSet);
}
