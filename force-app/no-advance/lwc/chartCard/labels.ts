import loading from '@salesforce/label/c.ChartCard_Loading';
import asTable from '@salesforce/label/c.ChartCard_AsTable';

/** Every word this component shows. */
export const labels = { loading, asTable };
