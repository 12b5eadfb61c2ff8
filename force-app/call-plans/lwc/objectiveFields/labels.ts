import type from '@salesforce/label/c.CallPlan_Type';
import typePlaceholder from '@salesforce/label/c.CallPlan_TypePlaceholder';
import typeMissing from '@salesforce/label/c.CallPlan_TypeMissing';
import objective from '@salesforce/label/c.CallPlan_Objective';
import objectivePlaceholder from '@salesforce/label/c.CallPlan_ObjectivePlaceholder';
import objectiveHelp from '@salesforce/label/c.CallPlan_ObjectiveHelp';
import objectiveMissing from '@salesforce/label/c.CallPlan_ObjectiveMissing';
import kept from '@salesforce/label/c.CallPlan_KeptBecause';
import investment from '@salesforce/label/c.CallPlan_Investment';
import investmentText from '@salesforce/label/c.CallPlan_InvestmentText';
import noInvestment from '@salesforce/label/c.CallPlan_NoInvestment';
import noInvestmentText from '@salesforce/label/c.CallPlan_NoInvestmentText';

/** Every word this component shows. */
export const labels = {
  type,
  typePlaceholder,
  typeMissing,
  objective,
  objectivePlaceholder,
  objectiveHelp,
  objectiveMissing,
  kept,
  investment,
  investmentText,
  noInvestment,
  noInvestmentText,
};
