import close from '@salesforce/label/c.DealMeetings_Close';

/** Every word this component shows. */
export const labels = { close };
