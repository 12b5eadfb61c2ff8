import first from '@salesforce/label/c.PlanMeeting_FirstLog';
import overdue from '@salesforce/label/c.GateNotice_Overdue';
import noMeetingNoStage from '@salesforce/label/c.GateNotice_NoMeetingNoStage';
import noMeeting from '@salesforce/label/c.GateNotice_NoMeeting';
import noStage from '@salesforce/label/c.GateNotice_NoStage';
import pleaseLog from '@salesforce/label/c.GateNotice_PleaseLog';
import logNow from '@salesforce/label/c.PlanMeeting_LogNow';
import close from '@salesforce/label/c.MyMeetings_Close';
import openMeeting from '@salesforce/label/c.PlanMeeting_OpenMeeting';
import save from '@salesforce/label/c.CallPlan_SaveOutcome';

/** Every word this component shows. */
export const labels = {
  first,
  overdue,
  noMeetingNoStage,
  noMeeting,
  noStage,
  pleaseLog,
  logNow,
  close,
  openMeeting,
  save,
};
