import { boot } from 'runtime/boot';
import { currentReference } from 'runtime/router';
import { reload } from 'runtime/records';

/** Reads the record of the page again, with every field shown. */
export async function refreshTracked() {
  const { recordId } = currentReference().attributes;
  await Promise.all([recordId, boot.user.id].filter(Boolean).map((id) => reload(id)));
}
