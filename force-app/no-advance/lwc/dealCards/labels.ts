import sort from '@salesforce/label/c.DealCards_Sort';
import byAmount from '@salesforce/label/c.DealCards_ByAmount';
import byMeetings from '@salesforce/label/c.DealCards_ByMeetings';
import byDeal from '@salesforce/label/c.DealCards_ByDeal';
import byOwner from '@salesforce/label/c.DealCards_ByOwner';
import byCommitment from '@salesforce/label/c.DealCards_ByCommitment';
import select from '@salesforce/label/c.DealCards_Select';
import actions from '@salesforce/label/c.DealCards_Actions';
import more from '@salesforce/label/c.DealCards_More';
import moreOne from '@salesforce/label/c.DealCards_MoreOne';
import clear from '@salesforce/label/c.DealCards_Clear';
import moreActions from '@salesforce/label/c.DealCards_MoreActions';
import coach from '@salesforce/label/c.DealCards_Coach';
import snooze from '@salesforce/label/c.DealCards_Snooze';
import disqualify from '@salesforce/label/c.DealCards_Disqualify';
import reassign from '@salesforce/label/c.DealCards_Reassign';
import selection from '@salesforce/label/c.DealCards_Selection';

/** Every word this component shows. */
export const labels = {
  sort,
  byAmount,
  byMeetings,
  byDeal,
  byOwner,
  byCommitment,
  select,
  actions,
  more,
  moreOne,
  clear,
  moreActions,
  coach,
  snooze,
  disqualify,
  reassign,
  selection,
};
