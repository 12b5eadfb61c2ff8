/** The three people every local org starts with. */
import type { Row } from '../store/types.ts';
import type { SystemRows } from './jobs/rows.ts';

export type DemoRole = 'admin' | 'manager' | 'rep';

interface Person {
  role: DemoRole;
  firstName: string;
  lastName: string;
  username: string;
  title: string;
  profile: string;
  userRole: string;
  permissionSets: string[];
  manager?: DemoRole;
}

export const DEMO_USERS: readonly Person[] = [
  {
    role: 'admin',
    firstName: 'Alex',
    lastName: 'Moreno',
    username: 'admin@brightwater.example',
    title: 'Sales Operations',
    profile: 'System Administrator',
    userRole: 'CEO',
    permissionSets: ['Advance_Admin'],
  },
  {
    role: 'manager',
    firstName: 'Tom',
    lastName: 'Adeyemi',
    username: 'tom.adeyemi@brightwater.example',
    title: 'Sales Manager',
    profile: 'Standard User',
    userRole: 'Sales Manager West',
    permissionSets: ['Advance_Manager', 'Advance_Rep'],
  },
  {
    role: 'rep',
    firstName: 'Priya',
    lastName: 'Raman',
    username: 'priya.raman@brightwater.example',
    title: 'Account Executive',
    profile: 'Standard User',
    userRole: 'Sales Rep West',
    permissionSets: ['Advance_Rep'],
    manager: 'manager',
  },
];

const ZONE = 'America/Los_Angeles';

/**
 * Creates those who are missing, with role, manager and permission sets. Permission sets that the project does not
 * have are left out, so that other projects can be run as well.
 */
export function seedDemoUsers(rows: SystemRows, insert: (object: string, row: Row) => string): void {
  const ids = new Map<DemoRole, string>();
  for (const person of DEMO_USERS) {
    const known = idOf(rows, 'User', 'Username', person.username);
    const id = known ?? insert('User', userRow(rows, person, ids));
    ids.set(person.role, id);
    if (known) continue;
    for (const name of person.permissionSets) {
      const set = idOf(rows, 'PermissionSet', 'Name', name);
      if (set) insert('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: set });
    }
  }
}

function userRow(rows: SystemRows, person: Person, ids: Map<DemoRole, string>): Row {
  return {
    FirstName: person.firstName,
    LastName: person.lastName,
    Username: person.username,
    Email: person.username,
    Alias: `${person.firstName[0]}${person.lastName}`.slice(0, 8).toLowerCase(),
    CommunityNickname: person.username.split('@')[0]!,
    Title: person.title,
    IsActive: true,
    ProfileId: idOf(rows, 'Profile', 'Name', person.profile) ?? null,
    UserRoleId: idOf(rows, 'UserRole', 'Name', person.userRole) ?? null,
    ManagerId: person.manager ? (ids.get(person.manager) ?? null) : null,
    TimeZoneSidKey: ZONE,
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  };
}

function idOf(rows: SystemRows, object: string, field: string, value: string): string | undefined {
  return rows.find(object, field, [value])[0]?.['Id'] as string | undefined;
}
