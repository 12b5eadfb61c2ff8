/**
 * Anonymous Apex and test runs are for administrators: such code runs in system mode, so it reads and writes what its
 * user may not. In Salesforce the permission is called Author Apex.
 */
import type { LocalOrg } from '../platform/org.ts';
import { ApiError } from './errors.ts';

export const NOT_AN_AUTHOR =
  'Running Apex code of one’s own needs the permission Author Apex. Connect with the admin’s token.';

export function isApexAuthor(org: LocalOrg, userId: string): boolean {
  return org.store.permissions.of(userId).isAdmin;
}

/** @throws ApiError 403 */
export function requireApexAuthor(org: LocalOrg, userId: string): void {
  if (!isApexAuthor(org, userId)) throw new ApiError(403, 'INSUFFICIENT_ACCESS', NOT_AN_AUTHOR);
}
