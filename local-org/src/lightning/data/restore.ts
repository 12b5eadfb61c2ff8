/** Takes a record out of the recycle bin, as the Undo link after a deletion does in Lightning Experience. */
import { isObject } from '../../api/json.ts';
import { badRequest, notFound } from '../../api/errors.ts';
import { RecordSaveError } from '../../api/ui-api/save.ts';
import type { LocalOrg } from '../../platform/org.ts';
import { userAccess } from './query.ts';

/** @throws RecordSaveError when the org refuses it */
export function restoreRecord(org: LocalOrg, userId: string, body: unknown): void {
  if (!isObject(body)) throw badRequest('Send {"id": "…"}.');
  const id = org.parseId(String(body['id']));
  const object = id && org.objectOfId(id);
  if (!id || !object) throw notFound();
  org.transaction(userId, () => {
    const [result] = org.dml('undelete', object.name, [{ Id: id }], { access: userAccess(userId), allOrNone: true });
    if (!result!.success) throw new RecordSaveError(object, 'restore', result!.errors);
  });
}
