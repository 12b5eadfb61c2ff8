import loading from '@salesforce/label/c.PlanMeeting_Loading';
import outcomeStep from '@salesforce/label/c.PlanMeeting_OutcomeStep';
import planStep from '@salesforce/label/c.PlanMeeting_PlanStep';
import warning from '@salesforce/label/c.PlanMeeting_Warning';
import logNow from '@salesforce/label/c.PlanMeeting_LogNow';

/** Every word this component shows. */
export const labels = {
  loading,
  outcomeStep,
  planStep,
  warning,
  logNow,
};
