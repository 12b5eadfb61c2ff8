import editorLoading from '@salesforce/label/c.MyMeetings_EditorLoading';
import notSaved from '@salesforce/label/c.CallPlan_NotSaved';
import noPlan from '@salesforce/label/c.CallPlan_NoPlan';
import readOnly from '@salesforce/label/c.CallPlan_ReadOnly';
import notYet from '@salesforce/label/c.MyMeetings_NotYet';
import saveAndNext from '@salesforce/label/c.MyMeetings_SaveAndNext';
import save from '@salesforce/label/c.MyMeetings_Save';
import fullPlan from '@salesforce/label/c.MyMeetings_FullPlan';
import fullOutcome from '@salesforce/label/c.MyMeetings_FullOutcome';

/** Every word this component shows. */
export const labels = {
  editorLoading,
  notSaved,
  noPlan,
  readOnly,
  notYet,
  saveAndNext,
  save,
  fullPlan,
  fullOutcome,
};
