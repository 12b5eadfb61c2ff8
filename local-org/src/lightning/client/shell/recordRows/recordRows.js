import { LightningElement, api } from 'lwc';
import { toUrl } from 'runtime/router';
import { fieldOfRow } from 'shell/recordFields';

/** Records one below the other, each with its name as a link and a few of its fields. */
export default class RecordRows extends LightningElement {
  @api objectApiName;
  /** Fields to show; the first one names the record. */
  @api columns = [];
  /** As `/local/list` and `/local/related` give them. */
  @api rows = [];

  get items() {
    const [first, ...others] = this.columns;
    // A record that is named by another, such as a contact's role, leads there.
    const isOther = Boolean(first?.relationship);
    const attributes = (row) =>
      isOther ? { recordId: row[first.name] } : { recordId: row.Id, objectApiName: this.objectApiName };
    return this.rows.map((row) => ({
      id: row.Id,
      name: row[isOther ? `${first.name}.name` : first?.name] || '(no name)',
      url: toUrl({ type: 'standard__recordPage', attributes: attributes(row) }),
      fields: others.map((field) => fieldOfRow(field, row)),
    }));
  }
}
