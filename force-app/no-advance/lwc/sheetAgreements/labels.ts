import heading from '@salesforce/label/c.SheetAgreements_Heading';
import question from '@salesforce/label/c.SheetAgreements_Question';
import before from '@salesforce/label/c.SheetAgreements_Before';
import done from '@salesforce/label/c.SheetAgreements_Done';
import overdue from '@salesforce/label/c.SheetAgreements_Overdue';
import open from '@salesforce/label/c.SheetAgreements_Open';
import who from '@salesforce/label/c.SheetAgreements_Who';
import what from '@salesforce/label/c.SheetAgreements_What';
import due from '@salesforce/label/c.SheetAgreements_Due';
import remove from '@salesforce/label/c.SheetAgreements_Remove';
import add from '@salesforce/label/c.SheetAgreements_Add';
import kept from '@salesforce/label/c.SheetAgreements_Kept';

/** Every word this component shows. */
export const labels = {
  heading,
  question,
  before,
  done,
  overdue,
  open,
  who,
  what,
  due,
  remove,
  add,
  kept,
};
