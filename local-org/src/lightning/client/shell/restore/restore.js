import Toast from 'lightning/toast';
import { request, sentence } from 'runtime/http';
import { navigate, toUrl } from 'runtime/router';

const ADDRESS = /^\/lightning\/r\/(\w+)\/(\w+)\/restore$/;

/** The address of the Undo link that follows a deletion. Only a click in this page restores, never a visit. */
export const restoreUrl = (objectApiName, recordId) =>
  toUrl({ type: 'standard__recordPage', attributes: { objectApiName, recordId, actionName: 'restore' } });

export function listenForRestore() {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
      const [, objectApiName, recordId] = ADDRESS.exec(link?.pathname ?? '') ?? [];
      if (!recordId) return;
      event.preventDefault();
      restore(objectApiName, recordId);
    },
    true,
  );
}

async function restore(objectApiName, recordId) {
  try {
    await request('POST', '/local/restore', { id: recordId });
    Toast.show({ label: 'Restored.', variant: 'success', mode: 'dismissible' });
    navigate({ type: 'standard__recordPage', attributes: { objectApiName, recordId } });
  } catch (error) {
    Toast.show({ label: sentence(error), variant: 'error', mode: 'sticky' });
  }
}
