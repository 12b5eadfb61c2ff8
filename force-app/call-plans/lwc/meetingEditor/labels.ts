import editorLoading from '@salesforce/label/c.MyMeetings_EditorLoading';
import notSaved from '@salesforce/label/c.CallPlan_NotSaved';
import saveAndNext from '@salesforce/label/c.MyMeetings_SaveAndNext';
import save from '@salesforce/label/c.MyMeetings_Save';
import fullPlan from '@salesforce/label/c.MyMeetings_FullPlan';
import fullOutcome from '@salesforce/label/c.MyMeetings_FullOutcome';

/** Every word this component shows. */
export const labels = {
  editorLoading,
  notSaved,
  saveAndNext,
  save,
  fullPlan,
  fullOutcome,
};
