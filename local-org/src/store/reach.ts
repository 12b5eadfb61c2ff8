/**
 * Through whom a user has access: himself, everyone in roles below his, and the groups and queues any of them belong to.
 * Kept as a table, `_reach(viewer, principal)`, so that sharing is one indexed look-up in a query.
 * Source: Salesforce Help, "Role Hierarchy" and "Grant Access Using Hierarchies": people above inherit what people below
 * own or have shared with them.
 */
import { StoreError } from './errors.ts';
import type { Records } from './records.ts';
import type { Row } from './types.ts';

export function rebuildReach(records: Records): void {
  records.db.exec('DELETE FROM _reach');
  const insert = records.prepare('INSERT OR IGNORE INTO _reach (viewer, principal) VALUES (?, ?)');
  for (const [viewer, principals] of computeReach(records)) {
    for (const principal of principals) insert.run(viewer, principal);
  }
}

function computeReach(records: Records): Map<string, Set<string>> {
  const users = records.all('User');
  const below = rolesBelow(records.all('UserRole'));
  const usersOfRole = groupBy(users, (user) => user.UserRoleId);
  const groups = new Groups(records, users, below, usersOfRole);
  const reach = new Map<string, Set<string>>();
  for (const user of users) {
    const id = user.Id as string;
    const principals = new Set([id, ...groups.of(id, true)]);
    for (const role of below.get(String(user.UserRoleId)) ?? []) {
      for (const subordinate of usersOfRole.get(role) ?? []) {
        principals.add(subordinate.Id as string);
        for (const group of groups.of(subordinate.Id as string, false)) principals.add(group);
      }
    }
    reach.set(id, principals);
  }
  return reach;
}

function groupBy(rows: Row[], key: (row: Row) => unknown): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = String(key(row));
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
}

/** Role → all roles under it, not itself. */
function rolesBelow(roles: Row[]): Map<string, Set<string>> {
  const children = groupBy(roles, (role) => role.ParentRoleId);
  const below = new Map<string, Set<string>>();
  const collect = (role: string, path: Set<string>): Set<string> => {
    const known = below.get(role);
    if (known) return known;
    if (path.has(role)) throw new StoreError('FIELD_INTEGRITY_EXCEPTION', `The role ${role} is above itself.`);
    const found = new Set<string>();
    for (const child of children.get(role) ?? []) {
      found.add(child.Id as string);
      for (const further of collect(child.Id as string, new Set([...path, role]))) found.add(further);
    }
    below.set(role, found);
    return found;
  };
  for (const role of roles) collect(role.Id as string, new Set());
  return below;
}

class Groups {
  /** User → groups he belongs to, and whether those above him share in it. */
  #memberships = new Map<string, Map<string, boolean>>();

  constructor(records: Records, users: Row[], below: Map<string, Set<string>>, usersOfRole: Map<string, Row[]>) {
    if (!records.has('Group')) return;
    const groups = records.all('Group');
    const members = groupBy(records.has('GroupMember') ? records.all('GroupMember') : [], (member) => member.GroupId);
    const byId = new Map(groups.map((group) => [group.Id as string, group]));
    const usersIn = (group: Row, path: Set<string>): string[] => {
      const id = group.Id as string;
      if (path.has(id)) return [];
      const inside = new Set([...path, id]);
      const role = String(group.RelatedId);
      switch (group.Type) {
        case 'Organization':
          return users.map((user) => user.Id as string);
        case 'Role':
          return idsOf(usersOfRole.get(role));
        case 'RoleAndSubordinates':
        case 'RoleAndSubordinatesInternal':
          return [role, ...(below.get(role) ?? [])].flatMap((each) => idsOf(usersOfRole.get(each)));
        default:
          return (members.get(id) ?? []).flatMap((member) => {
            const nested = byId.get(String(member.UserOrGroupId));
            return nested ? usersIn(nested, inside) : [String(member.UserOrGroupId)];
          });
      }
    };
    for (const group of groups) {
      for (const user of usersIn(group, new Set())) {
        const of = this.#memberships.get(user) ?? new Map<string, boolean>();
        of.set(group.Id as string, group.DoesIncludeBosses !== false);
        this.#memberships.set(user, of);
      }
    }
  }

  of(userId: string, own: boolean): string[] {
    return [...(this.#memberships.get(userId) ?? [])].filter(([, bosses]) => own || bosses).map(([group]) => group);
  }
}

function idsOf(users: Row[] | undefined): string[] {
  return (users ?? []).map((user) => user.Id as string);
}
