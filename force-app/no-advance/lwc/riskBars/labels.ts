import repsHalf from '@salesforce/label/c.RiskBars_RepsHalf';
import repsHalfOne from '@salesforce/label/c.RiskBars_RepsHalfOne';
import repsOne from '@salesforce/label/c.RiskBars_RepsOne';
import repSubtitle from '@salesforce/label/c.RiskBars_RepSubtitle';
import stageHeading from '@salesforce/label/c.RiskBars_StageHeading';
import stageSubtitle from '@salesforce/label/c.RiskBars_StageSubtitle';
import typeHeading from '@salesforce/label/c.RiskBars_TypeHeading';
import typeSubtitle from '@salesforce/label/c.RiskBars_TypeSubtitle';
import noType from '@salesforce/label/c.RiskBars_NoType';
import nothing from '@salesforce/label/c.RiskBars_Nothing';
import noOpen from '@salesforce/label/c.RiskBars_NoOpen';
import nothingType from '@salesforce/label/c.RiskBars_NothingType';
import noMeetings from '@salesforce/label/c.RiskBars_NoMeetings';
import rep from '@salesforce/label/c.RiskBars_Rep';
import stage from '@salesforce/label/c.RiskBars_Stage';
import type from '@salesforce/label/c.RiskBars_Type';
import deals from '@salesforce/label/c.RiskBars_Deals';
import atRisk from '@salesforce/label/c.RiskBars_AtRisk';
import open from '@salesforce/label/c.RiskBars_Open';
import share from '@salesforce/label/c.RiskBars_Share';
import meetings from '@salesforce/label/c.RiskBars_Meetings';
import hours from '@salesforce/label/c.RiskBars_Hours';
import other from '@salesforce/label/c.RiskBars_Other';
import amountLast from '@salesforce/label/c.RiskBars_AmountLast';
import dealCount from '@salesforce/label/c.RiskBars_DealCount';
import dealCountOne from '@salesforce/label/c.RiskBars_DealCountOne';
import meetingCount from '@salesforce/label/c.RiskBars_MeetingCount';
import meetingCountOne from '@salesforce/label/c.RiskBars_MeetingCountOne';
import inHours from '@salesforce/label/c.RiskBars_InHours';
import total from '@salesforce/label/c.RiskBars_Total';

/** Every word this component shows. */
export const labels = {
  repsHalf,
  repsHalfOne,
  repsOne,
  repSubtitle,
  stageHeading,
  stageSubtitle,
  typeHeading,
  typeSubtitle,
  noType,
  nothing,
  noOpen,
  nothingType,
  noMeetings,
  rep,
  stage,
  type,
  deals,
  atRisk,
  open,
  share,
  meetings,
  hours,
  other,
  amountLast,
  dealCount,
  dealCountOne,
  meetingCount,
  meetingCountOne,
  inHours,
  total,
};
