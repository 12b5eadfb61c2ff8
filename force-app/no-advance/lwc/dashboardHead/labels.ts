import title from '@salesforce/label/c.DashboardHead_Title';
import people from '@salesforce/label/c.DashboardHead_People';
import peopleOne from '@salesforce/label/c.DashboardHead_PeopleOne';
import peopleOnly from '@salesforce/label/c.DashboardHead_PeopleOnly';
import peopleOnlyOne from '@salesforce/label/c.DashboardHead_PeopleOnlyOne';
import checked from '@salesforce/label/c.DashboardHead_Checked';
import never from '@salesforce/label/c.DashboardHead_Never';
import refresh from '@salesforce/label/c.DashboardHead_Refresh';
import exportCsv from '@salesforce/label/c.DashboardHead_ExportCsv';
import exported from '@salesforce/label/c.DashboardHead_Exported';
import exportedText from '@salesforce/label/c.DashboardHead_ExportedText';
import stale from '@salesforce/label/c.DashboardHead_Stale';
import staleText from '@salesforce/label/c.DashboardHead_StaleText';
import deal from '@salesforce/label/c.DashboardHead_Deal';
import dealId from '@salesforce/label/c.DashboardHead_DealId';
import account from '@salesforce/label/c.DashboardHead_Account';
import owner from '@salesforce/label/c.DashboardHead_Owner';
import stage from '@salesforce/label/c.DashboardHead_Stage';
import amount from '@salesforce/label/c.DashboardHead_Amount';
import currency from '@salesforce/label/c.DashboardHead_Currency';
import closeDate from '@salesforce/label/c.DashboardHead_CloseDate';
import meetings from '@salesforce/label/c.DashboardHead_Meetings';
import hours from '@salesforce/label/c.DashboardHead_Hours';
import since from '@salesforce/label/c.DashboardHead_Since';
import verdicts from '@salesforce/label/c.DashboardHead_Verdicts';
import why from '@salesforce/label/c.DashboardHead_Why';
import objective from '@salesforce/label/c.DashboardHead_Objective';
import objectiveType from '@salesforce/label/c.DashboardHead_ObjectiveType';
import finding from '@salesforce/label/c.DashboardHead_Finding';
import commitmentWho from '@salesforce/label/c.DashboardHead_CommitmentWho';
import commitmentWhat from '@salesforce/label/c.DashboardHead_CommitmentWhat';
import commitmentDue from '@salesforce/label/c.DashboardHead_CommitmentDue';
import kept from '@salesforce/label/c.DashboardHead_Kept';
import decision from '@salesforce/label/c.DashboardHead_Decision';
import until from '@salesforce/label/c.DashboardHead_Until';
import note from '@salesforce/label/c.DashboardHead_Note';
import nextMeeting from '@salesforce/label/c.DashboardHead_NextMeeting';

/** Every word this component shows. */
export const labels = {
  title,
  people,
  peopleOne,
  peopleOnly,
  peopleOnlyOne,
  checked,
  never,
  refresh,
  exportCsv,
  exported,
  exportedText,
  stale,
  staleText,
  deal,
  dealId,
  account,
  owner,
  stage,
  amount,
  currency,
  closeDate,
  meetings,
  hours,
  since,
  verdicts,
  why,
  objective,
  objectiveType,
  finding,
  commitmentWho,
  commitmentWhat,
  commitmentDue,
  kept,
  decision,
  until,
  note,
  nextMeeting,
};
