import { LightningElement } from 'lwc';
import { forgetApexResults } from 'runtime/apex';
import { forgetAll, reload } from 'runtime/records';
import { currentReference, onDialog, onReference, startRouting, toUrl } from 'runtime/router';
import { RefreshEventName, runRefreshHandlers } from 'lightning/refresh';
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import RecordForm from 'shell/recordForm';
import { listenForRestore } from 'shell/restore';
import { listenForToasts } from './toasts';

const DIALOGS = ['new', 'edit'];

/** The frame: header, navigation, the page of the moment, and what reaches across pages. */
export default class App extends LightningElement {
  reference = currentReference();
  /** A new generation mounts the page anew, with fresh data. */
  generation = 0;

  connectedCallback() {
    startRouting();
    listenForToasts();
    listenForRestore();
    onReference((reference) => this.showPage(reference));
    onDialog((reference) => this.openForm(reference));
    document.addEventListener(RefreshEventName, () => this.refreshView());
    // The address of a New or Edit dialog: the list or the record is behind it.
    if (DIALOGS.includes(this.reference.attributes.actionName)) this.openForm(this.reference);
  }

  get pages() {
    return [{ key: `${toUrl(this.reference)}#${this.generation}`, reference: this.reference }];
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

  /** What a component asks for with a RefreshEvent: the record of the page, and whoever registered a handler. */
  async refreshView() {
    const { recordId } = currentReference().attributes;
    await Promise.all([recordId && reload(recordId), runRefreshHandlers()]);
  }

  /** Everything may have changed, as after a move of the clock. */
  handleReload() {
    forgetApexResults();
    forgetAll();
    this.generation += 1;
    this.refs.header.refresh();
  }
}
