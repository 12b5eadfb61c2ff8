import title from '@salesforce/label/c.StuckDeals_Title';
import loading from '@salesforce/label/c.StuckDeals_Loading';
import held from '@salesforce/label/c.StuckDeals_Held';
import heldOne from '@salesforce/label/c.StuckDeals_HeldOne';
import plan from '@salesforce/label/c.StuckDeals_Plan';
import planFor from '@salesforce/label/c.StuckDeals_PlanFor';
import empty from '@salesforce/label/c.StuckDeals_Empty';
import next from '@salesforce/label/c.StuckDeals_Next';
import showAll from '@salesforce/label/c.StuckDeals_ShowAll';

/** Every word this component shows. */
export const labels = {
  title,
  loading,
  held,
  heldOne,
  plan,
  planFor,
  empty,
  next,
  showAll,
};
