import today from '@salesforce/label/c.Common_Today';
import tomorrow from '@salesforce/label/c.Common_Tomorrow';
import yesterday from '@salesforce/label/c.Common_Yesterday';
import inTextToday from '@salesforce/label/c.Common_InTextToday';
import inTextTomorrow from '@salesforce/label/c.Common_InTextTomorrow';
import inTextYesterday from '@salesforce/label/c.Common_InTextYesterday';
import days from '@salesforce/label/c.Common_Days';
import day from '@salesforce/label/c.Common_Day';
import hours from '@salesforce/label/c.Common_Hours';
import minutes from '@salesforce/label/c.Common_Minutes';
import lessThanAMinute from '@salesforce/label/c.Common_LessThanAMinute';

/** Every word this component shows. */
export const labels = {
  today,
  tomorrow,
  yesterday,
  inTextToday,
  inTextTomorrow,
  inTextYesterday,
  days,
  day,
  hours,
  minutes,
  lessThanAMinute,
};
