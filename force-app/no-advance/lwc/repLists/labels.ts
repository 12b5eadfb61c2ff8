import live from '@salesforce/label/c.RepLists_Live';
import claims from '@salesforce/label/c.RepLists_Claims';
import flagged from '@salesforce/label/c.RepLists_Flagged';
import flaggedDeals from '@salesforce/label/c.RepLists_FlaggedDeals';
import relationship from '@salesforce/label/c.RepLists_Relationship';
import meetings from '@salesforce/label/c.RepLists_Meetings';
import deals from '@salesforce/label/c.RepLists_Deals';
import noLive from '@salesforce/label/c.RepLists_NoLive';
import noClaims from '@salesforce/label/c.RepLists_NoClaims';
import noFlagged from '@salesforce/label/c.RepLists_NoFlagged';
import noRelationship from '@salesforce/label/c.RepLists_NoRelationship';
import noMeetings from '@salesforce/label/c.RepLists_NoMeetings';
import noDeals from '@salesforce/label/c.RepLists_NoDeals';
import list from '@salesforce/label/c.RepLists_List';
import all from '@salesforce/label/c.RepLists_All';
import objectiveInTime from '@salesforce/label/c.RepLists_ObjectiveInTime';
import objectiveLate from '@salesforce/label/c.RepLists_ObjectiveLate';
import outcomeInTime from '@salesforce/label/c.RepLists_OutcomeInTime';
import outcomeLate from '@salesforce/label/c.RepLists_OutcomeLate';
import judged from '@salesforce/label/c.RepLists_Judged';
import advances from '@salesforce/label/c.RepLists_Advances';
import claimed from '@salesforce/label/c.RepLists_Claimed';
import avoidable from '@salesforce/label/c.RepLists_Avoidable';
import notJudged from '@salesforce/label/c.RepLists_NotJudged';
import allDeals from '@salesforce/label/c.RepLists_AllDeals';
import won from '@salesforce/label/c.RepLists_Won';
import committed from '@salesforce/label/c.RepLists_Committed';
import uncommitted from '@salesforce/label/c.RepLists_Uncommitted';

/** Every word this component shows. */
export const labels = {
  live,
  claims,
  flagged,
  flaggedDeals,
  relationship,
  meetings,
  deals,
  noLive,
  noClaims,
  noFlagged,
  noRelationship,
  noMeetings,
  noDeals,
  list,
  all,
  objectiveInTime,
  objectiveLate,
  outcomeInTime,
  outcomeLate,
  judged,
  advances,
  claimed,
  avoidable,
  notJudged,
  allDeals,
  won,
  committed,
  uncommitted,
};
