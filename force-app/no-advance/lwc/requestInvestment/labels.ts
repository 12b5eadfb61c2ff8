import title from '@salesforce/label/c.RequestInvestment_Title';
import saved from '@salesforce/label/c.RequestInvestment_Saved';
import savedOne from '@salesforce/label/c.RequestInvestment_SavedOne';
import next from '@salesforce/label/c.RequestInvestment_Next';

/** Every word this component shows. */
export const labels = { title, saved, savedOne, next };
