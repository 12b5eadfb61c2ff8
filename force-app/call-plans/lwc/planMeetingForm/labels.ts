import subject from '@salesforce/label/c.PlanMeeting_Subject';
import day from '@salesforce/label/c.PlanMeeting_Day';
import starts from '@salesforce/label/c.PlanMeeting_Starts';
import length from '@salesforce/label/c.PlanMeeting_Length';
import minutes from '@salesforce/label/c.PlanMeeting_Minutes';
import hour from '@salesforce/label/c.PlanMeeting_Hour';
import hours from '@salesforce/label/c.PlanMeeting_Hours';
import contact from '@salesforce/label/c.PlanMeeting_Contact';
import location from '@salesforce/label/c.PlanMeeting_Location';
import objective from '@salesforce/label/c.PlanMeeting_Objective';
import ownWords from '@salesforce/label/c.PlanMeeting_OwnWords';
import asSentence from '@salesforce/label/c.PlanMeeting_AsSentence';
import rest from '@salesforce/label/c.PlanMeeting_Rest';
import restWithTopics from '@salesforce/label/c.PlanMeeting_RestWithTopics';
import vague from '@salesforce/label/c.CallPlan_ObjectiveMissing';
import investment from '@salesforce/label/c.CallPlan_Investment';
import investmentText from '@salesforce/label/c.CallPlan_InvestmentText';
import noInvestment from '@salesforce/label/c.CallPlan_NoInvestment';
import noInvestmentText from '@salesforce/label/c.CallPlan_NoInvestmentText';
import type from '@salesforce/label/c.CallPlan_Type';
import typePlaceholder from '@salesforce/label/c.CallPlan_TypePlaceholder';
import objectivePlaceholder from '@salesforce/label/c.CallPlan_ObjectivePlaceholder';
import fallback from '@salesforce/label/c.CallPlan_FallbackObjective';
import fallbackHelp from '@salesforce/label/c.CallPlan_FallbackHelp';
import customer from '@salesforce/label/c.CallPlan_Customer';
import customerHelp from '@salesforce/label/c.CallPlan_CustomerHelp';
import topics from '@salesforce/label/c.CallPlan_TopicsPlanned';
import agenda from '@salesforce/label/c.CallPlan_Agenda';
import agendaPlaceholder from '@salesforce/label/c.CallPlan_AgendaPlaceholder';
import typeMissing from '@salesforce/label/c.CallPlan_TypeMissing';

/** Every word this component shows. */
export const labels = {
  subject,
  day,
  starts,
  length,
  minutes,
  hour,
  hours,
  contact,
  location,
  objective,
  ownWords,
  asSentence,
  rest,
  restWithTopics,
  vague,
  investment,
  investmentText,
  noInvestment,
  noInvestmentText,
  type,
  typePlaceholder,
  objectivePlaceholder,
  fallback,
  fallbackHelp,
  customer,
  customerHelp,
  topics,
  agenda,
  agendaPlaceholder,
  typeMissing,
};
