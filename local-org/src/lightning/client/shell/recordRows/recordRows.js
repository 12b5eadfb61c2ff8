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
    return this.rows.map((row) => ({
      id: row.Id,
      name: (first?.relationship ? row[`${first.name}.name`] : row[first?.name]) || '(no name)',
      url: toUrl({
        type: 'standard__recordPage',
        attributes: { recordId: row.Id, objectApiName: this.objectApiName },
      }),
      fields: others.map((field) => fieldOfRow(field, row)),
    }));
  }
}
