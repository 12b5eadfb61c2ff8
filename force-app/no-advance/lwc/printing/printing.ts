// Prints one element of a page without the frame around it: see the static resource advancePrint.
import type { LightningElement } from 'lwc';
import { loadStyle } from 'lightning/platformResourceLoader';
import PRINT from '@salesforce/resourceUrl/advancePrint';

/**
 * From now on, whatever way the page is printed, only this element is on the paper, as long as it is shown.
 *
 * @returns what to call when the component leaves the page
 */
export function printsOnly(component: LightningElement, element: () => HTMLElement | null): () => void {
  loadStyle(component, PRINT).catch(() => {
    // Without the style the frame is printed, too.
  });
  const before = (): void => {
    const shown = element();
    // A page that Lightning keeps in the background has no size.
    if (shown?.offsetParent) shown.dataset.advancePrint = '';
  };
  const after = (): void => {
    delete element()?.dataset.advancePrint;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
