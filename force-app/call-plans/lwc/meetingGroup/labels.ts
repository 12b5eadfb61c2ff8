import selectAll from '@salesforce/label/c.MeetingGroup_SelectAll';
import oneMore from '@salesforce/label/c.Advances_OneMore';
import more from '@salesforce/label/c.Advances_More';
import missing from '@salesforce/label/c.MeetingGroup_Missing';
import missingOne from '@salesforce/label/c.MeetingGroup_MissingOne';

/** Every word this component shows. */
export const labels = {
  selectAll,
  oneMore,
  more,
  missing,
  missingOne,
};
