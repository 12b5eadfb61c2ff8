import kept from '@salesforce/label/c.Promises_Kept';
import keptLate from '@salesforce/label/c.Promises_KeptLate';
import notKept from '@salesforce/label/c.Promises_NotKept';
import judge from '@salesforce/label/c.Promises_Judge';
import late from '@salesforce/label/c.Promises_Late';
import lateIcon from '@salesforce/label/c.Promises_LateIcon';
import dueToday from '@salesforce/label/c.Promises_DueToday';
import due from '@salesforce/label/c.Promises_Due';
import oneDay from '@salesforce/label/c.Promises_OneDay';

/** Every word this component shows. */
export const labels = {
  kept,
  keptLate,
  notKept,
  judge,
  late,
  lateIcon,
  dueToday,
  due,
  oneDay,
};
