import title from '@salesforce/label/c.Promises_Title';
import loading from '@salesforce/label/c.Promises_Loading';
import notNoted from '@salesforce/label/c.Promises_NotNoted';
import empty from '@salesforce/label/c.Promises_Empty';
import showAll from '@salesforce/label/c.Promises_ShowAll';

/** Every word this component shows. */
export const labels = {
  title,
  loading,
  notNoted,
  empty,
  showAll,
};
