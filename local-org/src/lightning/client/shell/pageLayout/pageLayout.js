import { LightningElement, api } from 'lwc';

const WIDTHS = {
  full: 'adv-column adv-column_full',
  wide: 'adv-column adv-column_wide',
  narrow: 'adv-column adv-column_narrow',
  half: 'adv-column adv-column_half',
};

/** Rows and columns of a Lightning page. */
export default class PageLayout extends LightningElement {
  @api layout;
  @api recordId;
  @api objectApiName;

  get rows() {
    return this.layout.rows.map(({ columns }, index) => ({ key: index, columns: columns.map(columnView) }));
  }
}

function columnView(column, index) {
  return {
    key: index,
    className: WIDTHS[column.width],
    components: column.components.map((component, position) => ({ key: `${position}-${component.name}`, component })),
    below: (column.below ?? []).map(columnView),
  };
}
