import type from '@salesforce/label/c.CallPlan_Type';
import typePlaceholder from '@salesforce/label/c.CallPlan_TypePlaceholder';
import typeMissing from '@salesforce/label/c.CallPlan_TypeMissing';
import objective from '@salesforce/label/c.CallPlan_Objective';
import objectivePlaceholder from '@salesforce/label/c.CallPlan_ObjectivePlaceholder';
import objectiveHelp from '@salesforce/label/c.CallPlan_ObjectiveHelp';
import objectiveMissing from '@salesforce/label/c.CallPlan_ObjectiveMissing';
import reason from '@salesforce/label/c.CallPlan_Reason';
import reasonPlaceholder from '@salesforce/label/c.CallPlan_ReasonPlaceholder';
import keptByRep from '@salesforce/label/c.CallPlan_KeptByRep';

/** Every word this component shows. */
export const labels = {
  type,
  typePlaceholder,
  typeMissing,
  objective,
  objectivePlaceholder,
  objectiveHelp,
  objectiveMissing,
  reason,
  reasonPlaceholder,
  keptByRep,
};
