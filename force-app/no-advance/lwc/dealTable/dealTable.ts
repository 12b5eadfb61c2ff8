import LightningDatatable from 'lightning/datatable';
import lines from './lines.html';

/**
 * lightning-datatable with a cell of a few lines: `type: 'lines'`, and the field holds the lines of c/cellLines. Where
 * they have a link, `typeAttributes: { navigation: 'enable' }` lets the table's keys reach it.
 */
export default class DealTable extends LightningDatatable {
  static override customTypes = {
    lines: { template: lines, standardCellLayout: true, typeAttributes: ['navigation'] },
  };
}
