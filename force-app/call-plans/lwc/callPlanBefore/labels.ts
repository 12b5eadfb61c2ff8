import ourObjective from '@salesforce/label/c.CallPlan_OurObjective';
import optional from '@salesforce/label/c.CallPlan_Optional';
import fallbackSection from '@salesforce/label/c.CallPlan_FallbackSection';
import fallback from '@salesforce/label/c.CallPlan_FallbackObjective';
import fallbackHelp from '@salesforce/label/c.CallPlan_FallbackHelp';
import customer from '@salesforce/label/c.CallPlan_Customer';
import customerHelp from '@salesforce/label/c.CallPlan_CustomerHelp';
import topicsSection from '@salesforce/label/c.CallPlan_TopicsSection';
import topicsState from '@salesforce/label/c.CallPlan_TopicsState';
import topicsPlanned from '@salesforce/label/c.CallPlan_TopicsPlanned';
import agenda from '@salesforce/label/c.CallPlan_Agenda';
import agendaPlaceholder from '@salesforce/label/c.CallPlan_AgendaPlaceholder';
import askAgain from '@salesforce/label/c.CallPlan_AskAgain';

/** Every word this component shows. */
export const labels = {
  ourObjective,
  optional,
  fallbackSection,
  fallback,
  fallbackHelp,
  customer,
  customerHelp,
  topicsSection,
  topicsState,
  topicsPlanned,
  agenda,
  agendaPlaceholder,
  askAgain,
};
