import filter from '@salesforce/label/c.MyMeetings_Filter';

/** Every word this component shows. */
export const labels = {
  filter,
};
