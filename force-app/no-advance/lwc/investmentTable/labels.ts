import caption from '@salesforce/label/c.InvestmentTable_Caption';
import account from '@salesforce/label/c.InvestmentTable_Account';
import why from '@salesforce/label/c.InvestmentTable_Why';
import rule from '@salesforce/label/c.InvestmentTable_Rule';
import hours from '@salesforce/label/c.InvestmentTable_Hours';
import ends from '@salesforce/label/c.InvestmentTable_Ends';
import status from '@salesforce/label/c.InvestmentTable_Status';
import warning from '@salesforce/label/c.InvestmentTable_Warning';
import signal from '@salesforce/label/c.InvestmentTable_Signal';
import consent from '@salesforce/label/c.InvestmentTable_Consent';
import ofCap from '@salesforce/label/c.InvestmentTable_OfCap';
import left from '@salesforce/label/c.InvestmentTable_Left';
import endsToday from '@salesforce/label/c.InvestmentTable_EndsToday';
import inOneDay from '@salesforce/label/c.InvestmentTable_InOneDay';
import inDays from '@salesforce/label/c.InvestmentTable_InDays';
import oneDayAgo from '@salesforce/label/c.InvestmentTable_OneDayAgo';
import daysAgo from '@salesforce/label/c.InvestmentTable_DaysAgo';
import requested from '@salesforce/label/c.InvestmentTable_Requested';
import approved from '@salesforce/label/c.InvestmentTable_Approved';
import starts from '@salesforce/label/c.InvestmentTable_Starts';
import notExempt from '@salesforce/label/c.InvestmentTable_NotExempt';
import reviewDue from '@salesforce/label/c.InvestmentTable_ReviewDue';
import refusedBecause from '@salesforce/label/c.InvestmentTable_RefusedBecause';
import reviewed from '@salesforce/label/c.InvestmentTable_Reviewed';
import second from '@salesforce/label/c.InvestmentTable_Second';
import approve from '@salesforce/label/c.InvestmentTable_Approve';
import approveTitle from '@salesforce/label/c.InvestmentTable_ApproveTitle';
import refuse from '@salesforce/label/c.InvestmentTable_Refuse';
import refuseTitle from '@salesforce/label/c.InvestmentTable_RefuseTitle';
import review from '@salesforce/label/c.InvestmentTable_Review';
import reviewTitle from '@salesforce/label/c.InvestmentTable_ReviewTitle';
import renew from '@salesforce/label/c.InvestmentTable_Renew';
import renewTitle from '@salesforce/label/c.InvestmentTable_RenewTitle';
import end from '@salesforce/label/c.InvestmentTable_End';
import endTitle from '@salesforce/label/c.InvestmentTable_EndTitle';

/** Every word this component shows. */
export const labels = {
  caption,
  account,
  why,
  rule,
  hours,
  ends,
  status,
  warning,
  signal,
  consent,
  ofCap,
  left,
  endsToday,
  inOneDay,
  inDays,
  oneDayAgo,
  daysAgo,
  requested,
  approved,
  starts,
  notExempt,
  reviewDue,
  refusedBecause,
  reviewed,
  second,
  approve,
  approveTitle,
  refuse,
  refuseTitle,
  review,
  reviewTitle,
  renew,
  renewTitle,
  end,
  endTitle,
};
