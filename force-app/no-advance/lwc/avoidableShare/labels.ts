import heading from '@salesforce/label/c.AvoidableShare_Heading';
import few from '@salesforce/label/c.AvoidableShare_Few';
import subtitle from '@salesforce/label/c.AvoidableShare_Subtitle';
import help from '@salesforce/label/c.AvoidableShare_Help';
import empty from '@salesforce/label/c.AvoidableShare_Empty';
import ofHeld from '@salesforce/label/c.AvoidableShare_OfHeld';
import ofHeldShort from '@salesforce/label/c.AvoidableShare_OfHeldShort';
import ended from '@salesforce/label/c.AvoidableShare_Ended';
import careTitle from '@salesforce/label/c.AvoidableShare_CareTitle';
import care from '@salesforce/label/c.AvoidableShare_Care';
import careOne from '@salesforce/label/c.AvoidableShare_CareOne';
import claim from '@salesforce/label/c.AvoidableShare_Claim';
import claimText from '@salesforce/label/c.AvoidableShare_ClaimText';
import week from '@salesforce/label/c.AvoidableShare_Week';
import continuations from '@salesforce/label/c.AvoidableShare_Continuations';
import judged from '@salesforce/label/c.AvoidableShare_Judged';
import missing from '@salesforce/label/c.AvoidableShare_Missing';
import share from '@salesforce/label/c.AvoidableShare_Share';
import total from '@salesforce/label/c.AvoidableShare_Total';
import legendMissing from '@salesforce/label/c.AvoidableShare_LegendMissing';

/** Every word this component shows. */
export const labels = {
  heading,
  few,
  subtitle,
  help,
  empty,
  ofHeld,
  ofHeldShort,
  ended,
  careTitle,
  care,
  careOne,
  claim,
  claimText,
  week,
  continuations,
  judged,
  missing,
  share,
  total,
  legendMissing,
};
