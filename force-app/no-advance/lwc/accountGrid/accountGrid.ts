import LightningDatatable from 'lightning/datatable';
import accountClass from './accountClass.html';
import families from './families.html';
import lines from './lines.html';
import split from './split.html';

/** lightning-datatable with the cells of accounts: hours split, families bought, a class, and a few lines. */
export default class AccountGrid extends LightningDatatable {
  static override customTypes = {
    accountClass: { template: accountClass, standardCellLayout: true },
    families: { template: families, standardCellLayout: true, typeAttributes: ['sold'] },
    lines: { template: lines, standardCellLayout: true, typeAttributes: ['navigation'] },
    split: { template: split, standardCellLayout: true, typeAttributes: ['most'] },
  };
}
