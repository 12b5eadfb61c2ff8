import LightningDatatable from 'lightning/datatable';
import signs from './signs.html';

/** lightning-datatable with a cell for verdict signs: `type: 'signs', typeAttributes: { verdicts: … }`. */
export default class DealTable extends LightningDatatable {
  static override customTypes = {
    signs: { template: signs, standardCellLayout: true, typeAttributes: ['verdicts'] },
  };
}
