import { LightningElement, api } from 'lwc';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { request } from 'runtime/http';
import { toUrl } from 'runtime/router';

const WORDS = { New: 'not answered', Accepted: 'accepted', Declined: 'declined' };

/** Who is invited to an event, and what they answered. */
export default class Attendees extends LightningElement {
  @api recordId;
  people = [];

  connectedCallback() {
    this.handler = registerRefreshHandler(this.template.host, () => this.read());
    this.read();
  }

  disconnectedCallback() {
    unregisterRefreshHandler(this.handler);
  }

  async read() {
    const { rows } = await request('GET', `/local/related/${this.recordId}/EventRelations?limit=50`).catch(() => ({
      rows: [],
    }));
    this.people = rows.map((row) => ({
      id: row.Id,
      name: row['RelationId.name'],
      url: toUrl({ type: 'standard__recordPage', attributes: { recordId: row.RelationId } }),
      status: WORDS[row.Status] ?? row.Status,
    }));
  }
}
