import title from '@salesforce/label/c.Share_Title';
import onlyTicked from '@salesforce/label/c.Share_OnlyTicked';
import loading from '@salesforce/label/c.Share_Loading';
import willSee from '@salesforce/label/c.Share_WillSee';
import customerSees from '@salesforce/label/c.Share_CustomerSees';
import youWant from '@salesforce/label/c.Share_YouWant';
import asNoted from '@salesforce/label/c.Share_AsNoted';
import notNoted from '@salesforce/label/c.Share_NotNoted';
import weWant from '@salesforce/label/c.Share_WeWant';
import inTheirWords from '@salesforce/label/c.Share_InTheirWords';
import fromPlan from '@salesforce/label/c.Share_FromPlan';
import noAgenda from '@salesforce/label/c.Share_NoAgenda';
import people from '@salesforce/label/c.Share_People';
import peopleHelp from '@salesforce/label/c.Share_PeopleHelp';
import wording from '@salesforce/label/c.Share_Wording';
import thisMessageOnly from '@salesforce/label/c.Share_ThisMessageOnly';
import neverTitle from '@salesforce/label/c.Share_NeverTitle';
import never from '@salesforce/label/c.Share_Never';
import preview from '@salesforce/label/c.Share_Preview';
import to from '@salesforce/label/c.Share_To';
import subject from '@salesforce/label/c.Share_SubjectLabel';
import changedSince from '@salesforce/label/c.Share_ChangedSince';
import agreedSaved from '@salesforce/label/c.Share_AgreedSaved';
import copied from '@salesforce/label/c.Share_Copied';
import notCopied from '@salesforce/label/c.Share_NotCopied';
import downloaded from '@salesforce/label/c.Share_Downloaded';
import close from '@salesforce/label/c.Share_Close';
import calendar from '@salesforce/label/c.Share_Calendar';
import copy from '@salesforce/label/c.Share_Copy';
import mail from '@salesforce/label/c.Share_Mail';
import agenda from '@salesforce/label/c.CallPlan_Agenda';
import agreedOn from '@salesforce/label/c.CallPlan_AgreedOn';

/** Every word this component shows. */
export const labels = {
  title,
  onlyTicked,
  loading,
  willSee,
  customerSees,
  youWant,
  asNoted,
  notNoted,
  weWant,
  inTheirWords,
  fromPlan,
  noAgenda,
  people,
  peopleHelp,
  wording,
  thisMessageOnly,
  neverTitle,
  never,
  preview,
  to,
  subject,
  changedSince,
  agreedSaved,
  copied,
  notCopied,
  downloaded,
  close,
  calendar,
  copy,
  mail,
  agenda,
  agreedOn,
};
