import type { LightningElement } from 'lwc';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';

/**
 * Reads again whenever the page is refreshed: somebody edited the record, or another component saved.
 *
 * @returns what to call when the component leaves the page
 */
export function onPageRefresh(component: LightningElement, read: () => Promise<unknown>): () => void {
  const id = registerRefreshHandler(component, async () => {
    await read();
  });
  return () => unregisterRefreshHandler(id);
}
