import title from '@salesforce/label/c.CallPlan_Title';
import outcomeTitle from '@salesforce/label/c.CallPlan_OutcomeTitle';
import readOnly from '@salesforce/label/c.CallPlan_ReadOnly';
import notSaved from '@salesforce/label/c.CallPlan_NotSaved';
import noPlan from '@salesforce/label/c.CallPlan_NoPlan';
import logOutcome from '@salesforce/label/c.CallPlan_LogOutcome';
import editOutcome from '@salesforce/label/c.CallPlan_EditOutcome';
import save from '@salesforce/label/c.CallPlan_Save';
import saveOutcome from '@salesforce/label/c.CallPlan_SaveOutcome';
import discarded from '@salesforce/label/c.CallPlan_Discarded';
import draftSaved from '@salesforce/label/c.CallPlan_DraftSaved';
import nothingNew from '@salesforce/label/c.CallPlan_NothingNew';
import planSaved from '@salesforce/label/c.CallPlan_PlanSaved';
import outcomeSaved from '@salesforce/label/c.CallPlan_OutcomeSaved';
import keptSaved from '@salesforce/label/c.CallPlan_KeptSaved';
import share from '@salesforce/label/c.Share_Title';
import shareButton from '@salesforce/label/c.CallPlan_Share';
import saveBoth from '@salesforce/label/c.CallPlan_SaveBoth';
import willBe from '@salesforce/label/c.CallPlan_WillBe';
import next from '@salesforce/label/c.CallPlan_Next';
import nextCarries from '@salesforce/label/c.CallPlan_NextCarries';
import outcomeSavedDot from '@salesforce/label/c.CallPlan_OutcomeSavedDot';
import taskMade from '@salesforce/label/c.CallPlan_TaskMade';
import nextMade from '@salesforce/label/c.CallPlan_NextMade';
import yourTextWas from '@salesforce/label/c.SaveConflict_YourTextWas';

/** Every word this component shows. */
export const labels = {
  title,
  outcomeTitle,
  readOnly,
  notSaved,
  noPlan,
  logOutcome,
  editOutcome,
  save,
  saveOutcome,
  discarded,
  draftSaved,
  nothingNew,
  planSaved,
  outcomeSaved,
  keptSaved,
  share,
  shareButton,
  saveBoth,
  willBe,
  next,
  nextCarries,
  outcomeSavedDot,
  taskMade,
  nextMade,
  yourTextWas,
};
