import loading from '@salesforce/label/c.DashboardStencil_Loading';

/** Every word this component shows. */
export const labels = { loading };
