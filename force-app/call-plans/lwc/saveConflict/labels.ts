import notSaved from '@salesforce/label/c.SaveConflict_NotSaved';
import theirs from '@salesforce/label/c.SaveConflict_Theirs';
import mine from '@salesforce/label/c.SaveConflict_Mine';
import nothing from '@salesforce/label/c.SaveConflict_Nothing';
import keepMine from '@salesforce/label/c.SaveConflict_KeepMine';
import takeTheirs from '@salesforce/label/c.SaveConflict_TakeTheirs';

/** Every word this component shows. */
export const labels = { notSaved, theirs, mine, nothing, keepMine, takeTheirs };
