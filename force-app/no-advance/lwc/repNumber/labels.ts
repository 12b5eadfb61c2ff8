import willReach from '@salesforce/label/c.RepNumber_WillReach';
import willYouReach from '@salesforce/label/c.RepNumber_WillYouReach';
import help from '@salesforce/label/c.RepNumber_Help';
import quarter from '@salesforce/label/c.RepNumber_Quarter';
import noQuota from '@salesforce/label/c.RepNumber_NoQuota';
import noQuotaHelp from '@salesforce/label/c.RepNumber_NoQuotaHelp';
import reached from '@salesforce/label/c.RepNumber_Reached';
import reachedBy from '@salesforce/label/c.RepNumber_ReachedBy';
import ifKept from '@salesforce/label/c.RepNumber_IfKept';
import ifKeptBy from '@salesforce/label/c.RepNumber_IfKeptBy';
import notYet from '@salesforce/label/c.RepNumber_NotYet';
import reaches from '@salesforce/label/c.RepNumber_Reaches';
import missing from '@salesforce/label/c.RepNumber_Missing';
import flaggedPart from '@salesforce/label/c.RepNumber_FlaggedPart';
import missingMore from '@salesforce/label/c.RepNumber_MissingMore';
import nothingLeft from '@salesforce/label/c.RepNumber_NothingLeft';
import won from '@salesforce/label/c.RepNumber_Won';
import wonPart from '@salesforce/label/c.RepNumber_WonPart';
import live from '@salesforce/label/c.RepNumber_Live';
import left from '@salesforce/label/c.RepNumber_Left';
import uncommitted from '@salesforce/label/c.RepNumber_Uncommitted';
import ofQuota from '@salesforce/label/c.RepNumber_OfQuota';
import closing from '@salesforce/label/c.RepNumber_Closing';
import oneDeal from '@salesforce/label/c.RepNumber_OneDeal';
import deals from '@salesforce/label/c.RepNumber_Deals';
import oneDayLeft from '@salesforce/label/c.RepNumber_OneDayLeft';
import daysLeft from '@salesforce/label/c.RepNumber_DaysLeft';
import gap from '@salesforce/label/c.RepNumber_Gap';
import quota from '@salesforce/label/c.RepNumber_Quota';
import today from '@salesforce/label/c.RepNumber_Today';
import part from '@salesforce/label/c.RepNumber_Part';
import amount from '@salesforce/label/c.RepNumber_Amount';
import ofQuotaHead from '@salesforce/label/c.RepNumber_OfQuotaHead';
import quotaHead from '@salesforce/label/c.RepNumber_QuotaHead';
import showDeals from '@salesforce/label/c.RepNumber_ShowDeals';

/** Every word this component shows. */
export const labels = {
  willReach,
  willYouReach,
  help,
  quarter,
  noQuota,
  noQuotaHelp,
  reached,
  reachedBy,
  ifKept,
  ifKeptBy,
  notYet,
  reaches,
  missing,
  flaggedPart,
  missingMore,
  nothingLeft,
  won,
  wonPart,
  live,
  left,
  uncommitted,
  ofQuota,
  closing,
  oneDeal,
  deals,
  oneDayLeft,
  daysLeft,
  gap,
  quota,
  today,
  part,
  amount,
  ofQuotaHead,
  quotaHead,
  showDeals,
};
