import title from '@salesforce/label/c.Advances_Title';
import loading from '@salesforce/label/c.Advances_Loading';
import planMeeting from '@salesforce/label/c.Advances_PlanMeeting';
import showDetails from '@salesforce/label/c.Advances_ShowDetails';
import hideDetails from '@salesforce/label/c.Advances_HideDetails';
import onlyStageResets from '@salesforce/label/c.Advances_OnlyStageResets';
import heldOne from '@salesforce/label/c.Advances_HeldOne';
import held from '@salesforce/label/c.Advances_Held';
import ofMinimum from '@salesforce/label/c.Advances_OfMinimum';
import exempt from '@salesforce/label/c.Advances_Exempt';
import exemptUntil from '@salesforce/label/c.Advances_ExemptUntil';
import since from '@salesforce/label/c.Advances_Since';
import lastNewStage from '@salesforce/label/c.Advances_LastNewStage';
import never from '@salesforce/label/c.Advances_Never';
import timeSpent from '@salesforce/label/c.Advances_TimeSpent';
import hours from '@salesforce/label/c.Advances_Hours';
import heldOnDeal from '@salesforce/label/c.Advances_HeldOnDeal';
import didNotHappen from '@salesforce/label/c.Advances_DidNotHappen';
import noMeetings from '@salesforce/label/c.Advances_NoMeetings';
import planNext from '@salesforce/label/c.Advances_PlanNext';
import closedNote from '@salesforce/label/c.Advances_ClosedNote';

/** Every word this component shows. */
export const labels = {
  title,
  loading,
  planMeeting,
  showDetails,
  hideDetails,
  onlyStageResets,
  heldOne,
  held,
  ofMinimum,
  exempt,
  exemptUntil,
  since,
  lastNewStage,
  never,
  timeSpent,
  hours,
  heldOnDeal,
  didNotHappen,
  noMeetings,
  planNext,
  closedNote,
};
