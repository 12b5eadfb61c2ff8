import invest from '@salesforce/label/c.AccountClasses_Invest';
import investLetter from '@salesforce/label/c.AccountClasses_InvestLetter';
import investAdvice from '@salesforce/label/c.AccountClasses_InvestAdvice';
import keep from '@salesforce/label/c.AccountClasses_Keep';
import keepLetter from '@salesforce/label/c.AccountClasses_KeepLetter';
import keepAdvice from '@salesforce/label/c.AccountClasses_KeepAdvice';
import demote from '@salesforce/label/c.AccountClasses_Demote';
import demoteLetter from '@salesforce/label/c.AccountClasses_DemoteLetter';
import demoteAdvice from '@salesforce/label/c.AccountClasses_DemoteAdvice';
import handOver from '@salesforce/label/c.AccountClasses_HandOver';
import handOverLetter from '@salesforce/label/c.AccountClasses_HandOverLetter';
import handOverAdvice from '@salesforce/label/c.AccountClasses_HandOverAdvice';
import none from '@salesforce/label/c.AccountClasses_None';

/** Every word this component shows. */
export const labels = {
  invest,
  investLetter,
  investAdvice,
  keep,
  keepLetter,
  keepAdvice,
  demote,
  demoteLetter,
  demoteAdvice,
  handOver,
  handOverLetter,
  handOverAdvice,
  none,
};
