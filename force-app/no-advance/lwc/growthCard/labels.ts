import subtitle from '@salesforce/label/c.GrowthCard_Subtitle';
import help from '@salesforce/label/c.GrowthCard_Help';
import slower from '@salesforce/label/c.GrowthCard_Slower';
import noneSlower from '@salesforce/label/c.GrowthCard_NoneSlower';
import one from '@salesforce/label/c.GrowthCard_One';
import nothingToCompare from '@salesforce/label/c.GrowthCard_NothingToCompare';
import slow from '@salesforce/label/c.GrowthCard_Slow';
import oneAccount from '@salesforce/label/c.GrowthCard_OneAccount';
import accounts from '@salesforce/label/c.GrowthCard_Accounts';
import hours from '@salesforce/label/c.GrowthCard_Hours';
import growth from '@salesforce/label/c.GrowthCard_Growth';
import headAccount from '@salesforce/label/c.GrowthCard_HeadAccount';
import headHours from '@salesforce/label/c.GrowthCard_HeadHours';
import headRevenue from '@salesforce/label/c.GrowthCard_HeadRevenue';
import headGrowth from '@salesforce/label/c.GrowthCard_HeadGrowth';
import headClass from '@salesforce/label/c.GrowthCard_HeadClass';

/** Every word this component shows. */
export const labels = {
  subtitle,
  help,
  slower,
  noneSlower,
  one,
  nothingToCompare,
  slow,
  oneAccount,
  accounts,
  hours,
  growth,
  headAccount,
  headHours,
  headRevenue,
  headGrowth,
  headClass,
};
