import description from '@salesforce/label/c.Advances_Description';
import oneMeeting from '@salesforce/label/c.Advances_OneMeeting';
import meetings from '@salesforce/label/c.Advances_Meetings';
import oneAdvance from '@salesforce/label/c.Advances_OneAdvance';
import advances from '@salesforce/label/c.Advances_Advances';

/** Every word this component shows. */
export const labels = {
  description,
  oneMeeting,
  meetings,
  oneAdvance,
  advances,
};
