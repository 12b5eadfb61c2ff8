import title from '@salesforce/label/c.InvestmentModal_Title';
import renewTitle from '@salesforce/label/c.InvestmentModal_RenewTitle';
import intro from '@salesforce/label/c.InvestmentModal_Intro';
import second from '@salesforce/label/c.InvestmentModal_Second';
import secondRequest from '@salesforce/label/c.InvestmentModal_SecondRequest';
import account from '@salesforce/label/c.InvestmentModal_Account';
import accountHint from '@salesforce/label/c.InvestmentModal_AccountHint';
import reason from '@salesforce/label/c.InvestmentModal_Reason';
import reasonHint from '@salesforce/label/c.InvestmentModal_ReasonHint';
import rule from '@salesforce/label/c.InvestmentModal_Rule';
import ruleHint from '@salesforce/label/c.InvestmentModal_RuleHint';
import signal from '@salesforce/label/c.InvestmentModal_Signal';
import signalHint from '@salesforce/label/c.InvestmentModal_SignalHint';
import consent from '@salesforce/label/c.InvestmentModal_Consent';
import consentHint from '@salesforce/label/c.InvestmentModal_ConsentHint';
import hours from '@salesforce/label/c.InvestmentModal_Hours';
import starts from '@salesforce/label/c.InvestmentModal_Starts';
import ends from '@salesforce/label/c.InvestmentModal_Ends';
import happensTitle from '@salesforce/label/c.InvestmentModal_HappensTitle';
import happens from '@salesforce/label/c.InvestmentModal_Happens';
import chooseAccount from '@salesforce/label/c.InvestmentModal_ChooseAccount';
import sayReason from '@salesforce/label/c.InvestmentModal_SayReason';
import sayRule from '@salesforce/label/c.InvestmentModal_SayRule';
import saySignal from '@salesforce/label/c.InvestmentModal_SaySignal';
import sayConsent from '@salesforce/label/c.InvestmentModal_SayConsent';
import giveHours from '@salesforce/label/c.InvestmentModal_GiveHours';
import giveStart from '@salesforce/label/c.InvestmentModal_GiveStart';
import giveEnd from '@salesforce/label/c.InvestmentModal_GiveEnd';
import tooLong from '@salesforce/label/c.InvestmentModal_TooLong';
import oneProblem from '@salesforce/label/c.InvestmentModal_OneProblem';
import problems from '@salesforce/label/c.InvestmentModal_Problems';
import notSaved from '@salesforce/label/c.InvestmentModal_NotSaved';
import cancel from '@salesforce/label/c.InvestmentModal_Cancel';
import save from '@salesforce/label/c.InvestmentModal_Save';
import leaveQuestion from '@salesforce/label/c.InvestmentModal_LeaveQuestion';
import leaveText from '@salesforce/label/c.InvestmentModal_LeaveText';
import leave from '@salesforce/label/c.InvestmentModal_Leave';
import stay from '@salesforce/label/c.InvestmentModal_Stay';

/** Every word this component shows. */
export const labels = {
  title,
  renewTitle,
  intro,
  second,
  secondRequest,
  account,
  accountHint,
  reason,
  reasonHint,
  rule,
  ruleHint,
  signal,
  signalHint,
  consent,
  consentHint,
  hours,
  starts,
  ends,
  happensTitle,
  happens,
  chooseAccount,
  sayReason,
  sayRule,
  saySignal,
  sayConsent,
  giveHours,
  giveStart,
  giveEnd,
  tooLong,
  oneProblem,
  problems,
  notSaved,
  cancel,
  save,
  leaveQuestion,
  leaveText,
  leave,
  stay,
};
