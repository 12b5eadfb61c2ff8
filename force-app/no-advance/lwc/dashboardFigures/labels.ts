import figures from '@salesforce/label/c.DashboardFigures_Figures';
import amount from '@salesforce/label/c.DashboardFigures_Amount';
import amountHelp from '@salesforce/label/c.DashboardFigures_AmountHelp';
import ofOpen from '@salesforce/label/c.DashboardFigures_OfOpen';
import flagged from '@salesforce/label/c.DashboardFigures_Flagged';
import flaggedHelp from '@salesforce/label/c.DashboardFigures_FlaggedHelp';
import ofDeals from '@salesforce/label/c.DashboardFigures_OfDeals';
import meetings from '@salesforce/label/c.DashboardFigures_Meetings';
import meetingsHelp from '@salesforce/label/c.DashboardFigures_MeetingsHelp';
import meetingsText from '@salesforce/label/c.DashboardFigures_MeetingsText';
import hours from '@salesforce/label/c.DashboardFigures_Hours';
import hoursHelp from '@salesforce/label/c.DashboardFigures_HoursHelp';
import days from '@salesforce/label/c.DashboardFigures_Days';
import exempt from '@salesforce/label/c.DashboardFigures_Exempt';
import exemptHelp from '@salesforce/label/c.DashboardFigures_ExemptHelp';
import exemptText from '@salesforce/label/c.DashboardFigures_ExemptText';
import exemptTextOne from '@salesforce/label/c.DashboardFigures_ExemptTextOne';
import exemptNone from '@salesforce/label/c.DashboardFigures_ExemptNone';
import up from '@salesforce/label/c.DashboardFigures_Up';
import down from '@salesforce/label/c.DashboardFigures_Down';
import since from '@salesforce/label/c.DashboardFigures_Since';
import same from '@salesforce/label/c.DashboardFigures_Same';
import showDeals from '@salesforce/label/c.DashboardFigures_ShowDeals';

/** Every word this component shows. */
export const labels = {
  figures,
  amount,
  amountHelp,
  ofOpen,
  flagged,
  flaggedHelp,
  ofDeals,
  meetings,
  meetingsHelp,
  meetingsText,
  hours,
  hoursHelp,
  days,
  exempt,
  exemptHelp,
  exemptText,
  exemptTextOne,
  exemptNone,
  up,
  down,
  since,
  same,
  showDeals,
};
