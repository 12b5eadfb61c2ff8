import { LightningElement } from 'lwc';
import { forgetApexResults } from 'runtime/apex';
import { boot, formFactor } from 'runtime/boot';
import { forgetAll } from 'runtime/records';
import { currentReference, onDialog, onReference, startRouting, toUrl } from 'runtime/router';
import { RefreshEventName, runRefreshHandlers } from 'lightning/refresh';
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import RecordForm from 'shell/recordForm';
import { refreshTracked } from './refresh';
import { listenForToasts } from './toasts';

/** The frame: header, navigation, the page of the moment, and what reaches across pages. */
export default class App extends LightningElement {
  reference = currentReference();
  /** A new generation mounts the page anew, with fresh data. */
  generation = 0;
  isPhone = formFactor === 'Small';

  connectedCallback() {
    startRouting();
    listenForToasts();
    onReference((reference) => this.showPage(reference));
    onDialog((reference) => this.openForm(reference));
    document.addEventListener(RefreshEventName, () => this.refreshView());
  }

  get pages() {
    return [{ key: `${toUrl(this.reference)}#${this.generation}`, reference: this.reference }];
  }

  get appLabel() {
    return boot.app.label;
  }

  showPage(reference) {
    this.reference = reference;
    window.scrollTo(0, 0);
    // The page's heading is not there yet; the landmark is, and screen readers go on from it.
    this.refs.main.focus({ preventScroll: true });
  }

  skipToPage() {
    this.refs.main.focus();
  }

  openForm({ type, attributes, state }) {
    const { objectApiName, recordId } = attributes;
    const defaults = decodeDefaultFieldValues(state?.defaultFieldValues);
    RecordForm.openFor(type === 'standard__recordPage' ? { recordId } : { objectApiName, defaults });
  }

  async refreshView() {
    await Promise.all([refreshTracked(), runRefreshHandlers()]);
  }

  /** Everything may have changed, as after a move of the clock. */
  handleReload() {
    forgetApexResults();
    forgetAll();
    this.generation += 1;
    this.refs.header.refresh();
  }
}
