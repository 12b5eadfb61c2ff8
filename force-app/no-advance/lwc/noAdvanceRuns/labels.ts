import title from '@salesforce/label/c.Runs_Title';
import noPermission from '@salesforce/label/c.Runs_NoPermission';
import loading from '@salesforce/label/c.Runs_Loading';
import runChanged from '@salesforce/label/c.Runs_RunChanged';
import runAll from '@salesforce/label/c.Runs_RunAll';
import scheduled from '@salesforce/label/c.Runs_Scheduled';
import notScheduled from '@salesforce/label/c.Runs_NotScheduled';
import scheduleHelp from '@salesforce/label/c.Runs_ScheduleHelp';
import nextRun from '@salesforce/label/c.Runs_NextRun';
import schedule from '@salesforce/label/c.Runs_Schedule';
import unschedule from '@salesforce/label/c.Runs_Unschedule';
import scheduledToast from '@salesforce/label/c.Runs_ScheduledToast';
import unscheduledToast from '@salesforce/label/c.Runs_UnscheduledToast';
import startedToast from '@salesforce/label/c.Runs_StartedToast';
import runningAll from '@salesforce/label/c.Runs_RunningAll';
import runningChanged from '@salesforce/label/c.Runs_RunningChanged';
import runningText from '@salesforce/label/c.Runs_RunningText';
import noRuns from '@salesforce/label/c.Runs_NoRuns';
import started from '@salesforce/label/c.Runs_Started';
import look from '@salesforce/label/c.Runs_Look';
import result from '@salesforce/label/c.Runs_Result';
import took from '@salesforce/label/c.Runs_Took';
import lookedAt from '@salesforce/label/c.Runs_LookedAt';
import changed from '@salesforce/label/c.Runs_Changed';
import flagged from '@salesforce/label/c.Runs_Flagged';
import failed from '@salesforce/label/c.Runs_Failed';
import note from '@salesforce/label/c.Runs_Note';
import full from '@salesforce/label/c.Runs_Full';
import incremental from '@salesforce/label/c.Runs_Incremental';
import running from '@salesforce/label/c.Runs_Running';
import failedRun from '@salesforce/label/c.Runs_FailedRun';
import done from '@salesforce/label/c.Runs_Done';
import doneOneLeft from '@salesforce/label/c.Runs_DoneOneLeft';
import doneLeft from '@salesforce/label/c.Runs_DoneLeft';
import seconds from '@salesforce/label/c.Runs_Seconds';
import counts from '@salesforce/label/c.Runs_Counts';

/** Every word this component shows. */
export const labels = {
  title,
  noPermission,
  loading,
  runChanged,
  runAll,
  scheduled,
  notScheduled,
  scheduleHelp,
  nextRun,
  schedule,
  unschedule,
  scheduledToast,
  unscheduledToast,
  startedToast,
  runningAll,
  runningChanged,
  runningText,
  noRuns,
  started,
  look,
  result,
  took,
  lookedAt,
  changed,
  flagged,
  failed,
  note,
  full,
  incremental,
  running,
  failedRun,
  done,
  doneOneLeft,
  doneLeft,
  seconds,
  counts,
};
