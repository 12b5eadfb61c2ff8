import description from '@salesforce/label/c.Advances_Description';
import oneMeeting from '@salesforce/label/c.Advances_OneMeeting';
import meetings from '@salesforce/label/c.Advances_Meetings';
import oneAdvance from '@salesforce/label/c.Advances_OneAdvance';
import advances from '@salesforce/label/c.Advances_Advances';
import counted from '@salesforce/label/c.Advances_Counted';
import countedOne from '@salesforce/label/c.Advances_CountedOne';
import newStage from '@salesforce/label/c.Advances_NewStageOn';
import creditedTo from '@salesforce/label/c.Advances_CreditedTo';
import today from '@salesforce/label/c.Advances_Today';
import planned from '@salesforce/label/c.Status_Planned';
import dip from '@salesforce/label/c.Advances_Dip';
import dipEarns from '@salesforce/label/c.Advances_DipEarns';
import earlier from '@salesforce/label/c.Advances_Earlier';
import earlierOne from '@salesforce/label/c.Advances_EarlierOne';

/** Every word this component shows. */
export const labels = {
  description,
  oneMeeting,
  meetings,
  oneAdvance,
  advances,
  counted,
  countedOne,
  newStage,
  creditedTo,
  today,
  planned,
  dip,
  dipEarns,
  earlier,
  earlierOne,
};
