import { LightningElement } from 'lwc';
import { boot } from 'runtime/boot';
import { request, SessionChange } from 'runtime/http';

/** Says that the session has ended, or that another tab has switched the user, and keeps the page as it is. */
export default class SessionNotice extends LightningElement {
  isLost = false;
  isSwitched = false;

  connectedCallback() {
    window.addEventListener(SessionChange, ({ detail }) => this.tell(detail.isLost));
  }

  /** A document, unlike data, is for whoever is signed in now. */
  async tell(isLost) {
    this.isLost = isLost;
    if (!isLost) return;
    const { ok } = await fetch('/lightning/page/home', { credentials: 'same-origin' }).catch(() => ({ ok: false }));
    this.isSwitched = ok;
  }

  get text() {
    return this.isSwitched
      ? `This page was opened as ${boot.user.name}; another tab has switched to another user. Nothing is saved from here.`
      : 'Your session has ended. Sign in again in another tab, with an address that npm start printed; then go on here.';
  }

  get buttonLabel() {
    return this.isSwitched ? 'Reload' : 'I am signed in again';
  }

  /** The first request that is answered again takes the notice away. */
  handleButton() {
    if (this.isSwitched) location.reload();
    else request('GET', '/local/clock').catch(() => {});
  }
}
