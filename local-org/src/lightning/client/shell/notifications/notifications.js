import { LightningElement, api } from 'lwc';
import { boot } from 'runtime/boot';
import { request } from 'runtime/http';
import { toUrl } from 'runtime/router';

const SEEN = `advance.notifications.seen.${boot.user.id}`;

/** The notifications that Apex sent to the viewer; the local org keeps them. */
export default class Notifications extends LightningElement {
  items = [];
  timeZone = boot.i18n.timeZone;
  seen = Number(localStorage.getItem(SEEN) ?? 0);

  connectedCallback() {
    this.refresh();
  }

  @api async refresh() {
    const kept = await request('GET', '/local/notifications').catch(() => []);
    this.items = kept.map(({ id, sentAt, title, body, targetId }) => ({
      id,
      sentAt,
      title,
      body,
      url: targetId ? toUrl({ type: 'standard__recordPage', attributes: { recordId: targetId } }) : undefined,
    }));
  }

  get unseen() {
    return this.items.filter(({ id }) => id > this.seen).length || undefined;
  }

  get isEmpty() {
    return this.items.length === 0;
  }

  async handleOpen() {
    await this.refresh();
    this.seen = this.items[0]?.id ?? this.seen;
    localStorage.setItem(SEEN, String(this.seen));
  }

  handleFollow() {
    this.refs.popover.close();
  }
}
