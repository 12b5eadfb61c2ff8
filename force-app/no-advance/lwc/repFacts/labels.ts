import deal from '@salesforce/label/c.RepFacts_Deal';
import amount from '@salesforce/label/c.RepFacts_Amount';
import who from '@salesforce/label/c.RepFacts_Who';
import what from '@salesforce/label/c.RepFacts_What';
import byWhen from '@salesforce/label/c.RepFacts_ByWhen';
import closes from '@salesforce/label/c.RepFacts_Closes';
import thisQuarter from '@salesforce/label/c.RepFacts_ThisQuarter';
import later from '@salesforce/label/c.RepFacts_Later';
import dealsWithPromise from '@salesforce/label/c.RepFacts_DealsWithPromise';
import amountThisQuarter from '@salesforce/label/c.RepFacts_AmountThisQuarter';
import meeting from '@salesforce/label/c.RepFacts_Meeting';
import wrote from '@salesforce/label/c.RepFacts_Wrote';
import whyNot from '@salesforce/label/c.RepFacts_WhyNot';
import objective from '@salesforce/label/c.RepFacts_Objective';
import hours from '@salesforce/label/c.RepFacts_Hours';
import sinceAdvance from '@salesforce/label/c.RepFacts_SinceAdvance';
import lastObjective from '@salesforce/label/c.RepFacts_LastObjective';
import lastCommitment from '@salesforce/label/c.RepFacts_LastCommitment';
import meetingsIn from '@salesforce/label/c.RepFacts_MeetingsIn';
import vague from '@salesforce/label/c.RepFacts_Vague';
import relationshipOnly from '@salesforce/label/c.RepFacts_RelationshipOnly';
import placeholder from '@salesforce/label/c.RepFacts_Placeholder';
import overdue from '@salesforce/label/c.RepFacts_Overdue';
import due from '@salesforce/label/c.RepFacts_Due';
import nothing from '@salesforce/label/c.RepFacts_Nothing';
import noAmount from '@salesforce/label/c.RepFacts_NoAmount';
import account from '@salesforce/label/c.RepFacts_Account';
import hoursYear from '@salesforce/label/c.RepFacts_HoursYear';
import notAdvancing from '@salesforce/label/c.RepFacts_NotAdvancing';
import growth from '@salesforce/label/c.RepFacts_Growth';
import families from '@salesforce/label/c.RepFacts_Families';
import ofFamilies from '@salesforce/label/c.RepFacts_OfFamilies';
import unknown from '@salesforce/label/c.RepFacts_Unknown';
import lastAdvance from '@salesforce/label/c.RepFacts_LastAdvance';
import never from '@salesforce/label/c.RepFacts_Never';
import suggested from '@salesforce/label/c.RepFacts_Suggested';
import invest from '@salesforce/label/c.RepFacts_Invest';
import keep from '@salesforce/label/c.RepFacts_Keep';
import demote from '@salesforce/label/c.RepFacts_Demote';
import handOver from '@salesforce/label/c.RepFacts_HandOver';
import promised from '@salesforce/label/c.RepFacts_Promised';
import verdict from '@salesforce/label/c.RepFacts_Verdict';
import objectiveLate from '@salesforce/label/c.RepFacts_ObjectiveLate';
import outcomeLate from '@salesforce/label/c.RepFacts_OutcomeLate';
import notJudged from '@salesforce/label/c.RepFacts_NotJudged';
import stage from '@salesforce/label/c.RepFacts_Stage';
import flagged from '@salesforce/label/c.RepFacts_Flagged';
import deals from '@salesforce/label/c.RepFacts_Deals';
import today from '@salesforce/label/c.RepFacts_Today';
import tomorrow from '@salesforce/label/c.RepFacts_Tomorrow';
import inDays from '@salesforce/label/c.RepFacts_InDays';

/** Every word this component shows. */
export const labels = {
  deal,
  amount,
  who,
  what,
  byWhen,
  closes,
  thisQuarter,
  later,
  dealsWithPromise,
  amountThisQuarter,
  meeting,
  wrote,
  whyNot,
  objective,
  hours,
  sinceAdvance,
  lastObjective,
  lastCommitment,
  meetingsIn,
  vague,
  relationshipOnly,
  placeholder,
  overdue,
  due,
  nothing,
  noAmount,
  account,
  hoursYear,
  notAdvancing,
  growth,
  families,
  ofFamilies,
  unknown,
  lastAdvance,
  never,
  suggested,
  invest,
  keep,
  demote,
  handOver,
  promised,
  verdict,
  objectiveLate,
  outcomeLate,
  notJudged,
  stage,
  flagged,
  deals,
  today,
  tomorrow,
  inDays,
};
