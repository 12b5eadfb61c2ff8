import refuse from '@salesforce/label/c.InvestmentNoteModal_Refuse';
import refuseText from '@salesforce/label/c.InvestmentNoteModal_RefuseText';
import refuseNote from '@salesforce/label/c.InvestmentNoteModal_RefuseNote';
import refuseGo from '@salesforce/label/c.InvestmentNoteModal_RefuseGo';
import end from '@salesforce/label/c.InvestmentNoteModal_End';
import endText from '@salesforce/label/c.InvestmentNoteModal_EndText';
import endNote from '@salesforce/label/c.InvestmentNoteModal_EndNote';
import endGo from '@salesforce/label/c.InvestmentNoteModal_EndGo';
import review from '@salesforce/label/c.InvestmentNoteModal_Review';
import reviewText from '@salesforce/label/c.InvestmentNoteModal_ReviewText';
import reviewNote from '@salesforce/label/c.InvestmentNoteModal_ReviewNote';
import reviewGo from '@salesforce/label/c.InvestmentNoteModal_ReviewGo';
import expected from '@salesforce/label/c.InvestmentNoteModal_Expected';
import writeNote from '@salesforce/label/c.InvestmentNoteModal_WriteNote';
import notSaved from '@salesforce/label/c.InvestmentNoteModal_NotSaved';
import cancel from '@salesforce/label/c.InvestmentNoteModal_Cancel';

/** Every word this component shows. */
export const labels = {
  refuse,
  refuseText,
  refuseNote,
  refuseGo,
  end,
  endText,
  endNote,
  endGo,
  review,
  reviewText,
  reviewNote,
  reviewGo,
  expected,
  writeNote,
  notSaved,
  cancel,
};
