/**
 * A datatable gives the focus back to the cell of a row's menu after it has told what was chosen. A dialog that is open
 * by then stands there without the focus: neither Tab nor Esc reaches it. Wait for this before one is opened.
 */
export function rowMenuClosed(): Promise<void> {
  return new Promise((resolve) => {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- there is no event that tells of it
    setTimeout(resolve);
  });
}
