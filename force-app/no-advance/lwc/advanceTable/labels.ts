import caption from '@salesforce/label/c.Advances_Caption';
import when from '@salesforce/label/c.Advances_When';
import meeting from '@salesforce/label/c.Advances_Meeting';
import promised from '@salesforce/label/c.Advances_Promised';
import verdict from '@salesforce/label/c.Advances_Verdict';
import newStage from '@salesforce/label/c.Advances_NewStage';
import stageMoved from '@salesforce/label/c.Advances_StageMoved';
import stageWas from '@salesforce/label/c.Advances_StageWas';
import earnsNothing from '@salesforce/label/c.Advances_EarnsNothing';
import noSubject from '@salesforce/label/c.Advances_NoSubject';
import isCounted from '@salesforce/label/c.Advances_IsCounted';
import nothingPromised from '@salesforce/label/c.Advances_NothingPromised';
import oneMore from '@salesforce/label/c.Advances_OneMore';
import more from '@salesforce/label/c.Advances_More';
import nothingYet from '@salesforce/label/c.Advances_NothingYet';
import notHeld from '@salesforce/label/c.Advances_NotHeld';

/** Every word this component shows. */
export const labels = {
  caption,
  when,
  meeting,
  promised,
  verdict,
  newStage,
  stageMoved,
  stageWas,
  earnsNothing,
  noSubject,
  isCounted,
  nothingPromised,
  oneMore,
  more,
  nothingYet,
  notHeld,
};
