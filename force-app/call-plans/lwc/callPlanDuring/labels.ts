import lateNotice from '@salesforce/label/c.CallPlan_LateNotice';
import agenda from '@salesforce/label/c.CallPlan_Agenda';
import notes from '@salesforce/label/c.CallPlan_Notes';
import tickTopics from '@salesforce/label/c.CallPlan_TickTopics';
import flows from '@salesforce/label/c.CallPlan_FlowsIntoOutcome';

/** Every word this component shows. */
export const labels = { lateNotice, agenda, notes, tickTopics, flows };
