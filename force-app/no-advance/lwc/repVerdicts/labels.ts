import title from '@salesforce/label/c.RepVerdicts_Title';
import continuations from '@salesforce/label/c.RepVerdicts_Continuations';
import subtitle from '@salesforce/label/c.RepVerdicts_Subtitle';
import empty from '@salesforce/label/c.RepVerdicts_Empty';
import last from '@salesforce/label/c.RepVerdicts_Last';
import chart from '@salesforce/label/c.RepVerdicts_Chart';
import notJudged from '@salesforce/label/c.RepVerdicts_NotJudged';
import verdict from '@salesforce/label/c.RepVerdicts_Verdict';
import meetings from '@salesforce/label/c.RepVerdicts_Meetings';

/** Every word this component shows. */
export const labels = {
  title,
  continuations,
  subtitle,
  empty,
  last,
  chart,
  notJudged,
  verdict,
  meetings,
};
