import title from '@salesforce/label/c.CallPlan_Title';
import outcomeTitle from '@salesforce/label/c.CallPlan_OutcomeTitle';
import loading from '@salesforce/label/c.CallPlan_Loading';
import readOnly from '@salesforce/label/c.CallPlan_ReadOnly';
import notSaved from '@salesforce/label/c.CallPlan_NotSaved';
import noPlan from '@salesforce/label/c.CallPlan_NoPlan';
import logOutcome from '@salesforce/label/c.CallPlan_LogOutcome';
import editOutcome from '@salesforce/label/c.CallPlan_EditOutcome';
import save from '@salesforce/label/c.CallPlan_Save';
import saveOutcome from '@salesforce/label/c.CallPlan_SaveOutcome';
import saving from '@salesforce/label/c.CallPlan_Saving';
import discard from '@salesforce/label/c.CallPlan_Discard';
import cancel from '@salesforce/label/c.CallPlan_Cancel';
import discarded from '@salesforce/label/c.CallPlan_Discarded';
import draftSaved from '@salesforce/label/c.CallPlan_DraftSaved';
import nothingNew from '@salesforce/label/c.CallPlan_NothingNew';
import planSaved from '@salesforce/label/c.CallPlan_PlanSaved';
import outcomeSaved from '@salesforce/label/c.CallPlan_OutcomeSaved';
import keptSaved from '@salesforce/label/c.CallPlan_KeptSaved';

/** Every word this component shows. */
export const labels = {
  title,
  outcomeTitle,
  loading,
  readOnly,
  notSaved,
  noPlan,
  logOutcome,
  editOutcome,
  save,
  saveOutcome,
  saving,
  discard,
  cancel,
  discarded,
  draftSaved,
  nothingNew,
  planSaved,
  outcomeSaved,
  keptSaved,
};
