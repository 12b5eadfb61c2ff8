import ourObjective from '@salesforce/label/c.CallPlan_OurObjective';
import fallbackSection from '@salesforce/label/c.CallPlan_FallbackSection';
import fallback from '@salesforce/label/c.CallPlan_FallbackObjective';
import fallbackHelp from '@salesforce/label/c.CallPlan_FallbackHelp';
import customer from '@salesforce/label/c.CallPlan_Customer';
import customerHelp from '@salesforce/label/c.CallPlan_CustomerHelp';
import topicsSection from '@salesforce/label/c.CallPlan_TopicsSection';
import topicsPlanned from '@salesforce/label/c.CallPlan_TopicsPlanned';
import agendaSection from '@salesforce/label/c.CallPlan_AgendaSection';
import agendaAgreed from '@salesforce/label/c.CallPlan_AgendaAgreed';
import agenda from '@salesforce/label/c.CallPlan_Agenda';
import agendaPlaceholder from '@salesforce/label/c.CallPlan_AgendaPlaceholder';
import agreedOn from '@salesforce/label/c.CallPlan_AgreedOn';

/** Every word this component shows. */
export const labels = {
  ourObjective,
  fallbackSection,
  fallback,
  fallbackHelp,
  customer,
  customerHelp,
  topicsSection,
  topicsPlanned,
  agendaSection,
  agendaAgreed,
  agenda,
  agendaPlaceholder,
  agreedOn,
};
