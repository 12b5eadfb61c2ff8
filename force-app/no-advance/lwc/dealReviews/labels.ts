import title from '@salesforce/label/c.DealReviews_Title';
import count from '@salesforce/label/c.DealReviews_Count';
import loading from '@salesforce/label/c.DealReviews_Loading';
import review from '@salesforce/label/c.DealReviews_Review';
import suggested from '@salesforce/label/c.DealReviews_Suggested';
import coach from '@salesforce/label/c.DealReviews_Coach';
import snooze from '@salesforce/label/c.DealReviews_Snooze';
import disqualify from '@salesforce/label/c.DealReviews_Disqualify';
import reassign from '@salesforce/label/c.DealReviews_Reassign';
import comment from '@salesforce/label/c.DealReviews_Comment';
import until from '@salesforce/label/c.DealReviews_Until';
import followUp from '@salesforce/label/c.DealReviews_FollowUp';
import closeBy from '@salesforce/label/c.DealReviews_CloseBy';
import fromDay from '@salesforce/label/c.DealReviews_FromDay';
import dueAgain from '@salesforce/label/c.DealReviews_DueAgain';
import toOwner from '@salesforce/label/c.DealReviews_ToOwner';
import byOn from '@salesforce/label/c.DealReviews_ByOn';
import none from '@salesforce/label/c.DealReviews_None';
import notFlagged from '@salesforce/label/c.DealReviews_NotFlagged';
import say from '@salesforce/label/c.DealReviews_Say';
import sayHint from '@salesforce/label/c.DealReviews_SayHint';
import send from '@salesforce/label/c.DealReviews_Send';
import notSent from '@salesforce/label/c.DealReviews_NotSent';
import showAll from '@salesforce/label/c.DealReviews_ShowAll';
import warning from '@salesforce/label/c.DealReviews_Warning';

/** Every word this component shows. */
export const labels = {
  title,
  count,
  loading,
  review,
  suggested,
  coach,
  snooze,
  disqualify,
  reassign,
  comment,
  until,
  followUp,
  closeBy,
  fromDay,
  dueAgain,
  toOwner,
  byOn,
  none,
  notFlagged,
  say,
  sayHint,
  send,
  notSent,
  showAll,
  warning,
};
