import empty from '@salesforce/label/c.OneOnOne_Empty';
import withManager from '@salesforce/label/c.OneOnOne_WithManager';
import overline from '@salesforce/label/c.OneOnOne_Overline';
import days from '@salesforce/label/c.OneOnOne_Days';
import checked from '@salesforce/label/c.OneOnOne_Checked';
import drafts from '@salesforce/label/c.OneOnOne_Drafts';
import ownDrafts from '@salesforce/label/c.OneOnOne_OwnDrafts';
import you from '@salesforce/label/c.OneOnOne_You';
import legend from '@salesforce/label/c.OneOnOne_Legend';
import rep from '@salesforce/label/c.OneOnOne_Rep';
import print from '@salesforce/label/c.OneOnOne_Print';
import save from '@salesforce/label/c.OneOnOne_Save';
import savedOne from '@salesforce/label/c.OneOnOne_SavedOne';
import saved from '@salesforce/label/c.OneOnOne_Saved';
import notSaved from '@salesforce/label/c.OneOnOne_NotSaved';
import nothingToSave from '@salesforce/label/c.OneOnOne_NothingToSave';

/** Every word this component shows. */
export const labels = {
  empty,
  withManager,
  overline,
  days,
  checked,
  drafts,
  ownDrafts,
  you,
  legend,
  rep,
  print,
  save,
  savedOne,
  saved,
  notSaved,
  nothingToSave,
};
