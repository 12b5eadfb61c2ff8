import loading from '@salesforce/label/c.FactsStencil_Loading';

/** Every word this component shows. */
export const labels = {
  loading,
};
