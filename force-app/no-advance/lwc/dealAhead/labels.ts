import nextMeeting from '@salesforce/label/c.Ahead_NextMeeting';
import loading from '@salesforce/label/c.Ahead_Loading';
import noObjective from '@salesforce/label/c.Ahead_NoObjective';
import nothingPlanned from '@salesforce/label/c.Ahead_NothingPlanned';
import planMeeting from '@salesforce/label/c.PlanMeeting_Title';
import commitments from '@salesforce/label/c.Ahead_Commitments';
import commitmentsCount from '@salesforce/label/c.Ahead_CommitmentsCount';
import noCommitments from '@salesforce/label/c.Ahead_NoCommitments';
import notNoted from '@salesforce/label/c.Promises_NotNoted';
import topics from '@salesforce/label/c.Ahead_Topics';

/** Every word this component shows. */
export const labels = {
  nextMeeting,
  loading,
  noObjective,
  nothingPlanned,
  planMeeting,
  commitments,
  commitmentsCount,
  noCommitments,
  notNoted,
  topics,
};
