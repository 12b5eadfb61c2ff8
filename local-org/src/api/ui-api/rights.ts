/** What the viewer may do with objects and fields; `store/permissions.ts` decides it. */
import type { FieldDef, ObjectDef, ObjectRights } from '../../metadata/types.ts';
import type { LocalOrg } from '../../platform/org.ts';
import type { Viewer } from './display.ts';

export interface Rights {
  object(object: ObjectDef): ObjectRights;
  field(object: ObjectDef, field: FieldDef): { read: boolean; edit: boolean };
}

export function rightsOf(org: LocalOrg, userId: string): Rights {
  return org.rights(userId);
}

export function viewerOf(org: LocalOrg, userId: string): Viewer {
  const { locale, timeZone } = org.user(userId);
  return { userId, locale, timeZone, currency: org.organization().defaultCurrency };
}
