import up from '@salesforce/label/c.RiskTrend_Up';
import down from '@salesforce/label/c.RiskTrend_Down';
import same from '@salesforce/label/c.RiskTrend_Same';
import plain from '@salesforce/label/c.RiskTrend_Plain';
import subtitle from '@salesforce/label/c.RiskTrend_Subtitle';
import subtitleOwner from '@salesforce/label/c.RiskTrend_SubtitleOwner';
import empty from '@salesforce/label/c.RiskTrend_Empty';
import day from '@salesforce/label/c.RiskTrend_Day';
import atRisk from '@salesforce/label/c.RiskTrend_AtRisk';
import flagged from '@salesforce/label/c.RiskTrend_Flagged';
import exempt from '@salesforce/label/c.RiskTrend_Exempt';
import point from '@salesforce/label/c.RiskTrend_Point';
import deals from '@salesforce/label/c.RiskTrend_Deals';
import dealsOne from '@salesforce/label/c.RiskTrend_DealsOne';
import more from '@salesforce/label/c.RiskTrend_More';
import less from '@salesforce/label/c.RiskTrend_Less';

/** Every word this component shows. */
export const labels = {
  up,
  down,
  same,
  plain,
  subtitle,
  subtitleOwner,
  empty,
  day,
  atRisk,
  flagged,
  exempt,
  point,
  deals,
  dealsOne,
  more,
  less,
};
