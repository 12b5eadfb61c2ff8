import next from '@salesforce/label/c.PlanNext_Title';
import carried from '@salesforce/label/c.PlanNext_Carried';
import loading from '@salesforce/label/c.PlanNext_Loading';
import on from '@salesforce/label/c.PlanNext_On';
import off from '@salesforce/label/c.PlanNext_Off';

/** Every word this component shows. */
export const labels = { next, carried, loading, on, off };
