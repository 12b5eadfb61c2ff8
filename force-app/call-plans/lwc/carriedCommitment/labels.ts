import heading from '@salesforce/label/c.CallPlan_Heading';
import question from '@salesforce/label/c.CallPlan_Question';
import kept from '@salesforce/label/c.CallPlan_Kept';
import keptLate from '@salesforce/label/c.CallPlan_KeptLate';
import notKept from '@salesforce/label/c.CallPlan_NotKept';
import broken from '@salesforce/label/c.CallPlan_Broken';
import lateness from '@salesforce/label/c.CallPlan_Lateness';
import oneDay from '@salesforce/label/c.CallPlan_OneDay';
import late from '@salesforce/label/c.CallPlan_Late';
import addToAgenda from '@salesforce/label/c.CallPlan_AddToAgenda';
import onAgenda from '@salesforce/label/c.CallPlan_OnAgenda';

/** Every word this component shows. */
export const labels = {
  addToAgenda,
  onAgenda,
  heading,
  question,
  kept,
  keptLate,
  notKept,
  broken,
  lateness,
  oneDay,
  late,
};
