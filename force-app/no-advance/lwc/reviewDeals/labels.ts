import title from '@salesforce/label/c.ReviewDeals_Title';
import savedOne from '@salesforce/label/c.ReviewDeals_SavedOne';
import saved from '@salesforce/label/c.ReviewDeals_Saved';
import coach from '@salesforce/label/c.ReviewDeals_Coach';
import snooze from '@salesforce/label/c.ReviewDeals_Snooze';
import disqualify from '@salesforce/label/c.ReviewDeals_Disqualify';
import reassign from '@salesforce/label/c.ReviewDeals_Reassign';

/** Every word this component shows. */
export const labels = { title, savedOne, saved, coach, snooze, disqualify, reassign };
