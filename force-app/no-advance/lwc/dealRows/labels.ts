import deal from '@salesforce/label/c.DealRows_Deal';
import owner from '@salesforce/label/c.DealRows_Owner';
import amount from '@salesforce/label/c.DealRows_Amount';
import noAmount from '@salesforce/label/c.DealRows_NoAmount';
import meetingsHead from '@salesforce/label/c.DealRows_MeetingsHead';
import oneMeeting from '@salesforce/label/c.DealRows_OneMeeting';
import meetings from '@salesforce/label/c.DealRows_Meetings';
import held from '@salesforce/label/c.DealRows_Held';
import since from '@salesforce/label/c.DealRows_Since';
import why from '@salesforce/label/c.DealRows_Why';
import objective from '@salesforce/label/c.DealRows_Objective';
import noObjective from '@salesforce/label/c.DealRows_NoObjective';
import vague from '@salesforce/label/c.DealRows_Vague';
import relationship from '@salesforce/label/c.DealRows_Relationship';
import placeholder from '@salesforce/label/c.DealRows_Placeholder';
import commitment from '@salesforce/label/c.DealRows_Commitment';
import noCommitment from '@salesforce/label/c.DealRows_NoCommitment';
import who from '@salesforce/label/c.DealRows_Who';
import due from '@salesforce/label/c.DealRows_Due';
import oneDay from '@salesforce/label/c.DealRows_OneDay';
import days from '@salesforce/label/c.DealRows_Days';
import overdue from '@salesforce/label/c.DealRows_Overdue';
import liveToday from '@salesforce/label/c.DealRows_LiveToday';
import live from '@salesforce/label/c.DealRows_Live';
import kept from '@salesforce/label/c.DealRows_Kept';
import keptLate from '@salesforce/label/c.DealRows_KeptLate';
import notKept from '@salesforce/label/c.DealRows_NotKept';
import next from '@salesforce/label/c.DealRows_Next';
import noNext from '@salesforce/label/c.DealRows_NoNext';
import review from '@salesforce/label/c.DealRows_Review';
import notReviewed from '@salesforce/label/c.DealRows_NotReviewed';
import coach from '@salesforce/label/c.DealRows_Coach';
import snooze from '@salesforce/label/c.DealRows_Snooze';
import disqualify from '@salesforce/label/c.DealRows_Disqualify';
import reassign from '@salesforce/label/c.DealRows_Reassign';
import until from '@salesforce/label/c.DealRows_Until';
import followUp from '@salesforce/label/c.DealRows_FollowUp';
import closeBy from '@salesforce/label/c.DealRows_CloseBy';
import fromDay from '@salesforce/label/c.DealRows_FromDay';
import dueAgain from '@salesforce/label/c.DealRows_DueAgain';

/** Every word this component shows. */
export const labels = {
  deal,
  owner,
  amount,
  noAmount,
  meetingsHead,
  oneMeeting,
  meetings,
  held,
  since,
  why,
  objective,
  noObjective,
  vague,
  relationship,
  placeholder,
  commitment,
  noCommitment,
  who,
  due,
  oneDay,
  days,
  overdue,
  liveToday,
  live,
  kept,
  keptLate,
  notKept,
  next,
  noNext,
  review,
  notReviewed,
  coach,
  snooze,
  disqualify,
  reassign,
  until,
  followUp,
  closeBy,
  fromDay,
  dueAgain,
};
