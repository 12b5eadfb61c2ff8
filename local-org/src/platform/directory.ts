/** Users and the organization as Apex and the API see them; remembered until a record of theirs changes. */
import type { ApexUser } from '../apex/host.ts';
import type { Row } from '../store/types.ts';
import type { SystemRows } from './jobs/rows.ts';

export class UnknownUser extends Error {
  override name = 'UnknownUser';
  readonly code = 'INVALID_CROSS_REFERENCE_KEY';
}

export class Directory {
  readonly #rows: SystemRows;

  constructor(rows: SystemRows) {
    this.#rows = rows;
  }

  user(id: string): ApexUser {
    const row = this.#rows.find('User', 'Id', [id])[0];
    if (!row) throw new UnknownUser(`There is no user with the id ${id}.`);
    return toUser(row);
  }

  activeUsers(): ApexUser[] {
    return this.#rows.find('User', 'IsActive', [true]).map(toUser);
  }

  organization(): { id: string; name: string; defaultCurrency: string; isMultiCurrency: boolean } {
    const row = this.#rows.all('Organization')[0];
    if (!row) throw new Error('The org has no Organization record.');
    return { id: String(row['Id']), name: String(row['Name']), defaultCurrency: 'USD', isMultiCurrency: false };
  }
}

function toUser(row: Row): ApexUser {
  const text = (name: string): string => String(row[name] ?? '');
  const optional = (name: string): string | null => (row[name] === null ? null : text(name));
  return {
    id: text('Id'),
    username: text('Username'),
    name: text('Name'),
    firstName: optional('FirstName'),
    lastName: text('LastName'),
    email: text('Email'),
    profileId: text('ProfileId'),
    roleId: optional('UserRoleId'),
    timeZone: text('TimeZoneSidKey') || 'UTC',
    locale: text('LocaleSidKey') || 'en_US',
    language: text('LanguageLocaleKey') || 'en_US',
    isActive: row['IsActive'] === true,
  };
}
