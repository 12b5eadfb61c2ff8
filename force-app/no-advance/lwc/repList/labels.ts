import show from '@salesforce/label/c.RepList_Show';

/** Every word this component shows. */
export const labels = {
  show,
};
